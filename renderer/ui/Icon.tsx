import { memo, type ReactNode } from 'react';

/** Strokes on a field of 16 by 16. */
const strokes = {
  undo: 'M6 3 2.5 6.5 6 10M2.5 6.5H9a4 4 0 0 1 0 8H6.5',
  redo: 'm10 3 3.5 3.5L10 10M13.5 6.5H7a4 4 0 0 0 0 8h2.5',
  close: 'm4 4 8 8m0-8-8 8',
  down: 'm4 6 4 4 4-4',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  table: 'M2 3h12v10H2zM2 6.5h12M2 9.75h12M6.5 3v10',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  warning: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.5M8 11.9v.1',
  previous: 'm10 4-4 4 4 4',
  next: 'm6 4 4 4-4 4',
  present: 'M2 3h12v8.5H2zM8 11.5v3M5 14.5h6',
  side: 'M2 3h12v10H2zM6 3v10',
  pin: 'M5 2.5h6M6 2.5v5L4 10h8L10 7.5v-5M8 10v4',
  target: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4',
  save: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
} as const;

interface Props {
  readonly name: keyof typeof strokes;
}

/** A small drawing in the colour of the text; what it means stands in the name of the control around it. */
export const Icon = memo(function Icon({ name }: Props): ReactNode {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={strokes[name]} />
    </svg>
  );
});
