import { problem, type Problem } from '../lib/problem';
import type { EntryPage, Model } from '../model/model';

/**
 * What pages to fill in name must exist. The settings of a page are amounts or numbers over one dimension that the
 * dataset brings and the years, and stand on one page only; figures may be of one item of that dimension.
 */
export function checkEntryPages(model: Model): readonly Problem[] {
  const taken = new Set<string>();
  return model.entryPages.flatMap((page) => {
    const where = `entryPages.${page.id}`;
    return [
      ...page.settings.flatMap((name) => {
        if (taken.has(name)) return [problem('idTwice', where, { id: name })];
        taken.add(name);
        return checkSetting(model, where, name);
      }),
      ...page.figures
        .flatMap(({ per = {} }) => Object.keys(per))
        .filter((name) => !model.dimensions.some(({ id }) => id === name))
        .map((name) => problem('unknownName', where, { name })),
    ];
  });
}

function checkSetting(model: Model, where: string, name: string): readonly Problem[] {
  const setting = model.settings.find(({ id }) => id === name);
  if (setting === undefined) return [problem('unknownName', where, { name })];
  const isTyped = setting.control === 'count' || setting.control === 'amount';
  const sources = setting.dimensions.map((id) => model.dimensions.find((one) => one.id === id));
  const isTable = ['dataset', 'time'].every((wanted) =>
    sources.some((dimension) => dimension?.source === wanted),
  );
  return isTyped && isTable && sources.length === 2
    ? []
    : [problem('noEntryTable', where, { name })];
}

/** The page on which a setting is filled in; undefined: among the settings. */
export function entryPageOf(model: Model, setting: string): EntryPage | undefined {
  return model.entryPages.find(({ settings }) => settings.includes(setting));
}
