import en from '../assets/locales/en/menu.json';
import nl from '../assets/locales/nl/menu.json';
import type { Language, PageState } from '../shared/ipc/contract';

/** Texts of menu, title bar and dialogs: what the system shows and the page does not. */
export type NativeTexts = typeof nl;

const tables: Readonly<Record<Language, NativeTexts>> = { nl, en };

export function nativeTexts(language: Language): NativeTexts {
  return tables[language];
}

/** Fills the `{{placeholders}}` of a text. What a value holds is never filled in turn. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Text of the title bar: the scenario, whether it has unsaved work, the program. */
export function windowTitle(
  { name, unsaved }: Pick<PageState, 'name' | 'unsaved'>,
  texts: NativeTexts,
): string {
  const app = texts.app.name;
  const title = name === '' ? app : fill(texts.window.title, { name, app });
  return unsaved ? fill(texts.window.unsavedTitle, { title }) : title;
}
