import { useEffect, useRef, type ReactNode } from 'react';
import { useAppContext, useShell } from '../state/useAppContext';
import type { ReadWork } from '../state/work';
import { dayAndTime } from '../format/dates';
import { useTexts } from '../format/useTexts';
import { Dialog } from '../ui/Dialog';
import { differenceTexts } from '../values/differenceText';

/** More differences than this are counted, not listed. */
const mostShown = 5;

/**
 * Offers unsaved work of a run that ended without saving, with its date and how it differs from its file. That of a
 * page that crashed or was loaded again comes back by itself, and is said.
 */
export function RecoveryDialog(): ReactNode {
  const { shell, files, bridge } = useAppContext();
  const found = useShell((state) => state.found);
  const hasQuestion = useShell((state) => state.question !== null);
  const { t } = useTexts();
  const [first] = found;
  // The start page offers it itself.
  const isAtStart = useShell((state) => state.start !== null);
  const shown = useRef(new Set<string>());

  useEffect(() => {
    if (first?.found.isOfThisRun !== true || shown.current.has(first.found.id)) return;
    shown.current.add(first.found.id);
    void files.recover(first, t('recovery.step'));
  }, [first, files, t]);

  if (first === undefined || hasQuestion || isAtStart) return null;
  const next = (): void => shell.decide(first);
  const later = (): void => shell.decide(first, true);
  if (first.found.isOfThisRun) {
    return (
      <Dialog key={first.found.id} title={t('recovery.reloadedTitle')} onCancel={next}>
        <About work={first} />
        <p>{t('recovery.reloaded')}</p>
        <div className="dialog__buttons">
          <button type="button" className="button button--primary" onClick={next}>
            {t('recovery.goOn')}
          </button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog key={first.found.id} title={t('recovery.title')} onCancel={later}>
      <About work={first} />
      <p>{t('recovery.text')}</p>
      <div className="dialog__buttons">
        <button
          type="button"
          className="button button--primary"
          onClick={() => {
            next();
            void files.recover(first, t('recovery.step'));
          }}
        >
          {t('recovery.recover')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            next();
            bridge.discardWork(first.found.id).catch(console.error);
          }}
        >
          {t('recovery.discard')}
        </button>
        <button type="button" className="button" onClick={later}>
          {t('recovery.later')}
        </button>
      </div>
    </Dialog>
  );
}

/** Which scenario, of when, and what is different. */
function About({ work }: { readonly work: ReadWork }): ReactNode {
  const texts = useTexts();
  const { t, language } = texts;
  const { found, opened, saved, differences } = work;
  const scenarios = {
    before: saved?.scenario ?? null,
    after: opened.scenario,
    compiled: opened.session.compile(opened.scenario),
  };
  const lines = differenceTexts(differences, scenarios, texts);
  const more = lines.length - mostShown;
  return (
    <>
      <p>{t('recovery.of', { name: found.name, at: dayAndTime(found.at, language) })}</p>
      {lines.length === 0 ? null : (
        <>
          <p>{t(saved === null ? 'recovery.changed' : 'recovery.differs')}</p>
          <ul>
            {lines.slice(0, mostShown).map((line, index) => (
              <li key={index}>{line}</li>
            ))}
            {more > 0 ? <li>{t('recovery.more', { count: more })}</li> : null}
          </ul>
        </>
      )}
    </>
  );
}
