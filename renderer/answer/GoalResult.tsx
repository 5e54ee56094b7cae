import { useMemo, type ReactNode } from 'react';
import { headlinesOf } from '../../shared/calculation/headlinesOf';
import type { GoalAnswer, GoalRequest } from '../../shared/calculation/seekGoal';
import { shareOfAll } from '../../shared/model/display';
import { quantityOf } from '../../shared/calculation/quantity';
import { FigureTable } from '../elements/FigureTable';
import { formatFull } from '../format/formatNumber';
import { useTexts } from '../format/useTexts';
import { useAppContext } from '../state/useAppContext';
import { useView } from '../state/useView';
import { withValues } from '../values/changes';
import { figureAmount, figureName } from '../values/soughtText';
import { movedName } from '../values/switchingText';
import type { View } from '../values/view';

interface Props {
  readonly goal: GoalRequest;
  readonly answer: GoalAnswer;
  readonly onTaken: () => void;
}

/** The moves that were found, what else they do, and a way to make them, as one step. */
export function GoalResult({ goal, answer, onTaken }: Props): ReactNode {
  const { editor } = useAppContext();
  const { t } = useTexts();
  const view = useView();
  const { run, scenario, area } = view;
  const { item } = area;
  const { model } = run;
  const { values, isReached } = answer;
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
  if (isReached && values.length === 0) return <p role="status">{t('uncertainty:goal.nothing')}</p>;
  const figure = figureName(goal.figure, view);
  const amount = (value: number): string => figureAmount(goal.figure, value, view, true);
  const wanted = t(`uncertainty:goal.wanted.${goal.kind}`, {
    figure,
    target: amount(goal.target),
  });
  return (
    <section className="goal__result">
      <p role="status">
        {isReached
          ? t('uncertainty:goal.reached')
          : t('uncertainty:goal.notReached', { value: amount(answer.value) })}
      </p>
      <ul>
        {moveTexts(answer, view).map((text) => (
          <li key={text}>{text}</li>
        ))}
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
              t('uncertainty:goal.step', { figure }),
              undefined,
              `${t('uncertainty:goal.lead')} ${isReached ? wanted : t('uncertainty:goal.nearest', { wanted })}`,
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

/** From where to where each goes: a lever with one value in its unit, all else in how far it stands open. */
function moveTexts({ moves, values }: GoalAnswer, view: View): readonly string[] {
  const { run, texts } = view;
  const percent = (share: number): string =>
    formatFull(share, { ...shareOfAll, decimals: 0 }, texts.words);
  return moves.flatMap(({ kind, name, from, to }) => {
    const [value, ...others] = values.filter(({ input }) => input === name);
    const display = quantityOf(run.model, name)?.display;
    const isOne = kind === 'lever' && value?.items === '' && others.length === 0;
    const now = run.values.get(name)?.values[0] ?? NaN;
    const [before, after] =
      isOne && display !== undefined
        ? [now, value.value].map((one) => formatFull(one, display, texts.words))
        : [percent(from), percent(to)];
    if (before === after) return [];
    const part = movedName({ of: kind, name }, view);
    return texts.t('uncertainty:goal.move', { part, from: before ?? '', to: after ?? '' });
  });
}
