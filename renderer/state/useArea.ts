import { useMemo } from 'react';
import { areaOf, type Area } from '../values/area';
import { useEditor } from './useAppContext';

/** What the window is about: everything together, or one item that the dataset brings. */
export function useArea(): Area {
  const model = useEditor(({ compiled }) => compiled.model);
  const dataset = useEditor(({ history }) => history.present.dataset);
  const item = useEditor((state) => state.item);
  return useMemo(() => areaOf(model, dataset, item), [model, dataset, item]);
}
