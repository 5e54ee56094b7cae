import { leverNumber } from '../format/formatNumber';
import { useTexts } from '../format/useTexts';
import { useEditor } from '../state/useAppContext';
import { expectationCells, expectationsOf } from '../values/expectations';
import { commonValue, isUsed } from '../values/leverCells';

/** How much of the plans of a part is expected to succeed: "80 % lukt"; empty as long as it has none. */
export function usePartSucceeds(part: string): string {
  const { t, words } = useTexts();
  const value = useEditor(({ compiled, history }) => {
    const { present } = history;
    if (!isUsed(compiled.model, present, part)) return '';
    return expectationsOf(compiled.model)
      .filter(({ expectation }) => expectation.parts !== undefined)
      .map(({ expectation, assumption }) => {
        const cells = expectationCells(compiled, present, expectation, part);
        const common = commonValue(cells.map((cell) => cell.value));
        return common === null ? t('levers:mixed') : leverNumber(common, assumption.display, words);
      })
      .join(', ');
  });
  return value === '' ? '' : t('levers:expected.succeeds', { value });
}
