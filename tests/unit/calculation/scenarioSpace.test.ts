import { expect, it } from 'vitest';
import { scenarioSpace } from '../../../shared/calculation/scenarioSpace';
import { changed } from '../../fixtures/changed';
import { shopDataset, shopModel } from '../../fixtures/shops/shops';

const axis = { first: 2021, last: 2023 };

it('is one space for the same model, items and years, with what is known of it', () => {
  const space = scenarioSpace(shopModel, shopDataset, axis);
  const { dimensions } = shopDataset;
  expect(scenarioSpace(shopModel, { ...shopDataset, dimensions }, { ...axis })).toBe(space);
});

it('is another one for other years, another model and other items', () => {
  const years = (space: ReturnType<typeof scenarioSpace>): number => space.time.years.length;
  expect(years(scenarioSpace(shopModel, shopDataset, axis))).toBe(3);
  expect(years(scenarioSpace(shopModel, shopDataset, { ...axis, last: 2025 }))).toBe(5);
  expect(years(scenarioSpace(shopModel, shopDataset, { ...axis, first: 2022 }))).toBe(2);
  const renamed = changed(shopModel, ({ time }) => {
    time.dimension = 'season';
  });
  expect(scenarioSpace(renamed, shopDataset, axis).time.id).toBe('season');
  const fewer = changed(shopDataset, ({ dimensions }) => {
    dimensions[0]?.items.pop();
  });
  const of = scenarioSpace(shopModel, fewer, axis).dimensions.find(
    ({ id }) => id === fewer.dimensions[0]?.id,
  );
  expect(of?.items).toHaveLength(fewer.dimensions[0]?.items.length ?? NaN);
});
