import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { clockTime } from '../format/dates';
import { useAppContext, useEditor } from '../state/useAppContext';
import { isUnsaved } from '../state/editor';
import { problemText } from '../format/problemText';
import { useTexts } from '../format/useTexts';
import { Explained } from '../ui/Tooltip';

/** The marks of a file that are said in two words beside its name. */
const short = { changedOutside: 'marks.changedOutside' } as const;

/** Which scenario this is. */
export function ScenarioTitle(): ReactNode {
  const name = useEditor(({ history }) => history.present.name);
  const note = useEditor(({ history }) => history.present.note);
  const { t } = useTexts();
  return (
    <h1 className="bar__name">
      <Explained text={note}>{name === '' ? t('scenario.nameless') : name}</Explained>
    </h1>
  );
}

/** Whether it is saved, and whether its file was changed by another hand. Never in colour alone. */
export function ScenarioMarks(): ReactNode {
  const unsaved = useEditor(isUnsaved);
  const marks = useEditor(({ file }) => file.marks);
  const { t } = useTexts();
  const outside = marks.find(({ code }) => code in short);
  return (
    <p className="bar__marks">
      {unsaved ? <span className="bar__mark">{t('marks.unsaved')}</span> : null}
      <AutosaveMark isSaved={!unsaved} />
      {outside === undefined ? null : (
        <Explained className="bar__mark bar__mark--warning" text={problemText(outside, t)}>
          {t(short.changedOutside)}
        </Explained>
      )}
    </p>
  );
}

/** Where the file is saved by itself: when that was, or that it does not succeed. */
function AutosaveMark({ isSaved }: { readonly isSaved: boolean }): ReactNode {
  const { autosave } = useAppContext();
  const { isOn, at, trouble } = useStore(autosave.store);
  const { t, language } = useTexts();
  if (!isOn) return null;
  if (trouble !== null) {
    return (
      <span className="bar__mark bar__mark--warning">
        {t(trouble === 'stopped' ? 'autosave.stoppedMark' : 'autosave.waitingMark')}
      </span>
    );
  }
  if (!isSaved) return null;
  return (
    <span className="quiet">
      {at === null ? t('autosave.on') : t('autosave.at', { time: clockTime(at, language) })}
    </span>
  );
}
