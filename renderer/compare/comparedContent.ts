import type { Model, Picture } from '../../shared/model/model';
import { pictureContent, unitText, type PictureContent } from '../pictures/pictureContent';
import { pictureScale } from '../pictures/pictureScale';
import type { Series } from '../pictures/pictureSeries';
import type { Side, Sides } from '../state/useSides';

/** Id of the picture of all among those of the model, whose ids have no such sign. */
export const comparedId = '#compared';

/** The pictures that have a line or bars of the scenario itself, which can stand beside those of others. */
export function comparablePictures({ pictures }: Pick<Model, 'pictures'>): readonly Picture[] {
  return pictures.filter(({ series }) => series.some(isOwn));
}

function isOwn({ role }: Pick<Series, 'role'>): boolean {
  return role === 'scenario';
}

/**
 * A picture of the model with what it shows of each scenario: those of other years lie over each other by year, and one
 * that does not have the picture is left out.
 */
export function comparedContent({ now, others }: Sides, picture: Picture): PictureContent {
  const { view } = now;
  const drawn = [now, ...others].flatMap((side) => {
    const own = side.view.run.model.pictures.find(({ id }) => id === picture.id);
    return own === undefined ? [] : [{ side, content: pictureContent(side.view, own) }];
  });
  const all = new Set(drawn.flatMap(({ content }) => content.items));
  const [base = pictureContent(view, picture)] = drawn.map(({ content }) => content);
  const items = base.isTime ? [...all].sort() : [...all];
  const series = drawn.flatMap(({ side, content }, index) =>
    content.series
      .filter(isOwn)
      .slice(0, 1)
      .map((one) => besideOthers(one, side, index, content, items)),
  );
  const scale = pictureScale(picture, series);
  return {
    ...base,
    title: view.texts.t('compare:pictureTitle', { title: base.title }),
    unit: unitText(view, picture, scale),
    items,
    series,
    scale,
    chosen: null,
    mark: null,
  };
}

/** The series of one of them, on the items of all: where it has none there is nothing. */
function besideOthers(
  one: Series,
  { name }: Side,
  index: number,
  content: PictureContent,
  items: readonly string[],
): Series {
  const at = items.map((item) => content.items.indexOf(item));
  const { cells: _others, ...series } = one;
  return {
    ...series,
    id: `${one.id} ${String(index)}`,
    label: { nl: name, en: name },
    role: index === 0 ? 'scenario' : 'part',
    part: index - 1,
    values: at.map((position) => one.values[position] ?? NaN),
    errors: at.map((position) => one.errors[position] ?? null),
  };
}
