/** The pages beside the knobs and below the answer, in the order of their tabs. */
export const pages = [
  'overview',
  'sheet',
  'attribution',
  'sources',
  'rules',
  'calendar',
  'measures',
] as const;

export type Page = (typeof pages)[number];
