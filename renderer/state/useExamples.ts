import { useEffect, useReducer } from 'react';
import { openScenario } from '../../shared/calculation/openScenario';
import { readModel } from '../../shared/model/readModel';
import { examplesReducer, type ExamplesAction, type ExamplesState } from './examples';
import { sha256 } from './sha256';

/** The example that a new user meets first; the first of the list when it does not ship. */
const firstExample = 'eerste_stap_vanaf_2027';

/** Reads the model and the examples once. The first example is on screen before the others are read. */
export function useExamples(): readonly [ExamplesState, (id: string) => void] {
  const [state, dispatch] = useReducer(examplesReducer, { phase: 'loading' });
  useEffect(() => {
    let wanted = true;
    const tell = (action: ExamplesAction): void => {
      if (wanted) dispatch(action);
    };
    load(tell, () => wanted).catch((error: unknown) => {
      console.error(error);
      tell({ type: 'failed', problems: [] });
    });
    return () => {
      wanted = false;
    };
  }, []);
  return [state, (id) => dispatch({ type: 'chosen', id })];
}

async function load(
  tell: (action: ExamplesAction) => void,
  isWanted: () => boolean,
): Promise<void> {
  const [modelText, files] = await Promise.all([
    window.voorkant.readModel(),
    window.voorkant.readExamples(),
  ]);
  const model = readModel(modelText);
  if (!model.ok) {
    tell({ type: 'failed', problems: model.error });
    return;
  }
  const first = files.find(({ id }) => id === firstExample) ?? files[0];
  if (first === undefined) {
    tell({ type: 'failed', problems: [] });
    return;
  }
  const ids = files.map(({ id }) => id);
  tell({ type: 'loaded', model: model.value, ids, chosen: first.id });
  for (const { id, text } of [first, ...files.filter((file) => file !== first)]) {
    if (!isWanted()) return;
    const opened = await openScenario(text, model.value, modelText, sha256);
    tell({ type: 'opened', id, opened });
    await nextFrame();
  }
}

/** Lets the window paint between two examples. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    // A timer beside the frame: a hidden window gets no frames.
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}
