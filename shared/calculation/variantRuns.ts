import { createMemory } from '../engine/memory';
import { createWorkspace } from '../engine/workspace';
import { mainHeadline } from '../model/mainHeadline';
import type { Model } from '../model/model';
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
 * Runs every variant of the model, in its order, in memories of their own: of each only what is shown of it, and what
 * that needs, as far as it differs from the variant before it.
 */
export function runVariants(prepared: PreparedRuns): readonly VariantOutcome[] {
  const { compiled } = prepared;
  const { model, program } = compiled;
  const workspace = createWorkspace();
  const own = createMemory(workspace);
  const compared = createMemory(workspace);
  return model.variants.map(({ id }) => {
    const variant = asVariant(compiled, prepared.of, id);
    const runs = prepareRuns(compiled, variant, prepared);
    const { inputs, referenceInputs, overrides, referenceOverrides } = runs;
    const neutral = { inputs: referenceInputs, overrides: referenceOverrides, reference: null };
    const reference = compared.calculate(program, { ...neutral, wanted: program.referenced });
    const wanted = [...shownOfVariant(model, id)].filter((name) => program.variables.has(name));
    return { id, values: own.calculate(program, { inputs, overrides, reference, wanted }).values };
  });
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

/** What the model shows of a variant, by `shownName`. */
function shownOfVariant(model: Model, id: string): ReadonlySet<string> {
  const headline = mainHeadline(model);
  const drawn = model.pictures.flatMap((picture) =>
    picture.series
      .filter(({ variant }) => variant === id)
      .flatMap((one) => namesOf('picture', partId(picture.id, one.id), one.per)),
  );
  const answer = headline === undefined ? [] : namesOf('headline', headline.id, headline.per);
  return new Set([...answer, ...drawn]);
}

function namesOf(
  kind: 'headline' | 'picture',
  id: string,
  per: Readonly<Record<string, string>> = {},
): readonly string[] {
  return [undefined, ...Object.keys(per)].map((dimension) => shownName(kind, id, dimension));
}
