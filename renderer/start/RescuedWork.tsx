import type { ReactNode } from 'react';
import { dayAndTime } from '../format/dates';
import { useTexts } from '../format/useTexts';
import { useAppContext, useShell } from '../state/useAppContext';
import type { ReadWork } from '../state/work';
import { differenceCount } from '../values/differenceText';

/** Unsaved work of a run that ended without saving, until somebody decides about it. */
export function RescuedWork(): ReactNode {
  const found = useShell((state) => state.found);
  const later = useShell((state) => state.later);
  const { t } = useTexts();
  const works = [...found, ...later];
  if (works.length === 0) return null;
  return (
    <section className="start__list" aria-labelledby="start-work">
      <h2 id="start-work">{t('start:work')}</h2>
      <ul>
        {works.map((work) => (
          <Work key={work.found.id} work={work} />
        ))}
      </ul>
    </section>
  );
}

function Work({ work }: { readonly work: ReadWork }): ReactNode {
  const { shell, files, bridge } = useAppContext();
  const texts = useTexts();
  const { t, language } = texts;
  const { found, opened, differences } = work;
  const { model } = opened.session.compile(opened.scenario);
  return (
    <li className="rescued">
      <p className="entry__text">
        <strong>{found.name}</strong>
        <span className="entry__detail">
          {t('start:workOf', {
            at: dayAndTime(found.at, language),
            differences: differenceCount(differences, model, texts),
          })}
        </span>
      </p>
      <button
        type="button"
        className="button button--primary"
        onClick={() => {
          void files.recover(work, t('recovery.step')).then((isShown) => {
            if (isShown) shell.decide(work);
          });
        }}
      >
        {t('recovery.recover')}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          shell.decide(work);
          bridge.discardWork(found.id).catch(console.error);
        }}
      >
        {t('recovery.discard')}
      </button>
    </li>
  );
}
