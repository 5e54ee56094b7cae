import { useTexts } from '../format/useTexts';
import { labelsOf, type Labels } from '../values/labels';
import { useEditor, useModel } from './useAppContext';

/** Names of levers and items in the scenario on screen. */
export function useLabels(): Labels {
  const { say } = useTexts();
  const model = useModel();
  return useEditor(({ history }) => labelsOf(model, history.present.dataset, say));
}
