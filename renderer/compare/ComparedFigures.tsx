import { useId, type ReactNode } from 'react';
import { headlinesOf } from '../../shared/calculation/headlinesOf';
import { useTexts, type Texts } from '../format/useTexts';
import { comparedFigures, type ComparedFigure } from '../values/comparedFigures';
import type { OtherSide, Side, Sides } from '../state/useSides';
import '../elements/compared.css';

interface Props {
  readonly sides: Sides;
  /** So many figures at most. */
  readonly most?: number;
}

/** The headline figures of all, each with what it differs from that of the scenario on screen. */
export function ComparedFigures({ sides, most = Infinity }: Props): ReactNode {
  const { now, others } = sides;
  const texts = useTexts();
  const { t } = texts;
  const titleId = useId();
  const columns = others.map((other) => figuresBeside(now, other, texts));
  const [first = []] = columns;
  return (
    <section className="compared">
      <h3 id={titleId}>{t('compare:figures')}</h3>
      <table className="compared__table" aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">{t('compare:figure')}</th>
            <th scope="col">{now.name}</th>
            {others.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first.slice(0, most).map(({ id, label, before }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{before}</td>
              {columns.map((column, index) => {
                const { after, difference } = column.find((one) => one.id === id) ?? absent;
                return (
                  <td key={others[index]?.name}>
                    {after}
                    <span className="compared__beside">{difference}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const absent = { after: '–', difference: '' };

function figuresBeside(now: Side, other: OtherSide, texts: Texts): readonly ComparedFigure[] {
  return comparedFigures(
    {
      headlines: other.view.run.model.headlines,
      before: headlinesOf(now.view.run, now.view.area.item),
      after: headlinesOf(other.view.run, other.view.area.item),
    },
    now.view.run.model,
    texts,
  );
}
