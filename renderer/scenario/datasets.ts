import type { Dataset } from '../../shared/model/dataset';

/** The base data to choose from, each once: what is on screen first, then what the examples bring. */
export function datasetsOf(
  current: Dataset,
  examples: readonly { readonly dataset: Dataset }[],
): readonly Dataset[] {
  const found = new Map<string, Dataset>();
  for (const dataset of [current, ...examples.map((example) => example.dataset)]) {
    // The same name does not make the same numbers: somebody may have changed them in a file.
    const content = JSON.stringify(dataset);
    if (!found.has(content)) found.set(content, dataset);
  }
  return Array.from(found.values());
}
