import { prepareRuns, type PreparedRuns } from './preparedRuns';
import { rangeFigure } from './rangeFigure';
import { movedAssumption, movedOverall, movedPart } from './movedInput';
import { stepOf } from '../model/leverStep';
import { cellsOfFigure, type FigureCells, type SoughtFigure } from './soughtFigure';
import { switchingValueOf, type SwitchingValue } from './switchingValue';
import { uncertainInputs } from './uncertainInputs';

/** A switching value that the model file has a sentence for. */
export interface DeclaredSwitching {
  /** Of the sentence. */
  readonly id: string;
  readonly outcome: SwitchingValue;
}

/**
 * The switching values that the model file has a sentence for, with its parts alone; what has none of these planned is
 * left out. `figure`: by itself the main headline. Costs some 150 draws each.
 */
export function declaredSwitching(
  prepared: PreparedRuns,
  wanted: string | null,
  figure: FigureCells = answerCells(prepared, wanted),
  only: (id: string) => boolean = () => true,
): readonly DeclaredSwitching[] {
  const { model } = prepared.compiled;
  return model.switchingValues.flatMap(({ id, assumption, parts }) => {
    if (!only(id)) return [];
    const alone = parts.length === 0 ? prepared : withParts(prepared, parts);
    if (parts.length > 0 && parts.every((part) => movedPart(alone, part) === null)) return [];
    const moved = movedAssumption(alone, assumption);
    return moved === null ? [] : [{ id, outcome: switchingValueOf(alone, moved, figure) }];
  });
}

/** The scenario with the levers of these parts alone. */
function withParts(prepared: PreparedRuns, parts: readonly string[]): PreparedRuns {
  const { compiled, of } = prepared;
  const others = new Set(
    compiled.model.levers.filter(({ part }) => !parts.includes(part)).map(({ id }) => id),
  );
  const levers = Object.fromEntries(Object.entries(of.levers).filter(([id]) => !others.has(id)));
  return prepareRuns(compiled, { ...of, levers }, prepared);
}

function answerCells({ compiled }: PreparedRuns, wanted: string | null): FigureCells {
  const { name, cell } = rangeFigure(compiled, wanted);
  return { name, cells: [cell] };
}

/**
 * The switching values of a figure: of everything uncertain, and of each part that has something planned, and of each
 * lever. Null where the model says nothing of uncertainty or has no such figure. Costs some 50 draws for each, and 100
 * for each value that is found.
 */
export function allSwitching(
  prepared: PreparedRuns,
  figure: SoughtFigure,
): readonly SwitchingValue[] | null {
  const uncertain = uncertainInputs(prepared);
  const cells = cellsOfFigure(prepared.compiled, figure);
  if (uncertain === null || cells === null) return null;
  const { model } = prepared.compiled;
  const free = model.levers.filter((lever) => stepOf(lever) === null);
  const moved = [
    ...uncertain.inputs.map(({ name }) => movedAssumption(prepared, name)),
    ...model.parts.map(({ id }) => movedPart(prepared, id)),
    ...free.map(({ id }) => movedOverall(prepared, 'lever', id)),
  ];
  const values = moved.flatMap((one) =>
    one === null ? [] : [switchingValueOf(prepared, one, cells)],
  );
  // That of what turns the figure nearest to where it stands first; those that never turn it last.
  return values.sort((one, other) => distanceOf(one) - distanceOf(other));
}

/** How far the nearest of its values lies from where it stands, as a share of where it may be. */
function distanceOf({ found, now, low, high }: SwitchingValue): number {
  return Math.min(...found.map((value) => Math.abs(value - now) / (high - low)), 2);
}
