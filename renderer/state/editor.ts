import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CompiledModel } from '../../shared/calculation/compileModel';
import type { EvidenceRange } from '../../shared/calculation/evidenceRange';
import type { Views } from '../../shared/calculation/inputs';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { createSession, type CalculationSession } from '../../shared/calculation/session';
import type { VariantOutcome } from '../../shared/calculation/variantRuns';
import type { Model } from '../../shared/model/model';
import type { Scenario } from '../../shared/model/scenario';
import type { StartWorker } from '../worker/scenarioWorker';
import { createCalculator, type ScenarioOutcome } from './calculator';
import { haveSameValues, withOriginal, withValues, type Stamp } from '../values/changes';
import type { EditorActions } from './editorActions';
import { endGroup, record, redo, startHistory, undo, type History } from './history';
import type { OpenFile } from './openFile';
import type { Typing } from './drafts';
import { restored } from '../values/restored';

/** Everything that the window shows and edits. What can be derived from it is derived. */
export interface EditorState {
  readonly file: OpenFile;
  readonly history: History<Scenario>;
  readonly compiled: CompiledModel;
  /**
   * The newest outcome. Of an older scenario, but with the inputs of now, only while a slow model is being calculated:
   * then `isRunOld`.
   */
  readonly run: ScenarioRun;
  /** Null until it has been calculated for the file on screen. */
  readonly range: EvidenceRange | null;
  /** The range is that of before the last edit; the one of now is being calculated. */
  readonly rangeIsOld: boolean;
  /** What comes of the variants of the model, with the run; null until the file on screen has been painted. */
  readonly variants: readonly VariantOutcome[] | null;
  /** No hand is moving anything: what a worker finds out of the scenario on screen is asked for. */
  readonly isAtRest: boolean;
  /** The chosen item of the area; null: everything together. */
  readonly item: string | null;
  /** What the reader chose of the model's views, by id. */
  readonly views: Views;
}

export interface Editor {
  readonly store: StoreApi<EditorState>;
  readonly actions: EditorActions;
  /** The session that calculates what is on screen. */
  readonly session: () => CalculationSession;
  /** Who changes something, and when. */
  readonly stamp: () => Stamp;
}

export interface EditorParts {
  /** Those that a scenario may name. */
  readonly models: readonly Model[];
  readonly startWorker: StartWorker;
  /** Does something once what is on screen now has been painted. */
  readonly whenPainted: (act: () => void) => void;
  /** Milliseconds from any moment on. */
  readonly clock: () => number;
  /** Who edits; empty where that is not known. */
  readonly signature: () => string;
  /** This moment, ISO 8601 in UTC. */
  readonly now: () => string;
  /** What is typed and not in the scenario yet. */
  readonly typing: Typing;
}

/** Milliseconds without an edit after which a hand that holds something rests: what is asked sooner is soon void. */
const restAfter = 100;

const nothingFound = { range: null, rangeIsOld: false };
const asItIs: Views = {};

/** `session`: one that has compiled the model for the scenario of the file already. */
export function createEditor(
  file: OpenFile,
  parts: EditorParts,
  session = createSession(parts.models),
): Editor {
  const { typing } = parts;
  const calculator = createCalculator({
    ...parts,
    session,
    ran: ({ run, variants }) => {
      // The newest question wins: an answer about another scenario than the one on screen is still newer
      // than what is on screen, unless another model was laid out meanwhile.
      if (!isOnScreen(run.of)) return;
      const { views } = store.getState();
      const isNow = run.of === present() && run.views === views;
      store.setState({ run: isNow ? run : withInputs(run, present(), views), variants });
    },
    ranged: (range, { scenario, views, item }) => {
      const chosen = store.getState();
      if (scenario !== present() || views !== chosen.views || item !== chosen.item) return;
      store.setState({ range, rangeIsOld: false });
    },
  });

  const store = createStore<EditorState>(() => ({
    ...stateOf(file, asItIs),
    item: null,
    views: asItIs,
  }));
  let resting: ReturnType<typeof setTimeout> | undefined;
  askRange();
  parts.whenPainted(vary);

  function stateOf(
    opened: OpenFile,
    views: Views,
    known?: ScenarioOutcome,
  ): Omit<EditorState, 'item' | 'views'> {
    const compiled = calculator.session().compile(opened.saved);
    const isKnown = known?.run.of === opened.saved && known.run.views === views;
    const question = { scenario: opened.saved, views };
    const calculated = isKnown ? known.run : calculator.runAlone(question);
    // There is always something to show, also when somebody looked at it otherwise while a worker opened it.
    const run = calculated ?? calculator.session().run(opened.saved, views);
    const variants = isKnown ? known.variants : null;
    const history = startHistory(opened.saved);
    return { file: opened, history, compiled, run, variants, isAtRest: true, ...nothingFound };
  }

  /** What comes of the variants, when what is on screen has none yet: they are no reason to be painted later. */
  function vary(): void {
    const { views, variants } = store.getState();
    if (variants !== null) return;
    const outcome = calculator.run({ scenario: present(), views });
    if (outcome !== null) store.setState(outcome);
  }

  /** Whether a scenario is of the same file, time axis, formulas, own lines and added dimensions as the one on screen. */
  function isOnScreen({ model, dataset, timeAxis, formulas, ...rest }: Scenario): boolean {
    const shown = present();
    return (
      shown.model === model &&
      shown.dataset === dataset &&
      shown.timeAxis === timeAxis &&
      shown.formulas === formulas &&
      shown.ownLines === rest.ownLines &&
      shown.perItem === rest.perItem
    );
  }

  function askRange(): void {
    const { views, item, compiled } = store.getState();
    if (compiled.model.evidenceRange === undefined) return;
    calculator.askRange({ scenario: present(), views, item });
  }

  function present(): Scenario {
    return store.getState().history.present;
  }

  function update(history: History<Scenario>): void {
    if (history === store.getState().history) return;
    if (history.present === present()) {
      if (history.group === null) rest({ history });
      else store.setState({ history });
      return;
    }
    calculate(history.present, { history });
  }

  /** Asks for what a worker finds out, now that the scenario stays as it is for a while. */
  function rest(changed: Partial<EditorState> = {}): void {
    clearTimeout(resting);
    const { isAtRest } = store.getState();
    store.setState({ ...changed, isAtRest: true });
    if (!isAtRest) askRange();
  }

  function calculate(scenario: Scenario, changed: Partial<EditorState>): void {
    clearTimeout(resting);
    const before = store.getState();
    const views = changed.views ?? before.views;
    const outcome = calculator.run({ scenario, views });
    const run = outcome?.run ?? withInputs(before.run, scenario, views);
    const compiled = calculator.session().compile(scenario);
    // What is known of another model says nothing of this one.
    const isSameModel = compiled.madeOf.model === before.compiled.madeOf.model;
    const found = isSameModel ? { rangeIsOld: true } : nothingFound;
    const variants = outcome?.variants ?? (isSameModel ? before.variants : null);
    const { history } = { ...before, ...changed };
    const isAtRest = history.group === null;
    store.setState({ ...changed, compiled, run, variants, ...found, isAtRest });
    if (isAtRest) askRange();
    else resting = setTimeout(() => rest(), restAfter);
  }

  /** An older outcome with the inputs of now: a slider does not jump back while the rest is calculated. */
  function withInputs(run: ScenarioRun, scenario: Scenario, views: Views): ScenarioRun {
    const values = new Map(run.values);
    for (const [name, given] of calculator.session().prepare(scenario, views).inputs) {
      const before = values.get(name);
      if (before !== undefined && before.values !== given) {
        values.set(name, { ...before, values: given });
      }
    }
    return { ...run, values };
  }

  function stamp(): Stamp {
    return { by: parts.signature(), at: parts.now(), why: '' };
  }

  const edit: EditorActions['edit'] = (change, name, group) => {
    const { history, compiled } = store.getState();
    const { past, present: before } = history;
    const known = [before, ...past.map(({ state }) => state).reverse()];
    const edited = restored(change(before, compiled), before, store.getState().file.saved, known);
    update(record(history, edited, name, group ?? null));
  };

  return {
    store,
    session: calculator.session,
    stamp,
    actions: {
      edit,
      setValues: (values, name, group, why = '') => {
        const given = { ...stamp(), why };
        edit((scenario, compiled) => withValues(scenario, compiled, values, given), name, group);
      },
      reset: (cells, name) => {
        edit((scenario, compiled) => withOriginal(scenario, compiled, cells), name);
      },
      endStep: () => {
        update(endGroup(store.getState().history, haveSameValues));
      },
      undo: () => {
        if (typing.settle()) update(undo(store.getState().history));
      },
      redo: () => {
        if (typing.settle()) update(redo(store.getState().history));
      },
      choose: (item) => {
        if (item === store.getState().item || !typing.settle()) return;
        store.setState({ item, rangeIsOld: true });
        askRange();
      },
      look: (view, value) => {
        if (!typing.settle()) return;
        const views = { ...store.getState().views, [view]: value };
        calculate(present(), { views });
      },
      show: (opened, ready) => {
        // A text that was typed for another scenario has no meaning for this one.
        typing.drafts.discard();
        const { views } = store.getState();
        clearTimeout(resting);
        const other = ready?.session ?? createSession(parts.models, calculator.session());
        calculator.use(other, ready?.aside?.milliseconds);
        store.setState(stateOf(opened, views, ready?.aside));
        askRange();
        parts.whenPainted(vary);
      },
      saved: (opened) => {
        store.setState({ file: opened });
      },
    },
  };
}

/** Whether what is calculated is still of the scenario before the last edit. */
export function isRunOld({ run, history, views }: EditorState): boolean {
  return run.of !== history.present || run.views !== views;
}

/** Whether the scenario on screen differs from what is in its file. */
export function isUnsaved({ file, history }: EditorState): boolean {
  return history.present !== file.saved;
}
