import type { ReactNode } from 'react';
import type { Glance } from '../worker/glances';

const width = 96;
const height = 36;
/** Room for the width of the line. */
const edge = 2;

/** What a scenario does against its reference, year by year: small, without axes, a face to know a file by. */
export function Sparkline({ course }: Pick<Glance, 'course'>): ReactNode {
  const known = course.filter(Number.isFinite);
  const least = Math.min(0, ...known);
  // All of it nothing: a line in the middle.
  const span = Math.max(0, ...known) - least;
  const y = (value: number): string => {
    const share = span === 0 ? 0.5 : (value - least) / span;
    return (height - edge - share * (height - 2 * edge)).toFixed(1);
  };
  const x = (index: number): string =>
    (edge + (index / Math.max(1, course.length - 1)) * (width - 2 * edge)).toFixed(1);
  const points = course.flatMap((value, index) =>
    Number.isFinite(value) ? [`${x(index)},${y(value)}`] : [],
  );
  return (
    <svg className="spark" viewBox={`0 0 ${String(width)} ${String(height)}`} aria-hidden="true">
      <line className="spark__zero" x1="0" x2={width} y1={y(0)} y2={y(0)} />
      <polyline className="spark__line" points={points.join(' ')} />
    </svg>
  );
}
