import { useMemo } from 'react';
import { mostGroups } from '../../shared/analysis/attribution';
import type { Variable } from '../../shared/model/model';
import type { CellError } from '../../shared/value/cellError';
import type { View } from '../values/view';
import { attributable, attributedError, effectVariable, shownFactor } from '../values/attributed';
import {
  attributionFor,
  shownAttribution,
  stepOf,
  type ShownAttribution,
} from '../values/shownAttribution';
import { useAttributionOf } from './useAttribution';

/** What the reader chose to see divided; null where nothing was chosen yet. */
export interface DividedChoice {
  /** A part, to divide over its levers; null: over the parts. */
  readonly within: string | null;
  /** Null: the effect. */
  readonly variable: string | null;
  /** Null: the last year. */
  readonly year: string | null;
}

/** A variable in one year, divided for the chosen area. */
export interface Divided {
  readonly variable: Variable;
  readonly variables: readonly Variable[];
  readonly year: string;
  /** Null until calculated, and where it cannot be told apart. */
  readonly shown: ShownAttribution | null;
  /** The model has this variable for the whole area only, though one item was asked for. */
  readonly wholeOnly: boolean;
  /** What keeps it from being divided; null: nothing. */
  readonly error: CellError | null;
  /** More levers are turned than can be told apart. */
  readonly tooMany: number | null;
}

/** Null where the model divides nothing. */
export function useDivided(view: View, choice: DividedChoice): Divided | null {
  const { run, area } = view;
  const { items: years } = run.space.time;
  const variables = useMemo(() => attributable(view), [view]);
  const declared =
    variables.find(({ id }) => id === choice.variable) ?? effectVariable(run.model) ?? null;
  const within = run.model.parts.some(({ id }) => id === choice.within) ? choice.within : null;
  const id = declared?.id ?? null;
  const question = useMemo(() => (id === null ? null : { within, variable: id }), [id, within]);
  const { found, isTooMuch } = useAttributionOf(question);
  const year = years.find((one) => one === choice.year) ?? years.at(-1) ?? '';
  const at = years.indexOf(year);
  const shown = useMemo(() => {
    if (found === null || declared === null || found.whole.total.length !== years.length) {
      return null;
    }
    return shownAttribution(found.groups, attributionFor(found, area.item), {
      year: at,
      factor: shownFactor(run, declared, at),
      step: stepOf(declared.display),
    });
  }, [found, declared, area.item, at, run, years.length]);
  if (declared === null) return null;
  return {
    variable: declared,
    variables,
    year,
    shown,
    wholeOnly: area.item !== null && found !== null && found.items[area.item] === undefined,
    error: attributedError(run, area, declared.id, at),
    tooMany: isTooMuch ? mostGroups : null,
  };
}
