import { useMemo } from 'react';
import { useTexts } from '../texts/useTexts';
import { useWorkbench } from './useSession';
import { createView, type View } from './view';

/** What every part of the window shows, made anew when the scenario, its outcome or the choice of area changes. */
export function useView(): View {
  const texts = useTexts();
  const scenario = useWorkbench(({ history }) => history.present);
  const run = useWorkbench((state) => state.run);
  const range = useWorkbench((state) => state.range);
  const rangeIsOld = useWorkbench((state) => state.rangeIsOld);
  const item = useWorkbench((state) => state.item);
  const views = useWorkbench((state) => state.views);
  return useMemo(
    () => createView(scenario, run, { range, rangeIsOld, item, views }, texts),
    [scenario, run, range, rangeIsOld, item, views, texts],
  );
}
