import { useEffect, useState, type ReactNode } from 'react';
import type { FileSummary } from '../../shared/file/fileSummary';
import type { SnapshotName } from '../../shared/ipc/snapshotContract';
import type { Problem } from '../../shared/lib/problem';
import type { Result } from '../../shared/lib/result';
import { mainHeadline } from '../../shared/model/mainHeadline';
import { dayAndTime } from '../format/dates';
import { problemText } from '../format/problemText';
import { useTexts } from '../format/useTexts';
import type { ReadFile } from '../state/readFile';
import { useAppContext, useModel } from '../state/useAppContext';
import { Dialog } from '../ui/Dialog';
import { figureText } from '../values/comparedFigures';
import { CloseButton, SnapshotPreview } from './SnapshotPreview';
import '../elements/compared.css';
import './snapshots.css';

/** What the scenario on screen was when it was saved: look at one, restore it, or put it beside what is there now. */
export function SnapshotDialog(): ReactNode {
  const { shell } = useAppContext();
  const { t } = useTexts();
  const list = useList();
  const { chosen, opened, choose } = useOpened();
  const close = (): void => shell.open(null);
  return (
    <Dialog title={t('snapshots:title')} isWide onCancel={close}>
      <p className="quiet">{t('snapshots:about')}</p>
      {list === null ? <p role="status">{t('snapshots:pending')}</p> : null}
      {list?.length === 0 ? <p>{t('snapshots:none')}</p> : null}
      {list === null || list.length === 0 ? null : (
        <div className="snapshots__list">
          <List list={list} chosen={chosen?.key ?? null} choose={choose} />
        </div>
      )}
      {chosen === null ? null : <Opened snapshot={chosen} opened={opened} />}
      {opened?.ok === true ? null : (
        <div className="dialog__buttons dialog__buttons--below">
          <CloseButton />
        </div>
      )}
    </Dialog>
  );
}

/** Null: not known yet. */
function useList(): readonly SnapshotName[] | null {
  const { snapshots } = useAppContext();
  const [list, setList] = useState<readonly SnapshotName[] | null>(null);
  useEffect(() => {
    let wanted = true;
    const show = (found: readonly SnapshotName[]): void => {
      if (wanted) setList(found);
    };
    snapshots.list().then(show, (error: unknown) => {
      console.error(error);
      show([]);
    });
    return () => {
      wanted = false;
    };
  }, [snapshots]);
  return list;
}

/** What each says of itself, one after the other, as they are read; null: it cannot be read. */
function useSummaries(list: readonly SnapshotName[]): ReadonlyMap<string, FileSummary | null> {
  const { snapshots } = useAppContext();
  const [known, setKnown] = useState<ReadonlyMap<string, FileSummary | null>>(new Map());
  useEffect(() => {
    let wanted = true;
    async function read(): Promise<void> {
      for (const { key } of list) {
        const summary = await snapshots.summary(key);
        if (!wanted) return;
        setKnown((before) => new Map(before).set(key, summary));
      }
    }
    read().catch(console.error);
    return () => {
      wanted = false;
    };
  }, [snapshots, list]);
  return known;
}

type OpenedSnapshot = Result<ReadFile, readonly Problem[]>;

interface Opening {
  readonly chosen: SnapshotName | null;
  /** Null: it is being opened. */
  readonly opened: OpenedSnapshot | null;
  readonly choose: (snapshot: SnapshotName) => void;
}

function useOpened(): Opening {
  const { snapshots } = useAppContext();
  const { t, language } = useTexts();
  const [chosen, setChosen] = useState<SnapshotName | null>(null);
  const [read, setRead] = useState<{ readonly key: string; readonly of: OpenedSnapshot } | null>(
    null,
  );

  async function open({ key, at }: SnapshotName): Promise<void> {
    const name = t('snapshots:shown', { at: dayAndTime(at, language) });
    const of = await snapshots.read(key, name);
    if (of === null) setChosen(null);
    else setRead({ key, of });
  }

  return {
    chosen,
    opened: read !== null && read.key === chosen?.key ? read.of : null,
    choose: (snapshot) => {
      setChosen(snapshot);
      open(snapshot).catch(console.error);
    },
  };
}

interface ListProps {
  readonly list: readonly SnapshotName[];
  readonly chosen: string | null;
  readonly choose: (snapshot: SnapshotName) => void;
}

function List({ list, chosen, choose }: ListProps): ReactNode {
  const texts = useTexts();
  const { t, say, language } = texts;
  const model = useModel();
  const headline = mainHeadline(model);
  const summaries = useSummaries(list);
  return (
    <table className="compared__table snapshots__table" aria-label={t('snapshots:title')}>
      <thead>
        <tr>
          <th scope="col">{t('snapshots:when')}</th>
          <th scope="col">{t('snapshots:how')}</th>
          <th scope="col">{t('snapshots:who')}</th>
          {headline === undefined ? null : <th scope="col">{say(headline.label)}</th>}
          <th />
        </tr>
      </thead>
      <tbody>
        {list.map((snapshot) => {
          const { key, at, kind } = snapshot;
          const summary = summaries.get(key);
          const figure = headline && summary?.figures[headline.id];
          const when = dayAndTime(at, language);
          return (
            <tr key={key} className={key === chosen ? 'snapshots__chosen' : undefined}>
              <th scope="row">{when}</th>
              <td>{t(`snapshots:kind.${kind}`)}</td>
              <td>
                {summary === null
                  ? t('snapshots:unread')
                  : summary?.changedBy || t('snapshots:nobody')}
              </td>
              {headline === undefined ? null : (
                <td>
                  {typeof figure === 'number' ? figureText(figure, headline, model, texts) : '–'}
                </td>
              )}
              <td>
                <button
                  type="button"
                  className="button"
                  aria-pressed={key === chosen}
                  aria-label={t('snapshots:lookAt', { at: when })}
                  onClick={() => choose(snapshot)}
                >
                  {t('snapshots:look')}
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface OpenedProps {
  readonly snapshot: SnapshotName;
  readonly opened: OpenedSnapshot | null;
}

function Opened({ snapshot, opened }: OpenedProps): ReactNode {
  const { t } = useTexts();
  if (opened === null) return <p role="status">{t('snapshots:reading')}</p>;
  if (opened.ok) return <SnapshotPreview snapshot={snapshot} read={opened.value} />;
  return (
    <ul role="alert" className="snapshots__fault">
      {opened.error.slice(0, 3).map((problem, index) => (
        <li key={index}>{problemText(problem, t)}</li>
      ))}
    </ul>
  );
}
