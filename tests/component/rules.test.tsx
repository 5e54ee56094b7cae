import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StatusLine } from '../../renderer/scenario/StatusLine';
import { deviationDigits } from '../../renderer/values/lawText';
import type { AppContext } from '../../renderer/state/startUp';
import type { Model } from '../../shared/model/model';
import type { Scenario } from '../../shared/model/scenario';
import { find, there, type Mutable } from '../fixtures/changed';
import { show } from './show';
import { Page, sourcesSession } from './sourcesSession';

async function rules(
  change: Partial<Scenario> = {},
  changeModel: (draft: Mutable<Model>) => void = () => undefined,
): Promise<AppContext> {
  const session = await sourcesSession(change, changeModel);
  show(session, <Page of="rules" />);
  await screen.findByRole('table', { name: 'Wetten' });
  return session;
}

/** The row of a table that holds this text, cell by cell. */
function line(table: string, text: string): readonly string[] {
  const rows = within(screen.getByRole('table', { name: table })).getAllByRole('row');
  const found = rows.find(({ textContent }) => textContent.includes(text));
  return [...(found?.children ?? [])].map(({ textContent }) =>
    textContent.replaceAll('\u00a0', ' '),
  );
}

const changed = { by: '', at: '', why: '' };

describe('a law', () => {
  it('that holds says so, with how far it may be off', async () => {
    await rules();
    expect(line('Wetten', 'Het totaal klopt')).toEqual([
      '1',
      'Het totaal kloptUitleg.',
      'klopt',
      '€ 0',
      '€ 0,005',
      '–',
    ]);
  });

  it.each([
    // No number that a processor leaves: nobody has ever seen 1.42 × 10⁻¹⁴ children.
    ['0.000000001', '0, op afronding na'],
    ['0.001', '€ 0,001'],
  ])('that holds but for %s says %s', async (off, text) => {
    await rules({}, (draft) => {
      for (const law of draft.laws) law.right = `${law.right} + ${off}`;
    });
    expect(line('Wetten', 'Het totaal klopt').slice(2, 5)).toEqual(['klopt', text, '€ 0,005']);
  });

  it('that is broken names the variables, the place and the difference', async () => {
    // In 2028 the two towns cost 1,600 with everything online; the total was overridden.
    await rules({ overrides: [{ variable: 'total', items: '2028', value: 1700, ...changed }] });
    expect(line('Wetten', 'Het totaal klopt').slice(2)).toEqual([
      'klopt nietdoor een overschreven cel',
      '€ 100',
      '€ 0,005',
      'Kosten, Totaal: 2028',
    ]);
  });

  it('about several calculations is said to be tested', async () => {
    await rules();
    expect(line('Wetten', 'De delen tellen op').join()).toContain('bij elke versie');
    // The model has a law with number 1 of its own.
    expect(line('Wetten', 'Alles neutraal')).toEqual([]);
  });

  it.each([
    [0, '0'],
    [12.3456, '12,3'],
    [0.000001, '0,000001'],
    [1.864e-10, '0,000000000186'],
    [1e-9, '0,000000001'],
  ])('is off by %d, written %s', (deviation, text) => {
    expect(deviationDigits(deviation)).toBe(text);
  });
});

describe('the checks of the model', () => {
  it('say what was looked at, and that it is in order', async () => {
    await rules();
    // 1 of the lever, 2 of the share saved, 2 of the growth, 4 of the costs at the start.
    expect(line('Controles van het model', 'Elke invoer')).toEqual([
      'Elke invoer heeft een waarde',
      '9 cellen',
      'in orde',
    ]);
    expect(line('Controles van het model', 'Elke formule')[2]).toBe('in orde');
  });

  it('find the formula that somebody broke, and the cells that it leaves empty', async () => {
    await rules({ formulas: [{ variable: 'cost_per_head', formula: 'nothing', ...changed }] });
    expect(line('Controles van het model', 'Elke formule')[2]).toContain("De naam 'nothing'");
    expect(line('Controles van het model', 'Elke uitkomst')[2]).toContain(
      'Kosten per jaar (Oost, Bibliotheek)',
    );
  });

  it('name a circular reference', async () => {
    await rules({ formulas: [{ variable: 'total', formula: 'total + 1', ...changed }] });
    expect(line('Controles van het model', 'Geen kring')[2]).toContain('1 fout');
  });
});

describe('the warnings', () => {
  it('that hold say where and how much, and those that do not are there as well', async () => {
    // Of all cells only the desk of west costs more than 500: 640 in 2028.
    await rules();
    expect(line('Waarschuwingen', 'duur')).toEqual([
      'duur · West · Balie · 2028 · hoogste € 640',
      'Meer dan 500 euro.',
    ]);
    expect(line('Waarschuwingen', 'geldt nu')).toEqual(['1 geldt nu']);
    expect(line('Waarschuwingen', 'zwak onderbouwd')[1]).toBe('Uitleg.');
  });

  it('say how much of the figure is left when weak assumptions disappoint', async () => {
    // The weak share of the library may be nothing: 240 of 400 is left, of which 80 % had to be.
    await rules({}, (draft) => {
      there(draft.evidenceRange).ids = ['saved'];
      there(draft.evidenceRange).keeps = 0.8;
      const [library] = find(draft.assumptions, 'saved').values;
      if (library !== undefined) library.low = 0;
    });
    const weak = await screen.findByText(/zwak onderbouwd · nog € 240 over/);
    expect(weak.className).toContain('warning');
    expect(screen.getByText('2 gelden nu')).toBeTruthy();
  });
});

it('the line at the bottom leads to the rules', async () => {
  const session = await sourcesSession();
  const user = show(session, <StatusLine />);
  await user.click(screen.getByRole('button', { name: '1 rekenregel klopt' }));
  expect(session.shell.store.getState().page).toBe('rules');
});
