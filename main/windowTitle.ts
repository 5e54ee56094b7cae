import type { PageState } from '../shared/ipc/contract';
import { fill, type NativeTexts } from './nativeTexts';

/** Text of the title bar: the scenario, whether it has unsaved work, the program. */
export function windowTitle(
  { name, unsaved }: Pick<PageState, 'name' | 'unsaved'>,
  texts: NativeTexts,
): string {
  const app = texts.app.name;
  const title = name === '' ? app : fill(texts.window.title, { name, app });
  return unsaved ? fill(texts.window.unsavedTitle, { title }) : title;
}
