import type { ReactNode } from 'react';
import type { SeriesLook } from './seriesLook';

/** A sample of how a series is drawn, beside its name. */
export function Swatch({ look }: { readonly look: SeriesLook }): ReactNode {
  const { colour, kind } = look;
  return (
    <svg className="swatch" viewBox="0 0 16 12" aria-hidden="true">
      {kind === 'point' ? (
        <circle cx="8" cy="6" r="4" fill={colour} />
      ) : kind === 'line' || kind === 'dashedLine' || kind === 'thinLine' ? (
        <path
          d="M1 6h14"
          stroke={colour}
          strokeWidth={kind === 'thinLine' ? '1.5' : '2.5'}
          {...(kind === 'dashedLine' ? { strokeDasharray: '4 2' } : {})}
          {...(kind === 'thinLine' ? { strokeDasharray: '2 2' } : {})}
        />
      ) : (
        <rect
          x="2"
          y="1"
          width="12"
          height="10"
          fill={kind === 'hollowBar' ? 'none' : colour}
          stroke={colour}
          {...(kind === 'hollowBar' ? { strokeDasharray: '3 1.5' } : {})}
        />
      )}
    </svg>
  );
}
