import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { dayAndTime } from '../format/dates';
import { useTexts } from '../format/useTexts';
import { useAppContext, useEditor, useModel, useShell } from '../state/useAppContext';
import { useExamples } from '../state/useExamples';
import { wholeName } from '../values/view';
import { AreaQuestion } from './AreaQuestion';
import { FileEntry } from './FileEntry';
import { RescuedWork } from './RescuedWork';
import { exampleStamp, useListed, type Listed } from './useListed';
import './start.css';

/** Where one begins: the files of before, those in the library, the examples, something new. */
export function StartPage(): ReactNode {
  const listed = useListed();
  const hasOwn = (listed.library?.files ?? []).length > 0;
  const texts = useTexts();
  const { t } = texts;
  const model = useModel();
  const { shell } = useAppContext();
  const hasScenario = useShell(({ start }) => start === 'open');
  const title = useRef<HTMLHeadingElement>(null);
  // What had the focus is out of sight.
  useEffect(() => title.current?.focus(), []);
  return (
    <main
      className="start"
      onKeyDown={(event) => {
        walk(event);
        if (event.key === 'Escape' && hasScenario) shell.showStart(null);
      }}
    >
      <header className="start__head">
        <h1 ref={title} tabIndex={-1}>
          {t('appName')}
        </h1>
        <p className="quiet">{t('start:whole', { whole: wholeName(model, texts) })}</p>
        <Actions />
      </header>
      <RescuedWork />
      <AreaQuestion />
      <Recent listed={listed} />
      <div className="start__columns">
        {/* Of one's own first; an empty folder is nothing to begin with. */}
        {hasOwn ? <Library listed={listed} /> : null}
        <Examples />
        {hasOwn ? null : <Library listed={listed} />}
      </div>
      <Reopening />
    </main>
  );
}

/** Arrows walk along the scenarios, whatever list they are in. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('.entry')];
  const at = entries.findIndex((entry) => entry === document.activeElement);
  if (step === 0 || at < 0) return;
  event.preventDefault();
  entries[at + step]?.focus();
}

function Actions(): ReactNode {
  const { shell, files } = useAppContext();
  const hasScenario = useShell(({ start }) => start === 'open');
  const name = useEditor(({ history }) => history.present.name);
  const { t } = useTexts();
  return (
    <div className="start__row start__actions">
      {hasScenario ? (
        <button type="button" className="button start__back" onClick={() => shell.showStart(null)}>
          {t('start:back', { name: name === '' ? t('scenario.nameless') : name })}
        </button>
      ) : null}
      <button type="button" className="button" onClick={() => void files.open()}>
        {t('start:open')}
      </button>
      <button
        type="button"
        className="button button--primary"
        aria-keyshortcuts="Control+N"
        onClick={() => shell.open('new')}
      >
        {t('start:new')}
      </button>
    </div>
  );
}

interface ListProps {
  readonly listed: Listed;
}

function Recent({ listed: { recent, again } }: ListProps): ReactNode {
  const { files, bridge } = useAppContext();
  const { t, language } = useTexts();
  if (recent.length === 0) return null;
  return (
    <section className="start__list" aria-labelledby="start-recent">
      <div className="start__row">
        <h2 id="start-recent">{t('start:recent')}</h2>
        <button
          type="button"
          className="name-link"
          onClick={() => void bridge.forgetRecent().then(again, console.error)}
        >
          {t('start:forget')}
        </button>
      </div>
      <ul className="start__files">
        {recent.map(({ key, stamp, name, folder, openedAt }) => (
          <FileEntry
            key={key}
            stamp={stamp}
            name={name}
            detail={t('start:recentAt', { folder, at: dayAndTime(openedAt, language) })}
            open={() => void files.openListed(key)}
          />
        ))}
      </ul>
    </section>
  );
}

function Library({ listed: { library, again } }: ListProps): ReactNode {
  const { files, bridge } = useAppContext();
  const { t, language } = useTexts();
  if (library === null) return <section className="start__list" />;
  return (
    <section className="start__list" aria-labelledby="start-library">
      <div className="start__row">
        <h2 id="start-library">{t('start:library', { folder: library.folder })}</h2>
        <button
          type="button"
          className="name-link"
          onClick={() => void bridge.chooseLibrary().then(again, console.error)}
        >
          {t('start:choose')}
        </button>
      </div>
      {library.files.length === 0 ? <p className="quiet">{t('start:libraryEmpty')}</p> : null}
      <ul>
        {library.files.map(({ key, stamp, name, modified }) => (
          <FileEntry
            key={key}
            stamp={stamp}
            name={name}
            detail={t('start:writtenAt', { at: dayAndTime(modified, language) })}
            open={() => void files.openListed(key)}
          />
        ))}
      </ul>
      {library.more === 0 ? null : (
        <p className="quiet">{t('start:libraryMore', { count: library.more })}</p>
      )}
    </section>
  );
}

function Examples(): ReactNode {
  const { files } = useAppContext();
  const examples = useExamples();
  const { t } = useTexts();
  return (
    <section className="start__list" aria-labelledby="start-examples">
      <h2 id="start-examples">{t('start:examples')}</h2>
      <ul>
        {examples.map(({ id, name, note, text }) => (
          <FileEntry
            key={id}
            stamp={exampleStamp(id)}
            name={name}
            detail={note}
            open={() => void files.openExample(text)}
          />
        ))}
      </ul>
    </section>
  );
}

/** Whether the next start begins with the file that was open last. */
function Reopening(): ReactNode {
  const { begun, bridge } = useAppContext();
  const reopens = useStore(begun, (state) => state.reopens);
  const { t } = useTexts();
  return (
    <label className="start__setting">
      <input
        type="checkbox"
        checked={reopens}
        onChange={({ target }) => {
          begun.setState({ reopens: target.checked });
          bridge.changeSettings({ reopens: target.checked }).catch(console.error);
        }}
      />
      {t('start:reopens')}
    </label>
  );
}
