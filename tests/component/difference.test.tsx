import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { differenceContent, hasDifference, isHardToTell } from '../../renderer/pictures/difference';
import { pictureContent } from '../../renderer/pictures/pictureContent';
import { pictureOption } from '../../renderer/pictures/pictureOption';
import { PicturePanel } from '../../renderer/pictures/PicturePanel';
import type { Series } from '../../renderer/pictures/pictureSeries';
import type { AppContext } from '../../renderer/state/startUp';
import { readTokens } from '../../renderer/ui/tokens';
import { series, text } from '../fixtures/build/pieces';
import { changed, first } from '../fixtures/changed';
import { townModel, townScenario } from '../fixtures/town/town';
import { newFile, openSession } from '../fixtures/window/openSession';
import { townView } from '../fixtures/window/viewOf';
import { show } from './show';

/** The costs of the towns: 1,000 and 2,000 in the reference, a quarter less in the scenario. */
const view = townView(0.25, null);
const path = first(townModel.pictures);
const drawn = pictureContent(view, path);

const line = (role: Series['role'], values: readonly number[]): Series => ({
  ...{ id: role, label: text(role), form: 'line', role, part: 0, values },
  ...{ errors: values.map(() => null), wholeOnly: false },
});

describe('the difference with the reference', () => {
  it('is what each line has more than it; the reference is the line of zero', () => {
    const { series: found, title, unit, startsAtZero } = differenceContent(view, drawn);
    expect(found.map(({ id, values }) => [id, values])).toEqual([
      ['own', [-250, -500]],
      ['neutral', [0, 0]],
    ]);
    expect([title, unit, startsAtZero]).toEqual([
      'Kosten per jaar: verschil met de referentie',
      'euro per jaar, boven (+) of onder (−) de referentie',
      true,
    ]);
    // Asked why, a point is what it was.
    expect(found[0]?.cells).toEqual(drawn.series[0]?.cells);
  });

  it('has an error where either has one', () => {
    const error = { kind: '#DIV/0!', origin: { variable: 'total', items: '2027' } } as const;
    const [own, neutral] = drawn.series;
    if (own === undefined || neutral === undefined) throw new Error('two lines');
    const broken = { ...neutral, values: [NaN, 2000], errors: [error, null] };
    const found = differenceContent(view, { ...drawn, series: [own, broken] });
    expect(found.series[0]?.errors).toEqual([error, null]);
    expect(found.series[0]?.values).toEqual([NaN, -500]);
  });

  it('is there for lines over the years that have a reference', () => {
    const scenario = line('scenario', [1, 2]);
    const reference = line('reference', [1, 3]);
    const has = (isTime: boolean, ...all: readonly Series[]): boolean =>
      hasDifference({ isTime, series: all });
    expect(has(true, scenario, reference)).toBe(true);
    expect(has(false, scenario, reference)).toBe(false);
    expect(has(true, scenario)).toBe(false);
    expect(has(true, scenario, { ...reference, form: 'bar' })).toBe(false);
  });
});

// The whole picture is 100 high.
it.each([
  ['lines that lie apart', [0, 94], false],
  ['lines that lie on each other', [0, 96], true],
  ['the same line twice', [0, 100], false],
  ['a line that is not known', [NaN, NaN], false],
])('%s', (_, values, expected) => {
  const content = { isTime: true, series: [line('scenario', values), line('reference', [0, 100])] };
  expect(isHardToTell(content)).toBe(expected);
});

describe('the axis of values', () => {
  const axis = (lowest: number) => {
    const model = changed(townModel, (draft) => {
      first(draft.pictures).series = [series('own', `year == last_year ? 100 : ${String(lowest)}`)];
    });
    const content = pictureContent(townView(0, null, model), first(model.pictures));
    const option = pictureOption({ content, texts: view.texts, tokens: readTokens() });
    const shapes = (option['series'] as readonly { readonly id: string }[]).map(({ id }) => id);
    return { ...(option['yAxis'] as { name: string; scale: boolean }), shapes };
  };

  it('says and marks that it does not begin at zero', () => {
    expect(axis(41)).toMatchObject({
      scale: true,
      name: 'euro per jaar · de as begint niet bij 0',
    });
    expect(axis(41).shapes).toContain('break');
  });

  it('begins there where the lines come near it', () => {
    expect(axis(39)).toMatchObject({ scale: false, name: 'euro per jaar' });
    expect(axis(39).shapes).not.toContain('break');
  });
});

describe('a picture on screen', () => {
  const chosen = (): string | null =>
    within(screen.getByRole('group', { name: 'Wat de grafiek toont' })).getByRole('button', {
      pressed: true,
    }).textContent;

  async function open(online: number): Promise<AppContext> {
    const session = await openSession({ scenario: townScenario({ levers: { online } }) });
    show(session, <PicturePanel picture={path} heading={null} />);
    return session;
  }

  it('shows amounts, and the differences when asked, in its table too', async () => {
    await open(0.25);
    expect(chosen()).toBe('Bedragen');
    act(() => screen.getByRole('button', { name: 'Verschil met de referentie' }).click());
    act(() => screen.getByRole('button', { name: 'Toon de tabel' }).click());
    const rows = screen.getAllByRole('row').map((row) => row.textContent.replaceAll('\u00a0', ' '));
    expect(rows.slice(1)).toEqual(['2027− € 250€ 0', '2028− € 500€ 0']);
  });

  it('begins with the differences where nobody could see them otherwise', async () => {
    await open(0.01);
    expect(chosen()).toBe('Verschil met de referentie');
  });

  it('stays as it is while a lever moves, and is decided anew for another scenario', async () => {
    const { editor } = await open(0.01);
    act(() => editor.actions.setValues([{ input: 'online', items: '', value: 0.25 }], 'meer'));
    expect(chosen()).toBe('Verschil met de referentie');
    const scenario = { ...townScenario({ levers: { online: 0.25 } }), id: crypto.randomUUID() };
    act(() => {
      editor.actions.show(newFile(scenario));
    });
    expect(chosen()).toBe('Bedragen');
  });
});
