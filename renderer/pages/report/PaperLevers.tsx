import type { ReactNode } from 'react';
import { firstLines, lineCount, type LeverGroup, type LeverLine } from './leverLines';
import { useTexts } from '../../format/useTexts';
import { useView } from '../../state/useView';
import type { Scenario } from '../../../shared/model/scenario';

interface Props {
  readonly groups: readonly LeverGroup[];
  /** How many lines there is room for. */
  readonly most: number;
  /** The levers of a part stand behind each other. */
  readonly isDense: boolean;
}

/** What was set: each lever that is not neutral, and how many more there are. */
export function PaperLevers({ groups, most, isDense }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const left = lineCount(groups) - most;
  const beside = changedBeside(view.scenario);
  const counts = [
    beside.assumptions > 0 ? t('report:assumptions', { count: beside.assumptions }) : [],
    beside.formulas > 0 ? t('report:formulas', { count: beside.formulas }) : [],
    beside.cells > 0 ? t('report:cells', { count: beside.cells }) : [],
    beside.cellsBoth > 0 ? t('report:cellsBoth', { count: beside.cellsBoth }) : [],
  ].flat();
  return (
    <section>
      <h2>{t('report:levers')}</h2>
      {groups.length === 0 ? <p>{t('report:allNeutral')}</p> : null}
      <div className={isDense ? 'paper__levers paper__levers--dense' : 'paper__levers'}>
        {firstLines(groups, most).map(({ id, label, lines }) => (
          <section key={id}>
            <h3>{label ?? t('report:settings')}</h3>
            <dl>
              {lines.map((line) => (
                <div key={line.label}>
                  <dt>{line.label}</dt>
                  <dd>
                    <strong>{line.value}</strong>
                    <Start start={line.start} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {left > 0 ? <p>{t('report:more', { count: left })}</p> : null}
      {counts.length === 0 ? null : <p>{t('report:beside', { what: counts.join(', ') })}</p>}
    </section>
  );
}

function Start({ start }: Pick<LeverLine, 'start'>): ReactNode {
  const { t } = useTexts();
  if (start === null) return null;
  const [first, last] = start;
  return ` ${first === last ? t('report:start', { year: first }) : t('report:starts', { first, last })}`;
}

/** How much a person changed that is no lever. */
interface ChangedBeside {
  readonly assumptions: number;
  readonly formulas: number;
  /** Calculated cells that were overridden in the scenario alone, and in the reference too. */
  readonly cells: number;
  readonly cellsBoth: number;
}

function changedBeside({ assumptions, formulas, overrides }: Scenario): ChangedBeside {
  return {
    assumptions: Object.values(assumptions).reduce(
      (count, cells) => count + Object.keys(cells).length,
      0,
    ),
    formulas: formulas.length,
    cells: overrides.filter(({ only }) => only !== undefined).length,
    cellsBoth: overrides.filter(({ only }) => only === undefined).length,
  };
}
