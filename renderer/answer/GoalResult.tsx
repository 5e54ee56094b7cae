import { useMemo, type ReactNode } from 'react';
import { headlinesOf } from '../../shared/calculation/headlinesOf';
import type { GoalAnswer } from '../../shared/calculation/seekGoal';
import { shareOfAll } from '../../shared/model/display';
import type { Headline } from '../../shared/model/model';
import { FigureTable } from '../elements/FigureTable';
import { formatFull } from '../format/formatNumber';
import { useTexts } from '../format/useTexts';
import { useAppContext } from '../state/useAppContext';
import { useView } from '../state/useView';
import { withValues } from '../values/changes';

interface Props {
  readonly headline: Headline;
  readonly answer: GoalAnswer;
  readonly onTaken: () => void;
}

/** The moves that were found, what else they do, and a way to make them, as one step. */
export function GoalResult({ headline, answer, onTaken }: Props): ReactNode {
  const { editor } = useAppContext();
  const { t, say, words } = useTexts();
  const { run, scenario, area } = useView();
  const { item } = area;
  const { model } = run;
  const { values, moves, isReached } = answer;
  const pairs = useMemo(() => {
    const { compiled } = editor.store.getState();
    const after = withValues(scenario, compiled, values, editor.stamp());
    const then = editor.session().run(after);
    return {
      headlines: model.headlines,
      before: headlinesOf(run, item),
      after: headlinesOf(then, item),
    };
  }, [editor, scenario, values, model, run, item]);
  const percent = (share: number): string =>
    formatFull(share, { ...shareOfAll, decimals: 0 }, words);
  if (isReached && values.length === 0) return <p role="status">{t('uncertainty:goal.nothing')}</p>;
  return (
    <section className="goal__result">
      <p role="status">
        {isReached
          ? t('uncertainty:goal.reached')
          : t('uncertainty:goal.notReached', {
              value: formatFull(answer.value, headline.display, words),
            })}
      </p>
      <ul>
        {moves
          .filter(({ from, to }) => percent(from) !== percent(to))
          .map(({ name, from, to }) => {
            const found = model.parts.find(({ id }) => id === name);
            return (
              <li key={name}>
                {t('uncertainty:goal.move', {
                  part: found === undefined ? name : say(found.label),
                  from: percent(from),
                  to: percent(to),
                })}
              </li>
            );
          })}
      </ul>
      <FigureTable
        pairs={pairs}
        model={model}
        names={[t('uncertainty:goal.now'), t('uncertainty:goal.then')]}
      />
      <div className="dialog__buttons">
        <button
          type="button"
          className="button button--primary"
          onClick={() => {
            editor.actions.setValues(
              values,
              t('uncertainty:goal.step', { figure: say(headline.label) }),
            );
            onTaken();
          }}
        >
          {t('uncertainty:goal.take')}
        </button>
      </div>
    </section>
  );
}
