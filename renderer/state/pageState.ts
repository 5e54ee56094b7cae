import type { PageState } from '../../shared/ipc/contract';
import { isUnsaved, type EditorState } from './editor';

/** Longest name that main is told; it stands in a title or a menu. */
const longest = 200;

/**
 * What main shows of the window in title and menu, and what it needs to know before it closes. `isTyping`: something
 * was typed that the scenario does not have yet, so that it may not go without a question either.
 */
export function pageStateOf(state: EditorState, isTyping: boolean): PageState {
  const { file, history } = state;
  return {
    documentId: file.id,
    name: history.present.name.slice(0, longest),
    unsaved: isTyping || isUnsaved(state),
    undo: history.past.at(-1)?.name.slice(0, longest) ?? null,
    redo: history.future[0]?.name.slice(0, longest) ?? null,
  };
}

export function isSameState(one: PageState, other: PageState): boolean {
  return (
    one.documentId === other.documentId &&
    one.name === other.name &&
    one.unsaved === other.unsaved &&
    one.undo === other.undo &&
    one.redo === other.redo
  );
}
