import type { Model } from '../../shared/model/model';

/** The pages that the program has; that of uncertainty only where the model says something of it. */
type FixedPage =
  | 'overview'
  | 'sheet'
  | 'attribution'
  | 'compare'
  | 'uncertainty'
  | 'sources'
  | 'rules'
  | 'calendar'
  | 'measures';

/** A page of the model on which settings are filled in, by its id. */
type EntryPlace = `entry:${string}`;

export type Page = FixedPage | EntryPlace;

export function entryPlace(id: string): EntryPlace {
  return `entry:${id}`;
}

/** The id of the page on which settings are filled in; null: it is another page. */
export function entryIdOf(page: Page): string | null {
  return isEntry(page) ? page.slice('entry:'.length) : null;
}

/** Whether settings are filled in on the page. */
export function isEntry(page: Page): page is EntryPlace {
  return page.startsWith('entry:');
}

/** The pages beside the knobs and below the answer, in the order of their tabs. */
export function pagesOf({
  entryPages,
  uncertainty,
}: Pick<Model, 'entryPages' | 'uncertainty'>): readonly Page[] {
  return [
    'overview',
    'sheet',
    ...entryPages.map(({ id }) => entryPlace(id)),
    'attribution',
    'compare',
    ...(uncertainty === undefined ? [] : (['uncertainty'] as const)),
    'sources',
    'rules',
    'calendar',
    'measures',
  ];
}

/** The page itself, or the first where the model has no such page. */
export function shownPage(model: Pick<Model, 'entryPages' | 'uncertainty'>, page: Page): Page {
  return pagesOf(model).includes(page) ? page : 'overview';
}
