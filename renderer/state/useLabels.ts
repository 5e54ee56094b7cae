import { useMemo } from 'react';
import { useTexts } from '../format/useTexts';
import { createLabels, type Labels } from '../values/labels';
import { useEditor } from './useAppContext';

/** Names of levers and items in the scenario on screen. */
export function useLabels(): Labels {
  const { say } = useTexts();
  const model = useEditor(({ compiled }) => compiled.model);
  const dataset = useEditor(({ history }) => history.present.dataset);
  return useMemo(() => createLabels(model, dataset, say), [model, dataset, say]);
}
