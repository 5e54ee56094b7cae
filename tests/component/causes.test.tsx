import { written } from '../fixtures/build/displays';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { attributable } from '../../renderer/values/attributed';
import { formatParts } from '../../renderer/format/formatNumber';
import { PictureBoard } from '../../renderer/pages/overview/PictureBoard';
import { pictureCells } from '../../renderer/pictures/pictureCells';
import { stepLabels, stepsOf } from '../../renderer/pictures/stepOption';
import { CausesPanel } from '../../renderer/attribution/CausesPanel';
import { causesContent } from '../../renderer/attribution/causesContent';
import type { ShownAttribution } from '../../renderer/values/shownAttribution';
import { find } from '../fixtures/changed';
import { dividedSession, showDivided } from './showDivided';
import { dividedModel } from '../fixtures/town/divided';
import { townView } from '../fixtures/window/viewOf';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('steps', () => {
  it('begin where the one before ends, and the last is the whole', () => {
    expect(stepsOf([400, 1000, -200, 1200])).toEqual([
      { from: 0, to: 400 },
      { from: 400, to: 1400 },
      { from: 1400, to: 1200 },
      { from: 0, to: 1200 },
    ]);
    expect(stepsOf([0])).toEqual([{ from: 0, to: 0 }]);
  });

  const { run, texts } = townView(0, null);
  const [picture] = run.model.pictures;
  if (picture === undefined) throw new Error('no picture');

  it.each<[number, number[], 1 | 1_000 | 1_000_000, string[]]>([
    // Rounded alone: 1,39 + 1,54 + 0,04 - 0,02 = 2,95.
    [
      1,
      [1_394_121, 1_539_121, 36_361, -19_434, 2_950_169],
      1_000_000,
      ['1,39', '1,54', '0,04', '−0,02', '2,95'],
    ],
    // Rounded alone: 0,33 three times, which is no 1,00.
    [2, [333_334, 333_333, 333_333, 1_000_000], 1_000_000, ['0,34', '0,33', '0,33', '1,00']],
    [3, [12_400, 12_400, 24_800], 1_000, ['13', '12', '25']],
    [4, [1.4, 1.4, 2.8], 1, ['2', '1', '3']],
  ])('have numbers that add up as shown (%d)', (_, values, scale, expected) => {
    const content = { picture, scale } as unknown as Parameters<typeof stepLabels>[1]['content'];
    expect(stepLabels(values, { content, texts })).toEqual(expected);
  });
});

describe('parts of a total in words', () => {
  const { words } = townView(0, null).texts;

  it.each<[number[], number, string[]]>([
    [[1_384_404, 1_529_517, 36_248], 2_950_169, ['€ 1,38 mln', '€ 1,53 mln', '€ 0,04 mln']],
    // 0,335 and 0,665 are 0,34 and 0,67 alone; the first lost as much as the second and comes first.
    [[335_000, 665_000], 1_000_000, ['€ 0,34 mln', '€ 0,66 mln']],
    [[2_300_000, 3_567, 0], 2_303_567, ['€ 2,30 mln', '€ 3.567', '€ 0']],
    [
      [-791_973.3, 1_084_116.6, -507_596.8],
      -215_453.5,
      ['− € 791.973', '€ 1.084.116', '− € 507.597'],
    ],
  ])('%j', (parts, total, expected) => {
    expect(formatParts(parts, total, written.euro, words).map(plain)).toEqual(expected);
  });

  it.each<[number[], number, number, string[]]>([
    // Beside € 852.608 a larger total is written out as well, and a smaller one beside € 2,95 mln is not.
    [[860_123, 489_877], 1_350_000, 852_608, ['€ 860.123', '€ 489.877']],
    [[180_000, 540_000], 720_000, 2_950_169, ['€ 0,18 mln', '€ 0,54 mln']],
  ])('%j of %d beside %d', (parts, total, like, expected) => {
    expect(formatParts(parts, total, written.euro, words, like).map(plain)).toEqual(expected);
  });
});

describe('the picture of causes', () => {
  function shownOf(groups: readonly (readonly [string, number, boolean])[]): ShownAttribution {
    return {
      groups: groups.map(([part, alone, isIdle]) => ({
        group: { id: part, part, lever: null, items: {} },
        alone,
        share: alone,
        difference: 0,
        isIdle,
      })),
      total: 1200,
      together: -200,
      matrix: [],
    };
  }

  const view = townView(0, null, dividedModel);
  const asked = {
    error: null,
    variable: find(dividedModel.variables, 'saving'),
    year: '2028',
    wholeOnly: false,
  };

  it('goes from what each part does alone by what they do together to the whole', () => {
    const shown = shownOf([
      ['digital', 400, false],
      ['common', 1000, false],
      ['idle', 0, true],
    ]);
    const content = causesContent(view, shown, asked);
    expect(content.items).toEqual(['Digitaal', 'Delen', 'Samenloop', 'Samen']);
    expect(content.series.map(({ values }) => values)).toEqual([[400, 1000, -200, 1200]]);
    expect(content.title).toBe('Besparing in 2028, naar oorzaak');
    expect(content.unit).toBe('€ verschil met de referentie');
    expect(pictureCells(content, view.texts)).toBe(
      '\tBesparing\r\nDigitaal\t400\r\nDelen\t1000\r\nSamenloop\t-200\r\nSamen\t1200',
    );
  });

  it('shows every part when none does anything', () => {
    const content = causesContent(view, shownOf([['idle', 0, true]]), asked);
    expect(content.items).toEqual(['Rust', 'Samenloop', 'Samen']);
  });

  it('is chosen among the pictures by the keyboard, with the table behind it', async () => {
    const user = showDivided(await dividedSession(), PictureBoard);
    const [tab] = await screen.findAllByRole('tab', { selected: true });
    act(() => tab?.focus());
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Oorzaken');
    const picture = await screen.findByRole('region', { name: 'Besparing in 2028, naar oorzaak' });
    expect(plain(within(picture).getByRole('img').getAttribute('aria-label') ?? '')).toContain(
      'Digitaal € 400, Delen € 1.000, Samenloop − € 200, Samen € 1.200',
    );
    // Behind the tab come the table, the copy and the file.
    await user.tab();
    await user.keyboard('{Enter}');
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map(({ textContent }) => plain(textContent))).toEqual([
      'Besparing',
      'Digitaal€ 400',
      'Delen€ 1.000',
      'Samenloop− € 200',
      'Samen€ 1.200',
    ]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Jaar' }), '2027');
    expect(plain(screen.getByRole('table').textContent)).toContain('Samen€ 600');
  });
});

it('is said to hold for all together where one town is asked for and the model divides only those', async () => {
  const town = await dividedSession();
  const user = showDivided(town, () => <CausesPanel heading="Oorzaken" />);
  const said = (): boolean => screen.queryByText('Dit geldt voor alles samen.') !== null;
  const variable = await screen.findByRole('combobox', { name: 'Wat er wordt verdeeld' });
  await screen.findByRole('region', { name: 'Besparing in 2028, naar oorzaak' });
  expect(said()).toBe(false);
  act(() => town.session.editor.actions.choose('oost'));
  expect(said()).toBe(false);
  await user.selectOptions(variable, 'total');
  await screen.findByRole('region', { name: 'Totaal in 2028, naar oorzaak' });
  await waitFor(() => expect(said()).toBe(true));
  act(() => town.session.editor.actions.choose(null));
  expect(said()).toBe(false);
});

it('what can be divided: the effect first, then what adds up; a ratio only for one item of the area', () => {
  const names = (town: string | null): readonly string[] =>
    attributable(townView(0, town, dividedModel)).map(({ id }) => id);
  // No costs per head: they have no years.
  expect(names(null)).toEqual(['saving', 'cost', 'fragile', 'total']);
  const ratio = {
    ...dividedModel,
    headlines: dividedModel.headlines.filter(({ id }) => id !== 'broken'),
    variables: dividedModel.variables.map((one) =>
      one.id === 'fragile'
        ? { ...one, unit: 'EUR/jaar', formula: 'sum(cost_base, service) / (year - first_year)' }
        : one,
    ),
  };
  const ids = (town: string | null): readonly string[] =>
    attributable(townView(0, town, ratio)).map(({ id }) => id);
  expect(ids(null)).not.toContain('fragile');
  expect(ids('oost')).toContain('fragile');
});
