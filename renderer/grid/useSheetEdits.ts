import { useSession } from '../state/useSession';
import type { View } from '../state/view';
import { withOverride } from '../state/edit/changes';
import { placeLabel } from './cellPlace';
import { applyEdit, planEdit, type Draft, type EditPlan } from './planEdit';
import { planOverrule, type OverrulePlan } from './planOverrule';
import { applyPutBack, planPutBack, type PlaceOrRow } from './planPutBack';
import type { Place } from './sheetRow';
import { sheetTexts } from './sheetTexts';

/** What the sheet says below itself: why something was not done, or what more was done than one cell shows. */
export interface SheetMessage {
  readonly kind: 'refused' | 'note';
  readonly text: string;
  /** It was said before the focus went on to the next cell, and stays there once. */
  readonly goesAlong: boolean;
}

export interface SheetEdits {
  readonly commit: (place: Place, draft: Draft) => EditPlan;
  readonly putBack: (place: PlaceOrRow) => void;
  readonly overrule: (place: Place, draft: Draft, why: string) => OverrulePlan;
}

/** The edits of the sheet, each a step that can be undone. `say`: null when there is nothing more to say. */
export function useSheetEdits(view: View, say: (message: SheetMessage | null) => void): SheetEdits {
  const { workbench } = useSession();
  const { actions, stamp } = workbench;

  function refuse(text: string): void {
    say({ kind: 'refused', text, goesAlong: false });
  }

  return {
    commit: (place, draft) => {
      const plan = planEdit(view, place, draft);
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
    putBack: (place) => {
      const plan = planPutBack(view, place);
      if (plan === null) {
        const label = placeLabel(view, place);
        refuse(sheetTexts(view.texts)('refused.nothingBack', { place: label }));
        return;
      }
      actions.edit((scenario, compiled) => applyPutBack(scenario, compiled, plan), plan.name);
      say({ kind: 'note', text: plan.note, goesAlong: false });
    },
    overrule: (place, draft, why) => {
      const plan = planOverrule(view, place, draft);
      if (plan.kind === 'refused') refuse(plan.text);
      if (plan.kind === 'overrule') {
        const { variable, items, value } = plan;
        actions.edit(
          (scenario) => withOverride(scenario, variable, items, { value, ...stamp(), why }),
          plan.name,
        );
        say(null);
      }
      return plan;
    },
  };
}
