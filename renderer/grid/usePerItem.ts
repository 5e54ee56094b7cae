import { movePerItem } from '../../shared/calculation/movePerItem';
import { useAppContext, useEditor } from '../state/useAppContext';
import { useTrial } from '../state/useTrial';
import { useView } from '../state/useView';
import type { ValueRow } from '../values/valueRow';
import {
  dimensionName,
  perItemAfter,
  perItemChoices,
  whyNotPerItem,
  type PerItemChoice,
} from '../values/perItemChoices';
import type { SheetMessage } from './useSheetEdits';

/** Something that can be done with a row, and what it is called. */
export interface RowAction {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
}

/**
 * Gives an assumption a value for each item of a dimension that the model gives it none of, or one value again: one step,
 * refused with the place where it makes no sense.
 *
 * @param say below the sheet.
 * @param done what the row is called whose items are to be seen now.
 */
export function usePerItem(
  say: (message: SheetMessage) => void,
  done: (name: string) => void,
): (row: ValueRow) => readonly RowAction[] {
  const view = useView();
  const { editor } = useAppContext();
  const compiled = useEditor((state) => state.compiled);
  const tryOut = useTrial();
  const { t } = view.texts;

  function turn(name: string, choice: PerItemChoice): void {
    const { scenario, labels } = view;
    const perItem = perItemAfter(scenario, name, choice, editor.stamp());
    const [problem] = tryOut({ ...scenario, perItem }).problems;
    if (problem !== undefined) {
      say({ kind: 'refused', text: whyNotPerItem(name, choice, problem, view), goesAlong: false });
      return;
    }
    const label = labels.quantity(name);
    const named = { label, dimension: dimensionName(choice.dimension, view) };
    editor.actions.edit(
      (now) =>
        movePerItem(now, perItemAfter(now, name, choice, editor.stamp()), editor.session().compile),
      t(choice.isGiven ? 'sheet:perItem.stepBack' : 'sheet:perItem.step', named),
    );
    say({
      kind: 'note',
      text: t(choice.isGiven ? 'sheet:perItem.doneBack' : 'sheet:perItem.done', named),
      goesAlong: true,
    });
    done(name);
  }

  return (row) =>
    perItemChoices(row, compiled).map((choice) => ({
      id: `perItem ${choice.dimension}`,
      label: t(choice.isGiven ? 'sheet:perItem.back' : 'sheet:perItem.give', {
        dimension: dimensionName(choice.dimension, view),
      }),
      run: () => turn(row.name, choice),
    }));
}
