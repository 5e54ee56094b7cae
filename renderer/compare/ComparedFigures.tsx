import { useId, type ReactNode } from 'react';
import { headlinesOf } from '../../shared/calculation/headlinesOf';
import { useTexts } from '../format/useTexts';
import { comparedFigures } from '../values/comparedFigures';
import type { OtherSide, Side, Sides } from './useSides';
import '../elements/compared.css';

/** The headline figures of all, each with what it differs from that of the scenario on screen. */
export function ComparedFigures({ sides }: { readonly sides: Sides }): ReactNode {
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
          {first.map(({ id, label, before }) => (
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

function figuresBeside(now: Side, other: OtherSide, texts: ReturnType<typeof useTexts>) {
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
