import {
  createContext,
  useContext,
  useDeferredValue,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { useTexts } from '../format/useTexts';
import { createView, type View } from '../values/view';
import { useEditor } from './useAppContext';

export const ViewContext = createContext<View | null>(null);

/** What this part of the window shows; the component is drawn again when that is another scenario, run or area. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (view === null) throw new Error('no view around this component');
  return view;
}

interface Props {
  readonly children: ReactNode;
}

/** Its children show the scenario on screen as soon as it has changed. */
export function CurrentView({ children }: Props): ReactNode {
  const texts = useTexts();
  const scenario = useEditor(({ history }) => history.present);
  const run = useEditor((state) => state.run);
  const item = useEditor((state) => state.item);
  const views = useEditor((state) => state.views);
  const variants = useEditor((state) => state.variants);
  const view = useMemo(
    () => createView(scenario, run, { item, views }, texts, variants),
    [scenario, run, item, views, texts, variants],
  );
  return <ViewContext value={view}>{children}</ViewContext>;
}

/** Its children follow when nothing more urgent is to be drawn: they never hold up the next movement of a hand. */
export function LaterView({ children }: Props): ReactNode {
  const view = useDeferredValue(useView());
  return <ViewContext value={view}>{children}</ViewContext>;
}

/** While nobody sees its children they keep what they showed last, and are not drawn again. */
export function SeenView({ isSeen, children }: Props & { readonly isSeen: boolean }): ReactNode {
  const view = useView();
  const [last, setLast] = useState(view);
  if (isSeen && last !== view) setLast(view);
  return <ViewContext value={isSeen ? view : last}>{children}</ViewContext>;
}
