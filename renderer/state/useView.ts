import { useMemo } from 'react';
import { useTexts } from '../format/useTexts';
import { useEditor } from './useAppContext';
import { createView, type View } from '../values/view';

/** What every part of the window shows, made anew when the scenario, its outcome or the choice of area changes. */
export function useView(): View {
  const texts = useTexts();
  const scenario = useEditor(({ history }) => history.present);
  const run = useEditor((state) => state.run);
  const range = useEditor((state) => state.range);
  const rangeIsOld = useEditor((state) => state.rangeIsOld);
  const variants = useEditor((state) => state.variants);
  const variantsAreOld = useEditor((state) => state.variantsAreOld);
  const item = useEditor((state) => state.item);
  const views = useEditor((state) => state.views);
  return useMemo(
    () =>
      createView(
        scenario,
        run,
        { range, rangeIsOld, variants, variantsAreOld, item, views },
        texts,
      ),
    [scenario, run, range, rangeIsOld, variants, variantsAreOld, item, views, texts],
  );
}
