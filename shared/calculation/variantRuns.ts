import { createMemory, type Memory } from '../engine/memory';
import type { Workspace } from '../engine/workspace';
import { mainHeadline } from '../model/mainHeadline';
import type { Change, Changes } from '../model/scenario';
import { cellKeys, type NamedArray } from '../value/namedArray';
import { inOrder } from '../value/space';
import type { CompiledModel } from './compileModel';
import { dimensionsOfInput } from './inputs';
import { prepareRuns, type PreparedRuns, type RunParts } from './preparedRuns';
import { partId, shownName } from './shown';

/** What comes of a scenario with other values of certain assumptions, as far as the model shows it. */
export interface VariantOutcome {
  /** Of the variant in the model. */
  readonly id: string;
  /** The main headline and what pictures draw of it, by `shownName`. Missing and errors are NaN. */
  readonly values: ReadonlyMap<string, NamedArray>;
}

/**
 * Runs every variant of the model of a scenario, in its order.
 *
 * Cost: of each variant what is shown of it, and what that needs, as far as it differs from the scenario before; an
 * eighth of a millisecond for one lever of the shipped model.
 */
export type RunVariants = (prepared: PreparedRuns) => readonly VariantOutcome[];

/** Each variant has memories of its own, which remember what it was in the scenario before. */
export function createVariantRuns(workspace: Workspace): RunVariants {
  const kept = new Map<string, Varied>();

  function startVarying(): Varied {
    return {
      own: createMemory(workspace),
      compared: createMemory(workspace),
      runs: null,
      wanted: [],
    };
  }

  function vary(id: string, { compiled, of }: PreparedRuns): VariantOutcome {
    const { program } = compiled;
    const varied = kept.get(id) ?? startVarying();
    kept.set(id, varied);
    const { own, compared, runs: before } = varied;
    if (before?.compiled !== compiled) varied.wanted = shownOfVariant(compiled, id);
    const runs = prepareRuns(compiled, asVariant(compiled, of, id), before);
    varied.runs = runs;
    const { inputs, referenceInputs, overrides, referenceOverrides } = runs;
    const neutral = { inputs: referenceInputs, overrides: referenceOverrides, reference: null };
    const reference = compared.calculate(program, { ...neutral, wanted: program.referenced });
    const { wanted } = varied;
    const { values } = own.calculate(program, { inputs, overrides, reference, wanted });
    return { id, values };
  }

  return (prepared) => prepared.compiled.model.variants.map(({ id }) => vary(id, prepared));
}

/** What is remembered of a variant. */
interface Varied {
  readonly own: Memory;
  readonly compared: Memory;
  /** Of the scenario before; null before the first. */
  runs: PreparedRuns | null;
  /** The very same list as long as the model is, so that the memories know their plan by it. */
  wanted: readonly string[];
}

/**
 * The scenario with the values of a variant; all else is as it was, also what a person changed.
 *
 * @param why stands beside those values, for who reads them.
 */
export function asVariant<T extends RunParts>(
  { model, space }: CompiledModel,
  scenario: T,
  id: string,
  why = '',
): T {
  const { values = [] } = model.variants.find((variant) => variant.id === id) ?? {};
  const assumptions: Record<string, Record<string, Change>> = {};
  for (const { assumption, items, value } of values) {
    const dimensions = inOrder(space, dimensionsOfInput(model, assumption) ?? []);
    const keys = items === undefined ? cellKeys(space, dimensions) : [items];
    const cells = (assumptions[assumption] ??= { ...scenario.assumptions[assumption] });
    for (const key of keys) cells[key] = { value, by: '', at: '', why };
  }
  const changes: Changes = { ...scenario.assumptions, ...assumptions };
  return { ...scenario, assumptions: changes };
}

/** What the model shows of a variant, as far as it is calculated, by `shownName`. */
function shownOfVariant({ model, program }: CompiledModel, id: string): readonly string[] {
  const headline = mainHeadline(model);
  const drawn = model.pictures.flatMap((picture) =>
    picture.series
      .filter(({ variant }) => variant === id)
      .flatMap((one) => namesOf('picture', partId(picture.id, one.id), one.per)),
  );
  const answer = headline === undefined ? [] : namesOf('headline', headline.id, headline.per);
  return [...new Set([...answer, ...drawn])].filter((name) => program.variables.has(name));
}

function namesOf(
  kind: 'headline' | 'picture',
  id: string,
  per: Readonly<Record<string, string>> = {},
): readonly string[] {
  return [undefined, ...Object.keys(per)].map((dimension) => shownName(kind, id, dimension));
}
