import type { ReactNode } from 'react';
import type { Mover } from '../../shared/calculation/movingLevers';
import { stepOf } from '../../shared/model/leverStep';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';

interface Props {
  readonly chosen: readonly Mover[];
  readonly onChoose: (chosen: readonly Mover[]) => void;
}

const kinds: readonly Mover['kind'][] = ['part', 'lever'];

/** What may move: knobs as a whole, or single levers. */
export function MoverChoice({ chosen, onChoose }: Props): ReactNode {
  const { t, say } = useTexts();
  const { parts, levers } = useView().run.model;
  const kind = chosen.some((one) => one.kind === 'lever') ? 'lever' : 'part';
  const free = levers.filter((lever) => stepOf(lever) === null);
  const first: Readonly<Record<Mover['kind'], readonly Mover[]>> = {
    part: parts.map(({ id }) => ({ kind: 'part', name: id })),
    lever: free.slice(0, 1).map(({ id }) => ({ kind: 'lever', name: id })),
  };
  const options = kind === 'part' ? parts : free;
  return (
    <fieldset className="goal__parts">
      <legend className="field__label">{t('uncertainty:goal.movers')}</legend>
      <div className="goal__kinds">
        {kinds.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="movers"
              checked={one === kind}
              onChange={() => onChoose(first[one])}
            />{' '}
            {t(`uncertainty:goal.${one === 'part' ? 'wholeKnobs' : 'singleLevers'}`)}
          </label>
        ))}
      </div>
      {options.map(({ id, label }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.some(({ name }) => name === id)}
            onChange={(event) =>
              onChoose(
                event.target.checked
                  ? [...chosen, { kind, name: id }]
                  : chosen.filter(({ name }) => name !== id),
              )
            }
          />{' '}
          {say(label)}
        </label>
      ))}
    </fieldset>
  );
}
