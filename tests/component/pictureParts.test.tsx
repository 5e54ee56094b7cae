import { written } from '../fixtures/build/displays';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { pictureCells } from '../../renderer/pictures/pictureCells';
import { pictureContent } from '../../renderer/pictures/pictureContent';
import { pictureOption } from '../../renderer/pictures/pictureOption';
import { pictureSummary } from '../../renderer/pictures/pictureSummary';
import { PictureTip } from '../../renderer/pictures/PictureTip';
import { PictureTable } from '../../renderer/pictures/PictureTable';
import { withPicture } from '../../renderer/pages/overview/PictureBoard';
import { endNames } from '../../renderer/pictures/seriesNames';
import { readTokens } from '../../renderer/ui/tokens';
import { Tabs } from '../../renderer/ui/Tabs';
import type { Picture } from '../../shared/model/model';
import { townModel } from '../fixtures/town/town';
import { townView } from '../fixtures/window/viewOf';

const text = (nl: string) => ({ nl, en: nl });
const base = { unit: 'EUR', display: written.euro, axis: text('euro') } as const;

/** Per town in the last year, stacked by service; and the costs per year with a mark where they pass 1500. */
const perTown: Picture = {
  ...base,
  id: 'towns',
  label: text('Per plaats'),
  over: 'town',
  stacked: true,
  series: [
    {
      id: 'library',
      label: text('Bibliotheek'),
      form: 'bar',
      role: 'part',
      formula: 'at(at(cost, service, "library"), year, last_year)',
    },
    {
      id: 'loss',
      label: text('Korting'),
      form: 'bar',
      role: 'part',
      formula: 'at(0 - sum(cost, service), year, last_year) / 10',
    },
  ],
};
const perYear: Picture = {
  ...base,
  id: 'years',
  label: text('Per jaar'),
  over: 'year',
  stacked: false,
  series: [{ id: 'all', label: text('Alles'), form: 'line', role: 'scenario', formula: 'total' }],
  mark: {
    label: text('boven 1500'),
    formula: '2028',
    per: { town: 'sum(cost_base, service) > 0 ? 2027 : 0' },
  },
};

/** What the chart library is told of the names along the axis and of bars. */
interface DrawnAxis {
  readonly axisLabel: { readonly color: (name: string, index: number) => string };
}
interface DrawnBars {
  readonly id: string;
  readonly data: readonly { readonly itemStyle: { readonly opacity?: number } }[];
}

const plain = (said: string): string => said.replaceAll('\u00a0', ' ');

function content(town: string | null, picture: Picture) {
  return pictureContent(townView(0, town, { ...townModel, pictures: [picture] }), picture);
}

describe('a picture over the towns', () => {
  // The library costs 100 and 300 in the first year and twice that in the last.
  it('has all of them, whichever is chosen, and knows which that is', () => {
    expect(content(null, perTown)).toMatchObject({
      items: ['Oost', 'West'],
      chosen: null,
      series: [{ values: [200, 600] }, { values: [-60, -140] }],
    });
    expect(content('west', perTown)).toMatchObject({
      chosen: 1,
      series: [{ values: [200, 600], wholeOnly: false }, { wholeOnly: false }],
    });
  });

  it('draws the first of them as the chosen one: its name dark, the bars of the others pale', () => {
    const chosen = content('oost', perTown);
    expect(chosen.chosen).toBe(0);
    const { texts } = townView(0, null);
    const tokens = { ...readTokens(), text: 'dark', textQuiet: 'pale' };
    const option = pictureOption({ content: chosen, texts, tokens });
    const colour = (option['xAxis'] as DrawnAxis).axisLabel.color;
    expect(['Oost', 'West'].map(colour)).toEqual(['dark', 'pale']);
    const bars = (option['series'] as readonly DrawnBars[]).find(({ id }) => id === 'library');
    expect(bars?.data.map(({ itemStyle }) => itemStyle.opacity)).toEqual([undefined, 0.4]);
  });

  it('says beside the pointer which of the series it is at, the first too', () => {
    const { texts } = townView(0, null);
    const parts = { content: content(null, perTown), texts, tokens: readTokens() };
    const marked = (at: number | null): readonly (string | undefined)[] => {
      const { container } = render(<PictureTip {...parts} position={1} chosen={at} />);
      return [...container.querySelectorAll('.chart__chosen')].map((one) => plain(one.textContent));
    };
    expect(marked(null)).toEqual([]);
    expect(marked(0)).toEqual([' Bibliotheek€ 600']);
    expect(marked(1)).toEqual([' Korting− € 140']);
  });

  it('stacks what is negative downwards, and names each part in its middle', () => {
    const { texts } = townView(0, null);
    const names = endNames({ content: content(null, perTown), texts, tokens: readTokens() });
    expect(names.map(({ text: name, value }) => [name, value])).toEqual([
      ['Bibliotheek 600', 300],
      ['Korting −140', -70],
    ]);
  });
});

describe('a mark', () => {
  it('stands at its year, or at that of the chosen town', () => {
    expect(content(null, perYear).mark).toEqual({ position: 1, text: 'boven 1500 2028' });
    expect(content('oost', perYear).mark).toEqual({ position: 0, text: 'boven 1500 2027' });
  });

  it('is left out when its year is none of the axis', () => {
    const never = { ...perYear, mark: { label: text('nooit'), formula: '-1' } };
    expect(content(null, never).mark).toBeNull();
  });
});

describe('what the documents aim at', () => {
  const share: Picture = {
    ...perYear,
    id: 'share',
    label: text('Deel'),
    unit: '1',
    display: written.percentage,
    series: [{ id: 'own', label: text('Deel'), form: 'line', role: 'scenario', formula: 'online' }],
    targets: ['aim', 'start'],
  };
  const aimed = { unit: '1', display: written.percentage, facts: [] } as const;
  const model = {
    ...townModel,
    pictures: [share],
    targets: [
      { ...aimed, id: 'start', label: text('begin 10 %'), low: 0.1, high: 0.1 },
      { ...aimed, id: 'aim', label: text('streven 70 tot 80 %'), low: 0.7, high: 0.8 },
      { ...aimed, id: 'other', label: text('iets anders'), low: 2, high: 2 },
    ],
  };
  const drawn = pictureContent(townView(0.25, null, model), share);
  const { texts } = townView(0, null);

  /** What the chart library is told of the axis of values. */
  interface ValueAxis {
    readonly min: (found: { min: number }) => number | null;
    readonly max: (found: { max: number }) => number | null;
    readonly axisLabel: { readonly formatter: (value: number) => string };
  }
  const option = pictureOption({ content: drawn, texts, tokens: readTokens() });
  const axis = option['yAxis'] as ValueAxis;

  it('is of the picture that names it, and stands in its sentence', () => {
    expect(drawn.targets.map(({ low, high }) => [low, high])).toEqual([
      [0.1, 0.1],
      [0.7, 0.8],
    ]);
    expect(pictureSummary(drawn, texts)).toContain('; begin 10 %; streven 70 tot 80 %');
  });

  it('is on the axis, however small or large the values are', () => {
    expect([axis.min({ min: 0.25 }), axis.max({ max: 0.25 })]).toEqual([0, 0.8]);
    expect([axis.min({ min: -1 }), axis.max({ max: 0.9 })]).toEqual([null, null]);
  });

  it('is drawn as a line where it is one value, and as a band otherwise', () => {
    interface Shape {
      readonly id: string;
      readonly renderItem: (params: object, api: object) => { children: { type: string }[] };
    }
    const place = { coordSys: { x: 0, y: 0, width: 100, height: 100 } };
    const api = { coord: ([x = 0, y = 0]: number[]) => [x, 100 - 100 * y] };
    const shapes = (option['series'] as readonly Shape[]).filter(({ id }) => /^target/.test(id));
    expect(
      shapes.map(({ renderItem }) => renderItem(place, api).children.map(({ type }) => type)),
    ).toEqual([
      ['rect', 'line', 'text'],
      ['rect', 'line', 'line', 'text'],
    ]);
  });

  it('a share stands along the axis as a percentage', () => {
    expect(axis.axisLabel.formatter(0.2)).toBe('20\u00a0%');
  });
});

it('says in words what it shows', () => {
  const { texts } = townView(0, null);
  const said = (picture: Picture): string =>
    pictureSummary(content(null, picture), texts).replaceAll('\u00a0', ' ');
  expect(said(perYear)).toBe(
    'Grafiek Per jaar, 2027 tot en met 2028. Alles van € 1.000 naar € 2.000; boven 1500 2028.',
  );
  expect(said(perTown)).toBe(
    'Grafiek Per plaats, Oost tot en met West. ' +
      'Bibliotheek: Oost € 200, West € 600; Korting: Oost − € 60, West − € 140.',
  );
});

it('goes to a spreadsheet with tabs and decimal commas', () => {
  const { texts } = townView(0, null);
  const shown = content(null, perTown);
  const [first] = shown.series;
  if (first === undefined) throw new Error('no series');
  const values = [1041940.123456789, NaN];
  expect(pictureCells({ ...shown, series: [{ ...first, values }] }, texts)).toBe(
    'Plaats\tBibliotheek\r\nOost\t1041940,123457\r\nWest\t',
  );
  const named = { ...shown, items: ['=1+1', 'a\tb'], series: [] };
  expect(pictureCells(named, texts)).toBe("Plaats\r\n'=1+1\r\na b");
});

it('has a table with Dutch numbers that the keyboard reaches', async () => {
  const { texts } = townView(0, null);
  render(<PictureTable content={content(null, perYear)} texts={texts} />);
  const rows = screen.getAllByRole('row').map((row) => row.textContent.replaceAll('\u00a0', ' '));
  expect(rows).toEqual(['JaarAlles', '2027€ 1.000', '2028 · boven 1500 2028€ 2.000']);
  await userEvent.setup().tab();
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Per jaar' }));
});

it('begins bars at zero and lines where they are', () => {
  const { texts } = townView(0, null);
  const tokens = readTokens();
  const axis = (picture: Picture): unknown =>
    pictureOption({ content: content(null, picture), texts, tokens })['yAxis'];
  expect(axis(perTown)).toMatchObject({ scale: false });
  expect(axis(perYear)).toMatchObject({ scale: true });
});

describe('two pictures', () => {
  it.each([
    [0, 'c', ['c', 'b']],
    [0, 'b', ['b', 'a']],
    [1, 'c', ['a', 'c']],
    [1, 'a', ['b', 'a']],
  ] as const)('with %d as %s are %j', (slot, id, slots) => {
    expect(withPicture(['a', 'b'], slot, id)).toEqual(slots);
  });
});

it('has tabs that arrows walk through', async () => {
  const tabs = ['Een', 'Twee', 'Drie'].map((label) => ({ id: label, label }));
  function Example(): ReactNode {
    const [chosen, choose] = useState('Een');
    return <Tabs label="Grafiek" tabs={tabs} chosen={chosen} onChoose={choose} />;
  }
  render(<Example />);
  const user = userEvent.setup();
  const selected = (): string | null => screen.getByRole('tab', { selected: true }).textContent;
  await user.tab();
  await user.keyboard('{ArrowRight}');
  expect(selected()).toBe('Twee');
  expect(document.activeElement).toBe(screen.getByRole('tab', { selected: true }));
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(selected()).toBe('Een');
  await user.keyboard('{ArrowLeft}');
  expect(selected()).toBe('Drie');
  await user.keyboard('{Home}');
  expect(selected()).toBe('Een');
  await user.keyboard('{End}');
  expect(selected()).toBe('Drie');
});
