import { useEffect, useState, type ReactNode } from 'react';
import { AreaSelect } from './scenario/AreaSelect';
import { ExampleSelect } from './scenario/ExampleSelect';
import { LanguageSelect } from './scenario/LanguageSelect';
import { Problems } from './scenario/Problems';
import type { Opened } from './state/examples';
import { useExamples } from './state/useExamples';
import { problemText } from './texts/problemText';
import { useTexts } from './texts/useTexts';
import { Workbench } from './Workbench';
import './app.css';

/** The whole window: a bar with the choices, and below it the chosen example. */
export function App(): ReactNode {
  const [state, choose] = useExamples();
  const [item, setItem] = useState<string | null>(null);
  const { t, language } = useTexts();
  const opened =
    state.phase === 'ready'
      ? (state.examples.find(({ id }) => id === state.chosen)?.opened ?? null)
      : null;
  const scenario = opened?.ok === true ? opened.value.scenario : null;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = scenario === null ? t('appName') : `${scenario.name} – ${t('appName')}`;
  }, [language, scenario, t]);
  return (
    <>
      <header className="bar">
        <h1>{t('appName')}</h1>
        {state.phase === 'ready' ? (
          <>
            <span className="quiet" aria-hidden="true">
              /
            </span>
            <ExampleSelect examples={state.examples} chosen={state.chosen} onChange={choose} />
          </>
        ) : null}
        <div className="bar__end">
          {state.phase === 'ready' && scenario !== null ? (
            <AreaSelect
              model={state.model}
              dataset={scenario.dataset}
              item={item}
              onChange={setItem}
            />
          ) : null}
          <LanguageSelect />
        </div>
      </header>
      <Marks opened={opened} />
      {state.phase === 'failed' ? (
        <Problems
          title={t('failed.model')}
          problems={state.problems}
          advice={t('failed.reinstall')}
        />
      ) : (
        <Content opened={opened} item={item} />
      )}
    </>
  );
}

function Content({
  opened,
  item,
}: {
  readonly opened: Opened | null;
  readonly item: string | null;
}): ReactNode {
  const { t } = useTexts();
  if (opened === null) return <p className="waiting quiet">{t('loading')}</p>;
  if (opened.ok) return <Workbench opened={opened.value} item={item} />;
  return <Problems title={t('failed.example')} problems={opened.error} advice={t('failed.kept')} />;
}

/** What is to be said about the file itself, such as that it was changed outside the program. */
function Marks({ opened }: { readonly opened: Opened | null }): ReactNode {
  const { t } = useTexts();
  if (opened?.ok !== true) return null;
  return opened.value.marks.map((mark) => (
    <p key={`${mark.code} ${mark.where}`} className="mark warning">
      {problemText(mark, t)}
    </p>
  ));
}
