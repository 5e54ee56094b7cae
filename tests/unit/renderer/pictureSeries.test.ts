import { written } from '../../fixtures/build/displays';
import { describe, expect, it } from 'vitest';
import { pictureSeries } from '../../../renderer/pictures/pictureSeries';
import { pictureScale } from '../../../renderer/pictures/pictureScale';
import { apart } from '../../../renderer/pictures/seriesNames';
import { drawnVariable, firstPicture } from '../../../renderer/grid/firstPicture';
import type { Picture } from '../../../shared/model/model';
import { townModel } from '../../fixtures/town/town';
import { townView } from '../../fixtures/window/viewOf';

const picture = firstPicture(townModel);
if (picture === undefined) throw new Error('no picture');

it('draws a value a year, for everything together or for one item', () => {
  const lines = (
    town: string | null,
  ): readonly (readonly [string, readonly number[], boolean])[] => {
    const { run, area } = townView(0.5, town);
    return pictureSeries({ run, area, variants: null }, picture).map(
      ({ id, values, wholeOnly }) => [id, values, wholeOnly],
    );
  };
  expect(lines(null)).toEqual([
    ['own', [500, 1000], false],
    ['neutral', [1000, 2000], false],
  ]);
  // The reference has no form per town in this model.
  expect(lines('west')).toEqual([
    ['own', [350, 700], false],
    ['neutral', [1000, 2000], true],
  ]);
});

it('finds the variable that the picture is made of', () => {
  expect(drawnVariable(townModel)).toBe('total');
  const other = { ...picture, series: [{ ...picture.series[0], formula: '2 * sum(cost, town)' }] };
  expect(drawnVariable({ ...townModel, pictures: [other as Picture] })).toBe('cost');
  expect(drawnVariable({ ...townModel, pictures: [] })).toBe('cost');
});

describe('the scale of the axis', () => {
  const line = {
    id: '',
    label: { nl: '', en: '' },
    form: 'line',
    role: 'part',
    part: 0,
    wholeOnly: false,
    errors: [],
  } as const;
  it.each([
    ['euro', [9_999], 1],
    ['euro', [10_000, NaN], 1_000],
    ['euro', [-2_000_000, 5], 1_000_000],
    ['decimal', [2_000_000], 1],
  ] as const)('%s %j: %d', (display, values, scale) => {
    expect(pictureScale({ display: written[display] }, [{ ...line, values }])).toBe(scale);
  });
});

describe('names at the end of lines', () => {
  it.each([
    [
      [10, 50, 90],
      [10, 50, 90],
    ],
    [
      [50, 50, 90],
      [50, 66, 90],
    ],
    [
      [55, 50, 60],
      [66, 50, 82],
    ],
    [[], []],
  ])('%j stay apart as %j', (heights, moved) => {
    expect(apart(heights, 16)).toEqual(moved);
  });

  it('stay above the axis below them', () => {
    expect(apart([50, 95, 96], 16, 100)).toEqual([50, 84, 100]);
    expect(apart([120], 16, 100)).toEqual([100]);
  });
});
