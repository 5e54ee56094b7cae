import { Fragment, type ReactNode } from 'react';
import { everyYear, type SoughtFigure } from '../../shared/calculation/soughtFigure';
import { itemSeparator, keyDimensions } from '../../shared/value/namedArray';
import { findDimension } from '../../shared/value/space';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';
import { Select, type Option } from '../ui/Select';
import { isAmount } from '../values/soughtText';

interface Props {
  readonly figure: SoughtFigure;
  readonly onChoose: (figure: SoughtFigure) => void;
}

/** A headline, or any cell of a variable, or that cell in every year. */
export function FigureChoice({ figure, onChoose }: Props): ReactNode {
  const { t, say } = useTexts();
  const { run, area, labels } = useView();
  const { model, space } = run;
  const options: readonly Option[] = [
    ...model.headlines
      .filter(({ display }) => isAmount(display))
      .map(({ id, label }) => ({
        value: `headline ${id}`,
        label: say(label),
        group: t('uncertainty:figure.headlines'),
      })),
    ...model.blocks.flatMap((block) =>
      model.variables
        .filter((one) => one.block === block.id && isAmount(one.display))
        .map(({ id, label }) => ({
          value: `variable ${id}`,
          label: say(label),
          group: say(block.label),
        })),
    ),
  ];

  function choose(value: string): void {
    const [kind = '', id = ''] = value.split(' ');
    if (kind === 'headline') onChoose({ kind, id, item: area.item });
    else onChoose({ kind: 'variable', name: id, items: firstItems(id) });
  }

  /** Of what is looked at, in the last year. */
  function firstItems(name: string): string {
    return dimensionsOf(name)
      .map((dimension) => {
        const { items = [] } = findDimension(space, dimension) ?? {};
        if (dimension === space.time.id) return items.at(-1) ?? '';
        return dimension === area.dimension ? (area.item ?? items[0] ?? '') : (items[0] ?? '');
      })
      .join(itemSeparator);
  }

  function dimensionsOf(name: string): readonly string[] {
    const found = model.variables.find(({ id }) => id === name);
    return found === undefined ? [] : keyDimensions(space, found.dimensions);
  }

  return (
    <>
      <Select
        label={t('uncertainty:goal.figure')}
        value={figure.kind === 'headline' ? `headline ${figure.id}` : `variable ${figure.name}`}
        options={options}
        onChange={choose}
      />
      {figure.kind === 'headline' ? null : (
        <Fragment key={figure.name}>
          {dimensionsOf(figure.name).map((dimension, index) => (
            <Select
              key={dimension}
              label={say(model.dimensions.find(({ id }) => id === dimension)?.label ?? noLabel)}
              value={figure.items.split(itemSeparator)[index] ?? ''}
              options={[
                ...(findDimension(space, dimension)?.items ?? []).map((item) => ({
                  value: item,
                  label: labels.item(dimension, item),
                })),
                ...(dimension === space.time.id
                  ? [{ value: everyYear, label: t('uncertainty:figure.everyYear') }]
                  : []),
              ]}
              onChange={(item) =>
                onChoose({
                  ...figure,
                  items: figure.items.split(itemSeparator).with(index, item).join(itemSeparator),
                })
              }
            />
          ))}
        </Fragment>
      )}
    </>
  );
}

const noLabel = { nl: '', en: '' };
