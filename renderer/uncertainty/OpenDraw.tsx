import { useState, type ReactNode } from 'react';
import { drawNearest, valuesOfDraw } from '../../shared/calculation/drawnScenario';
import { wholeNumber } from '../../shared/model/display';
import { MeantNumber } from '../elements/NumberChoice';
import { readTyped } from '../format/typedValue';
import { useTexts } from '../format/useTexts';
import type { Drawn } from '../state/drawing';
import { useAppContext, useEditor } from '../state/useAppContext';
import { bandOf } from '../values/band';
import { withValues } from '../values/changes';

interface Props {
  readonly drawn: Drawn;
}

/** Opens one of the draws as a scenario of its own, to see what was assumed in it. */
export function OpenDraw({ drawn }: Props): ReactNode {
  const { t } = useTexts();
  const { editor, files } = useAppContext();
  const views = useEditor((state) => state.views);
  const [typed, setTyped] = useState('1');
  const count = drawn.answer.length;
  const band = bandOf(drawn.answer);
  const read = readTyped(typed, wholeNumber);
  const number = read.kind === 'value' ? read.value : NaN;
  const isRight = Number.isInteger(number) && number >= 1 && number <= count;

  function open(draw: number): void {
    const scenario = drawn.of;
    const { compiled } = editor.store.getState();
    const prepared = editor.session().prepare(scenario, views);
    const name = t('uncertainty:draw.name', {
      name: scenario.name,
      number: draw + 1,
      seed: scenario.draws.seed,
    });
    const values = valuesOfDraw(prepared, scenario.draws, draw);
    const why = t('uncertainty:draw.why', { number: draw + 1, seed: scenario.draws.seed });
    const changed = withValues(scenario, compiled, values, { ...editor.stamp(), why });
    void files.startAs({ ...changed, name });
  }

  return (
    <div className="method__open">
      <p>{t('uncertainty:draw.about')}</p>
      <div className="drawing__choices">
        {band === null
          ? null
          : (['p10', 'p50', 'p90'] as const).map((point) => (
              <button
                key={point}
                type="button"
                className="button"
                onClick={() => open(drawNearest(drawn.answer, band[point]))}
              >
                {t(`uncertainty:draw.${point}`)}
              </button>
            ))}
        <input
          type="text"
          inputMode="numeric"
          className="control method__field"
          aria-label={t('uncertainty:draw.number', { count })}
          aria-invalid={!isRight}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <MeantNumber text={typed} display={wholeNumber} onText={setTyped} />
        <button
          type="button"
          className="button"
          disabled={!isRight}
          onClick={() => open(number - 1)}
        >
          {t('uncertainty:draw.open')}
        </button>
      </div>
    </div>
  );
}
