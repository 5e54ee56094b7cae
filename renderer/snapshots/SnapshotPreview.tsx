import { useMemo, type ReactNode } from 'react';
import { headlinesOf } from '../../shared/calculation/headlinesOf';
import { scenarioDifferences } from '../../shared/calculation/scenarioDifferences';
import type { SnapshotName } from '../../shared/ipc/snapshotContract';
import { FigureTable } from '../elements/FigureTable';
import { dayAndTime } from '../format/dates';
import { useTexts } from '../format/useTexts';
import type { ReadFile } from '../state/readFile';
import { useAppContext } from '../state/useAppContext';
import { useView } from '../state/useView';
import { differenceCount, differenceTexts } from '../values/differenceText';

/** More differences than this are counted, not listed: Compare has them all. */
const mostShown = 8;

interface Props {
  readonly snapshot: SnapshotName;
  readonly read: ReadFile;
}

/** One snapshot beside what is on screen: figures and what differs; and what can be done with it. */
export function SnapshotPreview({ snapshot, read }: Props): ReactNode {
  const { shell, snapshots } = useAppContext();
  const view = useView();
  const texts = useTexts();
  const { t, language } = texts;
  const { scenario, area } = view;
  const then = read.file.saved;
  const at = dayAndTime(snapshot.at, language);
  const run = useMemo(() => snapshots.run(read), [snapshots, read]);
  const differences = useMemo(() => scenarioDifferences(scenario, then), [scenario, then]);
  const compiled = read.ready.session.compile(then);
  const lines = differenceTexts(differences, { before: scenario, after: then, compiled }, texts);
  const more = lines.length - mostShown;
  const pairs = {
    headlines: run.model.headlines,
    before: headlinesOf(view.run, area.item),
    after: headlinesOf(run, area.item),
  };
  const end = (isDone: boolean): void => {
    if (isDone) shell.open(null);
  };
  return (
    <section className="snapshots__preview" aria-label={t('snapshots:shown', { at })}>
      <h3>{t('snapshots:shown', { at })}</h3>
      {differences.length === 0 ? (
        <p role="status">{t('snapshots:same')}</p>
      ) : (
        <>
          <p role="status">
            {t('snapshots:differs', { count: differenceCount(differences, run.model, texts) })}
          </p>
          <ul>
            {lines.slice(0, mostShown).map((line, index) => (
              <li key={index}>{line}</li>
            ))}
            {more > 0 ? <li>{t('snapshots:more', { count: more })}</li> : null}
          </ul>
          <FigureTable
            pairs={pairs}
            model={view.run.model}
            names={[t('snapshots:now'), t('snapshots:then')]}
          />
          <p className="quiet">{t('snapshots:restoreHint')}</p>
        </>
      )}
      <div className="dialog__buttons dialog__buttons--below">
        {differences.length === 0 ? null : (
          <>
            <button
              type="button"
              className="button button--primary"
              onClick={() => end(snapshots.restore(read, t('snapshots:step', { at })))}
            >
              {t('snapshots:restore')}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                snapshots.compare(read, snapshot.at);
                end(true);
              }}
            >
              {t('snapshots:compare')}
            </button>
          </>
        )}
        <CloseButton />
      </div>
    </section>
  );
}

export function CloseButton(): ReactNode {
  const { shell } = useAppContext();
  const { t } = useTexts();
  return (
    <button type="button" className="button" onClick={() => shell.open(null)}>
      {t('snapshots:close')}
    </button>
  );
}
