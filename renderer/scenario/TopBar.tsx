import type { ReactNode } from 'react';
import type { Foldable } from '../state/folds';
import { useAppContext, useEditor, useModel, useShell } from '../state/useAppContext';
import { useTexts } from '../format/useTexts';
import { ScenarioMenu } from './ScenarioMenu';
import { ScenarioMarks, ScenarioTitle } from './ScenarioTitle';
import { StepButtons } from './StepButtons';
import './bar.css';
import { Select } from '../ui/Select';
import { areaOf, itemsOf } from '../values/area';
import { wholeName } from '../values/view';
import { Icon } from '../ui/Icon';
import { Tooltip } from '../ui/Tooltip';

/** The bar at the top: which scenario this is, whether it is saved, and for whom its figures are. */
export function TopBar({ knobs }: { readonly knobs: Foldable }): ReactNode {
  const { files } = useAppContext();
  const { t } = useTexts();
  return (
    <header className="bar">
      <KnobsButton knobs={knobs} />
      <StartButton />
      <span className="quiet" aria-hidden="true">
        /
      </span>
      <ScenarioTitle />
      <ScenarioMenu />
      <ScenarioMarks />
      <div className="bar__end">
        <AreaSelect />
        <ViewSelects />
        <StepButtons />
        <PresentButton />
        <button
          type="button"
          className="button button--primary"
          aria-keyshortcuts="Control+S"
          onClick={() => void files.save()}
        >
          {t('scenario.save')}
        </button>
      </div>
    </header>
  );
}

/** The one selector that figures, picture and sheet follow. */
export function AreaSelect(): ReactNode {
  const { actions } = useAppContext().editor;
  const texts = useTexts();
  const model = useModel();
  const dataset = useEditor(({ history }) => history.present.dataset);
  const item = useEditor((state) => state.item);
  const area = areaOf(model, dataset, item);
  const items = itemsOf(model, dataset, area.dimension);
  return (
    <Select
      label={texts.t('area.label')}
      value={area.item ?? ''}
      options={[
        { value: '', label: wholeName(model, texts) },
        ...items.map(({ id, label }) => ({ value: id, label: texts.say(label) })),
      ]}
      onChange={(value) => actions.choose(value === '' ? null : value)}
    />
  );
}

/** Folds the knobs away and brings them back, as Ctrl+B does. */
function KnobsButton({ knobs }: { readonly knobs: Foldable }): ReactNode {
  const { shell } = useAppContext();
  const isFolded = useShell(({ folded }) => folded[knobs]);
  const { t } = useTexts();
  const label = t('bar.knobs');
  return (
    <Tooltip text={t(isFolded ? 'bar.showKnobs' : 'bar.hideKnobs')}>
      <button
        type="button"
        className="button button--icon"
        aria-label={label}
        aria-expanded={!isFolded}
        aria-keyshortcuts="Control+B"
        onClick={() => shell.fold(knobs, !isFolded)}
      >
        <Icon name="side" />
      </button>
    </Tooltip>
  );
}

/** Leads to the start page, as Ctrl+Shift+H does. */
function StartButton(): ReactNode {
  const { shell } = useAppContext();
  const { t } = useTexts();
  return (
    <Tooltip text={t('bar.start')}>
      <button
        type="button"
        className="button bar__brand"
        aria-keyshortcuts="Control+Shift+H"
        onClick={() => shell.showStart('open')}
      >
        {t('appName')}
      </button>
    </Tooltip>
  );
}

/** Begins to present, as F5 does. */
function PresentButton(): ReactNode {
  const { shell } = useAppContext();
  const { t } = useTexts();
  return (
    <Tooltip text={t('present:startTitle')}>
      <button
        type="button"
        className="button button--icon"
        aria-label={t('present:start')}
        aria-keyshortcuts="F5"
        onClick={() => shell.present(true)}
      >
        <Icon name="present" />
      </button>
    </Tooltip>
  );
}

/** How the reader looks at the amounts: a choice for each view of the model that has choices. */
export function ViewSelects(): ReactNode {
  const { actions } = useAppContext().editor;
  const views = useEditor((state) => state.views);
  const { say } = useTexts();
  const model = useModel();
  return model.views.map(({ id, label, neutral, choices = [] }) => (
    <Select
      key={id}
      label={say(label)}
      value={String(views[id] ?? neutral)}
      options={choices.map((choice) => ({ value: String(choice.value), label: say(choice.label) }))}
      onChange={(value) => actions.look(id, Number(value))}
    />
  ));
}
