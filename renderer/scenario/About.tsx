import type { ReactNode } from 'react';
import { looseWarnings, warningTexts } from '../overview/warnings';
import type { View } from '../state/view';
import { Laws } from './Laws';
import './about.css';

/** What the scenario is, where its numbers come from, and whether the sums add up. */
export function About({ view }: { readonly view: View }): ReactNode {
  const { scenario, run, texts } = view;
  const { t, say } = texts;
  const { dataset, note } = scenario;
  const years = run.space.time.items;
  const { model } = run;
  return (
    <section className="panel about" aria-labelledby="about-title">
      <h2 id="about-title">{t('about.title')}</h2>
      <p>{note === '' ? t('about.noNote') : note}</p>
      {warningTexts(looseWarnings(model), view).map(({ id, text, explanation }) => (
        <p key={id} className="warning" title={explanation}>
          {text}
        </p>
      ))}
      <dl className="about__facts">
        <dt>{t('about.figures')}</dt>
        <dd title={dataset.source}>
          {t('about.baseYear', { name: dataset.name, year: dataset.baseYear })}
        </dd>
        <dt>{t('about.period')}</dt>
        <dd>{t('about.years', { first: years[0] ?? '', last: years.at(-1) ?? '' })}</dd>
        <dt>{t('about.model')}</dt>
        <dd>
          {say(model.name)} {model.version}
        </dd>
        <dt>{t('about.check')}</dt>
        <dd>
          <Laws view={view} />
        </dd>
      </dl>
    </section>
  );
}
