import { written } from '../fixtures/build/displays';
import { act, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { OldMark } from '../../renderer/pages/OldMark';
import { Answer } from '../../renderer/answer/Answer';
import { pictureSeries } from '../../renderer/pictures/pictureSeries';
import { ReactAppContext } from '../../renderer/state/useAppContext';
import type { AppContext } from '../../renderer/state/startUp';
import { CurrentView } from '../../renderer/state/useView';
import type { Model } from '../../shared/model/model';
import { changed, find, first } from '../fixtures/changed';
import { townModel } from '../fixtures/town/town';
import { WhyPanel } from '../../renderer/why/WhyPanel';
import { silentWorker } from '../fixtures/window/directWorker';
import { townScenario } from '../fixtures/town/town';
import { openSession, type SessionParts } from '../fixtures/window/openSession';

const text = (nl: string): Model['name'] => ({ nl, en: nl });

/** The towns, of which four fifths succeeds: of 2,000 euros in the last year half goes online. */
const model = changed(townModel, (draft) => {
  delete draft.evidenceRange;
  first(draft.headlines).warnings = [];
  draft.assumptions = [
    {
      id: 'succeeds',
      label: text('Lukt'),
      unit: '1',
      display: written.percentage,
      dimensions: ['town'],
      explanation: 'Uitleg.',
      perYear: false,
      values: ['oost', 'west'].map((items) => ({
        items,
        low: 0,
        central: 0.8,
        high: 1,
        quality: 'zwak',
        source: '',
        note: '',
      })),
    },
  ];
  find(draft.variables, 'cost').formula =
    'cost_base * ((year - first_year) / step + 1) * (1 - online * succeeds)';
  draft.variants = [
    { id: 'all', label: text('als alles lukt'), values: [{ assumption: 'succeeds', value: 1 }] },
    {
      id: 'half',
      label: text('als de helft lukt'),
      values: [{ assumption: 'succeeds', value: 0.5 }],
    },
  ];
  const [path] = draft.pictures;
  path?.series.push(
    {
      id: 'meant',
      label: text('Zoals gepland'),
      form: 'line',
      role: 'plan',
      variant: 'all',
      formula: 'total',
      per: { town: 'sum(cost, service)' },
    },
    {
      id: 'known',
      label: text('Werkelijk'),
      form: 'point',
      role: 'actual',
      none: 0,
      formula: '0 * total',
    },
  );
});

let session: AppContext;

async function open(worker: SessionParts['worker'] = 'direct'): Promise<void> {
  session = await openSession({
    model,
    scenario: townScenario({ levers: { online: 0.5 } }),
    worker,
  });
  render(
    <ReactAppContext value={session}>
      <CurrentView>
        <Answer />
        <OldMark />
        <WhyPanel />
      </CurrentView>
    </ReactAppContext>,
  );
  await act(async () => {});
}

const lines = (): readonly string[] =>
  screen
    .getAllByRole('listitem')
    .map((line) => line.textContent.replaceAll('\u00a0', ' '))
    .filter((line) => line.startsWith('als'));

describe('the answer if all of it succeeds, and if half of it does', () => {
  it('keeps its place until it has been calculated', async () => {
    await open(silentWorker);
    expect(lines()).toEqual(['als alles lukt …', 'als de helft lukt …']);
  });

  it('stands beside the effect', async () => {
    await open();
    // Half of 2,000 times four fifths.
    expect(document.querySelector('.figure--effect data')?.getAttribute('value')).toBe('800');
    expect(lines()).toEqual(['als alles lukt € 1.000 minder', 'als de helft lukt € 500 minder']);
    expect(screen.queryByText(/marge/)).toBeNull();
  });

  it('follows the knobs and the chosen town', async () => {
    await open();
    act(() => session.editor.actions.choose('west'));
    await act(async () => {});
    // Half of 1,400.
    expect(lines()).toEqual(['als alles lukt € 700 minder', 'als de helft lukt € 350 minder']);
    act(() =>
      session.editor.actions.setValues([{ input: 'online', items: '', value: -0.5 }], 'terug'),
    );
    // At once, with the figures themselves.
    expect(lines()).toEqual(['als alles lukt € 700 meer', 'als de helft lukt € 350 meer']);
  });
});

describe('a picture', () => {
  const drawn = () => {
    const { run, variants, item } = session.editor.store.getState();
    const area = { dimension: 'town', item };
    return pictureSeries({ run, area, variants }, first(model.pictures));
  };

  it('keeps the place of what is planned until it has been calculated', async () => {
    await open(silentWorker);
    expect(drawn()[2]?.values).toEqual([NaN, NaN]);
  });

  it('draws what is planned beside what is expected, and nothing of which nothing is known', async () => {
    await open();
    expect(drawn().map(({ id }) => id)).toEqual(['own', 'neutral', 'meant']);
    expect(drawn()[0]?.values).toEqual([600, 1200]);
    expect(drawn()[2]?.values).toEqual([500, 1000]);
    act(() => session.editor.actions.choose('west'));
    expect(drawn()[2]?.values).toEqual([350, 700]);
  });
});

describe('asked why', () => {
  const panel = (): string =>
    (document.querySelector('.why')?.textContent ?? '').replaceAll('\u00a0', ' ');

  function askPlanned(): void {
    const { run, variants } = session.editor.store.getState();
    const area = { dimension: 'town', item: null };
    const planned = pictureSeries({ run, area, variants }, first(model.pictures))[2];
    const cell = planned?.cells?.[1];
    if (cell === undefined) throw new Error('nothing to ask');
    act(() => session.shell.askWhy(cell));
  }

  it('a planned point of a picture is explained as planned, all the way down', async () => {
    await open();
    askPlanned();
    expect(screen.getByRole('dialog').textContent).toContain('Zoals gepland');
    // 2,000 less the half that goes online, in the place of four fifths of it.
    expect(panel()).toContain('€ 1.000');
    expect(panel()).toContain(
      'Dit is niet wat dit scenario verwacht, maar wat er komt als alles lukt. Alles is als in dit scenario, behalve: Lukt 100 %.',
    );
    act(() => screen.getByRole('button', { name: /^Totaal/ }).click());
    expect(session.shell.store.getState().why.at(-1)).toMatchObject({
      name: 'total',
      variant: 'all',
    });
    expect(panel()).toContain('als alles lukt');
    expect(panel()).toContain('€ 1.000');
  });

  it('and follows the knobs; beside it the scenario itself stays what it is', async () => {
    await open();
    askPlanned();
    act(() =>
      session.editor.actions.setValues([{ input: 'online', items: '', value: 0.25 }], 'minder'),
    );
    expect(panel()).toContain('€ 1.500');
    expect(document.querySelector('.figure--effect data')?.getAttribute('value')).toBe('400');
  });

  it('the answer of a variant is explained too', async () => {
    await open();
    act(() => screen.getByRole('button', { name: /500 minder/ }).click());
    expect(panel()).toContain('als de helft lukt');
    expect(panel()).toContain('Lukt 50 %');
  });
});
