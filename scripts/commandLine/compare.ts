import type { Texts } from '../../renderer/format/useTexts';
import { comparedFigures } from '../../renderer/values/comparedFigures';
import { causeText } from '../../renderer/values/causeText';
import { causeTable } from '../../renderer/values/causeTable';
import {
  differenceCount,
  differenceRows,
  differenceTexts,
  type DifferingScenarios,
} from '../../renderer/values/differenceText';
import { dutch } from './dutch';
import {
  createScenarioComparer,
  type ScenarioComparison,
} from '../../shared/calculation/compareScenarios';
import { createSession, type CalculationSession } from '../../shared/calculation/session';
import type { Model } from '../../shared/model/model';
import type { Scenario } from '../../shared/model/scenario';

/** A scenario with the file that it comes from. */
export interface NamedScenario {
  readonly file: string;
  readonly scenario: Scenario;
}

interface Comparing {
  readonly before: NamedScenario;
  readonly after: NamedScenario;
  /** Of the second. */
  readonly session: CalculationSession;
  readonly models: readonly Model[];
}

/** What differs between two scenarios and what that does to the headline figures, in the words of the window. */
export function comparison(
  { before, after, session, models }: Comparing,
  format: 'json' | 'text',
): string {
  const found = createScenarioComparer(models)({
    scenario: before.scenario,
    other: after.scenario,
    views: {},
    item: null,
  });
  const compiled = session.compile(after.scenario);
  const scenarios = { before: before.scenario, after: after.scenario, compiled };
  const { model } = createSession(models, session).compile(before.scenario);
  const sides = { before, after, model };
  const texts = dutch();
  return format === 'json'
    ? `${JSON.stringify(asData(found, scenarios, sides, texts), null, 2)}\n`
    : asText(found, scenarios, sides, texts);
}

interface Sides extends Pick<Comparing, 'before' | 'after'> {
  /** Of the first. */
  readonly model: Model;
}

function asData(
  { differences, headlines, before, after, causes }: ScenarioComparison,
  scenarios: DifferingScenarios,
  sides: Sides,
  texts: Texts,
): object {
  const about = ({ file, scenario }: NamedScenario): object => {
    const { id, name, model, timeAxis } = scenario;
    return { file, id, name, model, timeAxis };
  };
  const orNull = (value: number | undefined): number | null =>
    value !== undefined && Number.isFinite(value) ? value : null;
  return {
    before: about(sides.before),
    after: about(sides.after),
    summary: differenceCount(differences, scenarios.compiled.model, texts),
    differences: differenceRows(differences, scenarios, texts).map(({ difference, what }) => ({
      ...difference,
      label: what,
    })),
    headlines: headlines.map(({ id, label, unit }) => ({
      ...{ id, label: label.nl, unit },
      before: orNull(before[id]),
      after: orNull(after[id]),
      difference: orNull((after[id] ?? NaN) - (before[id] ?? NaN)),
      causes: causes.map(({ cause, amounts }) => ({
        label: causeText(cause, scenarios, texts),
        amount: orNull(amounts[id]),
      })),
    })),
  };
}

function asText(
  found: ScenarioComparison,
  scenarios: DifferingScenarios,
  { before, after, model }: Sides,
  texts: Texts,
): string {
  const { compiled } = scenarios;
  const { t, say } = texts;
  const causes = found.causes.map(({ cause, amounts }, index) => ({
    ...{ id: String(index), text: causeText(cause, scenarios, texts), amounts },
  }));
  const table = causeTable(found, causes, compiled.model, texts);
  const name = ({ file, scenario }: NamedScenario): string => `${file} (${scenario.name})`;
  const lines = [
    `${name(before)} → ${name(after)}`,
    '',
    `${t('compare:differs')}: ${differenceCount(found.differences, compiled.model, texts)}`,
    ...differenceTexts(found.differences, scenarios, texts).map((line) => `- ${line}`),
    '',
    t('compare:figures'),
    ...comparedFigures(found, model, texts).map((one) => {
      const line = t('compare:line', { what: one.label, before: one.before, after: one.after });
      return one.difference === '' ? `- ${line}` : `- ${line} (${one.difference})`;
    }),
    ...(table === null
      ? []
      : table.columns.flatMap(({ label }, column) => [
          ...['', `${t('compare:causes')}: ${say(label)}`],
          ...table.causes.map(({ text, amounts }) => `- ${text}: ${amounts[column] ?? ''}`),
        ])),
  ];
  return `${lines.join('\n')}\n`.replaceAll('\u00a0', ' ');
}
