import { written } from '../fixtures/build/displays';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AttributionPage } from '../../renderer/attribution/AttributionPage';
import { EffectSplit } from '../../renderer/answer/EffectSplit';
import { useAttribution } from '../../renderer/state/useAttribution';
import { Levers } from '../../renderer/levers/Levers';
import { changeTo } from '../fixtures/build/buildScenario';
import { changed } from '../fixtures/changed';
import { focused } from './show';
import { dividedSession, showDivided } from './showDivided';
import { dividedModel } from '../fixtures/town/divided';

/** The rows of a table as text, a space for each hard one. */
function rows(name: string): readonly (readonly string[])[] {
  const table = within(screen.getByRole('region', { name })).getByRole('table');
  return within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => plain(cell.textContent)));
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** The numbers in a table that add up. */
function numbers(region: HTMLElement): readonly number[] {
  return [...region.querySelectorAll('tbody data')].map((data) =>
    Number(data.getAttribute('value')),
  );
}

describe('the page', () => {
  it('says what each part does alone, because of the others, and in all', async () => {
    showDivided(await dividedSession(), AttributionPage);
    await screen.findByRole('heading', { name: 'Wat elk deel doet' });
    expect(rows('Wat elk deel doet')).toEqual([
      ['Deel', 'Alleen', 'Door de andere', 'Aandeel'],
      ['Digitaal', '€ 400', '− € 100', '€ 300'],
      ['Delen', '€ 1.000', '− € 100', '€ 900'],
      ['Rust', '€ 0', '€ 0', '€ 0'],
      ['Samen', '€ 1.400', '− € 200', '€ 1.200'],
    ]);
  });

  it('has a matrix of what they do themselves and to each other, which adds up to the whole', async () => {
    showDivided(await dividedSession(), AttributionPage);
    await screen.findByRole('heading', { name: 'Wat doen ze met elkaar' });
    expect(rows('Wat doen ze met elkaar').slice(1)).toEqual([
      ['Digitaal', '€ 400', '', ''],
      ['Delen', '− € 200', '€ 1.000', ''],
      ['Rust', '€ 0', '€ 0', '€ 0'],
    ]);
    const region = screen.getByRole('region', { name: 'Wat doen ze met elkaar' });
    const sum = numbers(region).reduce((all, one) => all + one, 0);
    expect(sum).toBe(1200);
    expect(plain(document.body.textContent)).toContain(
      'Alle getallen hierboven zijn samen € 1.200.',
    );
  });

  it('gives the reason that the model has for a pair, and none where it has none', async () => {
    showDivided(await dividedSession(), AttributionPage);
    const pairs = await screen.findAllByRole('listitem');
    expect(pairs.map(({ textContent }) => plain(textContent))).toEqual([
      'Digitaal en Delen nemen elkaar € 200 af. Wat digitaal is, wordt niet gedeeld.',
    ]);
    cleanup();
    const without = changed(dividedModel, (draft) => {
      if (draft.attribution !== undefined) draft.attribution.reasons = [];
    });
    showDivided(await dividedSession(undefined, without), AttributionPage);
    const [bare] = await screen.findAllByRole('listitem');
    expect(plain(bare?.textContent ?? '')).toBe('Digitaal en Delen nemen elkaar € 200 af.');
  });

  it('follows the year, the variable and the area', async () => {
    const town = await dividedSession();
    const user = showDivided(town, AttributionPage);
    await screen.findByRole('heading', { name: 'Wat elk deel doet' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Jaar' }), '2027');
    expect(rows('Wat elk deel doet').at(-1)).toEqual(['Samen', '€ 700', '− € 100', '€ 600']);
    act(() => town.session.editor.actions.choose('oost'));
    // Of the 1000 of the first year 300 are in oost.
    expect(rows('Wat elk deel doet').at(-1)).toEqual(['Samen', '€ 210', '− € 30', '€ 180']);
    const variable = screen.getByRole('combobox', { name: 'Wat er wordt verdeeld' });
    await user.selectOptions(variable, 'cost');
    await waitFor(() =>
      expect(rows('Wat elk deel doet').at(-1)).toEqual(['Samen', '− € 210', '€ 30', '− € 180']),
    );
    // What the model has for the whole area only is said so.
    await user.selectOptions(variable, 'total');
    await waitFor(() =>
      expect(rows('Wat elk deel doet').at(-1)).toEqual(['Samen', '− € 700', '€ 100', '− € 600']),
    );
    expect(screen.getByText('Alles samen')).toBeDefined();
  });

  it('divides one part over its levers on request', async () => {
    const user = showDivided(await dividedSession(), AttributionPage);
    await screen.findByRole('heading', { name: 'Wat elk deel doet' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Verdeeld over' }), 'common');
    const title = 'Wat elke hendel doet: Delen';
    await screen.findByRole('heading', { name: title });
    await waitFor(() =>
      expect(rows(title).slice(1)).toEqual([
        ['Samen delen', '€ 1.000', '€ 0', '€ 1.000'],
        ['Samen', '€ 1.000', '€ 0', '€ 1.000'],
      ]),
    );
  });

  it('is reached by the keyboard: choices first, then the tables', async () => {
    const user = showDivided(await dividedSession(), AttributionPage);
    await screen.findByRole('heading', { name: 'Wat elk deel doet' });
    const reached: string[] = [];
    for (let step = 0; step < 5; step++) {
      await user.tab();
      const { activeElement } = document;
      const heading = document.getElementById(activeElement?.getAttribute('aria-labelledby') ?? '');
      reached.push(heading?.textContent ?? focused() ?? '');
    }
    expect(reached).toEqual([
      'Wat er wordt verdeeld',
      'Jaar',
      'Verdeeld over',
      'Wat elk deel doet',
      'Wat doen ze met elkaar',
    ]);
  });

  it('says so while nothing has been calculated, and is not there when the model divides nothing', async () => {
    showDivided(await dividedSession(), AttributionPage);
    expect(screen.getByRole('status').textContent).toBe('De verdeling wordt berekend.');
    await screen.findByRole('heading', { name: 'Wat elk deel doet' });
    cleanup();
    const plainModel = changed(dividedModel, (draft) => {
      delete draft.attribution;
    });
    showDivided(await dividedSession(undefined, plainModel), AttributionPage);
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});

describe('the cards of the parts', () => {
  const lines = (): readonly string[] =>
    [...document.querySelectorAll('.part')].map((part) =>
      ['.part__share', '.part__company']
        .map((name) => plain(part.querySelector(name)?.textContent ?? '-'))
        .join(' | '),
    );

  it('have the share of the part, its own cost, and what the others do to it', async () => {
    const town = await dividedSession();
    showDivided(town, () => <Levers />);
    await waitFor(() =>
      expect(lines()).toEqual([
        // Online costs 0.2 of what is left: 800.
        '€ 300 minder | eigen kosten € 160 · andere delen: − € 100',
        '€ 900 minder | andere delen: − € 100',
        '€ 0 |  ',
      ]),
    );
    act(() => town.session.editor.actions.choose('oost'));
    expect(lines()[0]).toBe('€ 90 minder | eigen kosten € 48 · andere delen: − € 30');
  });

  it('follow the levers', async () => {
    const town = await dividedSession();
    showDivided(town, () => <Levers />);
    await waitFor(() => expect(lines()[0]).toMatch(/^€ 300/));
    act(() => {
      town.session.editor.actions.setValues([{ input: 'sharing', items: '', value: -0.5 }], 'x');
    });
    // Alone 400 and -1000; together 2000 - 2000 * 0.8 * 1.5 = -400, 200 more than that.
    await waitFor(() =>
      expect(lines().slice(0, 2)).toEqual([
        '€ 500 minder | eigen kosten € 480 · andere delen: € 100',
        '− € 900 meer | andere delen: € 100',
      ]),
    );
  });
});

describe('the effect divided with its range', () => {
  const Split = () => (
    <dl>
      <EffectSplit display={written.euro} />
    </dl>
  );

  it('has the part that is told apart and the others, which add up at each end', async () => {
    showDivided(await dividedSession(), Split);
    // Online counts half (0.1) or double (0.4): 1000 + 200 - 100 = 1100, or 1000 + 800 - 400 = 1400.
    await waitFor(() =>
      expect(screen.getAllByRole('listitem').map(({ textContent }) => plain(textContent))).toEqual([
        'Digitaal € 300 € 150 tot € 600',
        // The lower first: what the others do at the least for the whole is more than at the most.
        'overige delen € 900 € 800 tot € 950',
      ]),
    );
  });

  it('leaves out the others when they do nothing', async () => {
    showDivided(await dividedSession({ online: 0.2 }), Split);
    await waitFor(() =>
      expect(screen.getAllByRole('listitem').map(({ textContent }) => plain(textContent))).toEqual([
        'Digitaal € 400 € 200 tot € 800',
      ]),
    );
  });
});

describe('cells that are overridden in the scenario alone', () => {
  // Whatever the lever, 1,500 in the place of 2,000.
  const override = { ...changeTo(1500), variable: 'total', items: '2028' };
  const open = (): ReturnType<typeof dividedSession> =>
    dividedSession({ online: 0.2 }, dividedModel, [{ ...override, only: 'scenario' }]);

  it('have a row of their own, so that all of it is the effect', async () => {
    showDivided(await open(), AttributionPage);
    await screen.findByRole('heading', { name: 'Wat elk deel doet' });
    expect(rows('Wat elk deel doet').slice(1)).toEqual([
      ['Digitaal', '€ 400', '− € 200', '€ 200'],
      ['Delen', '€ 0', '€ 0', '€ 0'],
      ['Rust', '€ 0', '€ 0', '€ 0'],
      ['Overschreven cellen', '€ 500', '− € 200', '€ 300'],
      ['Samen', '€ 900', '− € 400', '€ 500'],
    ]);
  });

  it('stand beside the parts below the answer', async () => {
    const Split = () => (
      <dl>
        <EffectSplit display={written.euro} />
      </dl>
    );
    showDivided(await open(), Split);
    const told = await screen.findAllByRole('listitem');
    expect(told.map(({ textContent }) => plain(textContent).replace(/ € \d+ tot.*/, ''))).toEqual([
      'Digitaal € 200',
      'Overschreven cellen € 300',
    ]);
  });
});

it('takes one worker for everything that is divided', async () => {
  const town = await dividedSession();
  let newest: ReturnType<typeof useAttribution> | undefined;
  showDivided(town, () => {
    newest = useAttribution();
    return (
      <>
        <AttributionPage />
        <Levers />
        <dl>
          <EffectSplit display={written.euro} />
        </dl>
      </>
    );
  });
  await waitFor(() => expect(newest ?? null).not.toBeNull());
  expect(town.started.filter((kind) => kind === 'attribution')).toHaveLength(1);
  expect(newest?.groups.map(({ id }) => id)).toEqual(['digital', 'common', 'idle']);
  expect(newest?.whole.shapley.map(([first = NaN]) => Math.round(first))).toEqual([150, 450, 0]);
});
