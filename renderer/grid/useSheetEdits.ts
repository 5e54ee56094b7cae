import { useAppContext } from '../state/useAppContext';
import type { View } from '../values/view';
import { withOverride } from '../values/changes';
import { cellReferenceLabel, type CellReference } from '../values/cellReference';
import { applyEdit, planEdit, type Draft, type EditPlan } from '../values/planEdit';
import { planOverride, type OverrideDraft, type OverridePlan } from '../values/planOverride';
import { applyReset, planReset, type CellOrRow } from '../values/planReset';

/** What the sheet says below itself: why something was not done, or what more was done than one cell shows. */
export interface SheetMessage {
  readonly kind: 'refused' | 'note';
  readonly text: string;
  /** It was said before the focus went on to the next cell, and stays there once. */
  readonly goesAlong: boolean;
}

/** What the field of a formula begins with: the formula of now, or nothing where somebody typed `=`. */
export type FormulaBegin = 'formula' | 'new';

export interface SheetEdits {
  readonly commit: (at: CellReference, draft: Draft) => EditPlan;
  /** What was changed there goes back to the model, as one step. */
  readonly reset: (at: readonly CellOrRow[]) => void;
  readonly override: (at: CellReference, typed: OverrideDraft) => OverridePlan;
  /** Opens the formula of the row. False: it has none. */
  readonly writeFormula: (at: CellReference, begin: FormulaBegin) => boolean;
}

/**
 * The edits of the sheet, each a step that can be undone. `say`: null when there is nothing more to say; `write`: opens
 * the formula bar on this text.
 */
export function useSheetEdits(
  view: View,
  say: (message: SheetMessage | null) => void,
  write: (formula: string) => void,
): SheetEdits {
  const { editor } = useAppContext();
  const { actions, stamp } = editor;

  function refuse(text: string): void {
    say({ kind: 'refused', text, goesAlong: false });
  }

  return {
    commit: (at, draft) => {
      const plan = planEdit(view, at, draft);
      if (plan.kind === 'refused') refuse(plan.text);
      else if (plan.kind !== 'choice') say(null);
      if (plan.kind === 'edit') {
        actions.edit(
          (scenario, compiled) => applyEdit(scenario, compiled, plan, stamp()),
          plan.name,
        );
        if (plan.note !== null) say({ kind: 'note', text: plan.note, goesAlong: true });
      }
      return plan;
    },
    reset: (chosen) => {
      const plan = planReset(view, chosen);
      if (plan === null) {
        const { t } = view.texts;
        const [only] = chosen;
        if (only === undefined) return;
        refuse(
          chosen.length > 1
            ? t('sheet:refused.nothingToResetIn', { count: chosen.length })
            : t('sheet:refused.nothingToReset', { cell: cellReferenceLabel(view, only) }),
        );
        return;
      }
      actions.edit((scenario, compiled) => applyReset(scenario, compiled, plan), plan.name);
      say({ kind: 'note', text: plan.note, goesAlong: false });
    },
    writeFormula: ({ row: { name } }, begin) => {
      const { run, scenario } = view;
      const changed = scenario.formulas.find(({ variable }) => variable === name);
      const formula =
        changed?.formula ?? run.model.variables.find(({ id }) => id === name)?.formula;
      if (formula !== undefined) write(begin === 'new' ? '' : formula);
      return formula !== undefined;
    },
    override: (at, typed) => {
      const plan = planOverride(view, at, typed);
      if (plan.kind === 'refused') refuse(plan.text);
      if (plan.kind === 'override') {
        const { variable, items, value, only, calculation } = plan;
        const why = [typed.why, calculation].filter((part) => part !== '').join(' ');
        // A value that holds in both stands in the file as it always did.
        const where = only === undefined ? {} : { only };
        const change = { value, ...where, ...stamp(), why };
        actions.edit((scenario) => withOverride(scenario, variable, items, change), plan.name);
        say(null);
      }
      return plan;
    },
  };
}
