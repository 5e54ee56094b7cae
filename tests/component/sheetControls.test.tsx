import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { FormulaBar } from '../../renderer/grid/FormulaBar';
import { OverrideForm } from '../../renderer/grid/OverrideForm';
import {
  planOverride,
  type OverrideDraft,
  type OverridePlan,
} from '../../renderer/values/planOverride';
import type { SheetFilter } from '../../renderer/grid/sheetFilter';
import { SheetFilters } from '../../renderer/grid/SheetFilters';
import { SheetFoot } from '../../renderer/grid/SheetFoot';
import { ReactAppContext } from '../../renderer/state/useAppContext';
import { ViewContext } from '../../renderer/state/useView';
import type { ValueRow } from '../../renderer/values/valueRow';
import type { View } from '../../renderer/values/view';
import { openSession } from '../fixtures/window/openSession';
import { allRows, changedTo, rowAt, sheetScenario, sheetView } from '../fixtures/window/sheet';

const session = await openSession();

function renderIn(view: View, part: ReactNode): void {
  render(
    <ReactAppContext value={session}>
      <ViewContext value={view}>{part}</ViewContext>
    </ReactAppContext>,
  );
}

/** The controls by keyboard only: Tab goes to the one of that name, which then gets the keys. */
async function onControl(name: string, keys: string): Promise<void> {
  const user = userEvent.setup();
  for (let tabs = 0; tabs < 20 && nameOf(document.activeElement) !== name; tabs++) await user.tab();
  expect(nameOf(document.activeElement)).toBe(name);
  await user.keyboard(keys);
}

function nameOf(element: Element | null): string {
  const own = element?.getAttribute('aria-label');
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
  return (own ?? label ?? element?.textContent ?? '').trim();
}

function bar(row: ValueRow, onGoTo: (name: string) => void): ReactNode {
  const related = { precedents: new Set<string>(), dependents: new Set<string>() };
  return (
    <FormulaBar
      {...{ row, related, onGoTo }}
      column={0}
      filter={allRows}
      written={null}
      onWrite={vi.fn()}
      fieldRef={{ current: null }}
      onOwnLine={vi.fn()}
      onRefuse={vi.fn()}
      rowActions={() => []}
    />
  );
}

describe('the bar above the sheet', () => {
  const view = sheetView();

  it('leads from each name in a formula to its row', async () => {
    const onGoTo = vi.fn();
    renderIn(view, bar(rowAt(view, 'total'), onGoTo));
    expect(screen.getByRole('region').textContent).toContain('total = sum(cost, town, service)');
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'cost',
      'Wijzig formule',
    ]);
    await onControl('cost: ga naar Kosten', '{Enter}');
    expect(onGoTo).toHaveBeenCalledExactlyOnceWith('cost');
  });

  it('says of an input where it comes from', () => {
    renderIn(view, bar(rowAt(view, 'inflation'), vi.fn()));
    expect(screen.getByRole('region').textContent).toContain('aanname');
    expect(screen.getByRole('region').textContent).toContain('kwaliteit: zwak');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('shows a formula as it was changed, and says so', () => {
    const formula = 'sum(cost, town, service) * online';
    const change = { variable: 'total', formula, by: '', at: '', why: '' };
    const other = sheetView(sheetScenario({ formulas: [change] }));
    renderIn(other, bar(rowAt(other, 'total'), vi.fn()));
    expect(screen.getByRole('region').textContent).toContain(formula);
    expect(screen.getByText('gewijzigd')).toBeTruthy();
  });
});

it('filters by item, block and change, and counts what is found', async () => {
  function Filters(): ReactNode {
    const [filter, setFilter] = useState<SheetFilter>(allRows);
    shown = filter;
    return (
      <SheetFilters
        filter={filter}
        onAdd={vi.fn()}
        onFilter={(change) => setFilter((before) => ({ ...before, ...change }))}
        found={7}
        changed={2}
      />
    );
  }
  let shown = allRows;
  renderIn(sheetView(), <Filters />);
  expect(screen.getByRole('status').textContent).toBe('');
  const user = userEvent.setup();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Voorziening' }), 'Balie');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Blok' }), 'Aannames');
  await onControl('Alleen gewijzigd (2)', ' ');
  await onControl('Zoek een regel', 'kosten');
  expect(shown).toEqual({
    search: 'kosten',
    block: 'assumptions',
    onlyChanged: true,
    dimension: 'service',
    item: 'desk',
  });
  expect(screen.getByRole('status').textContent).toBe('7 regels');
  await user.keyboard('{Escape}');
  expect(shown.search).toBe('');
});

describe('the line below the sheet', () => {
  const scenario = sheetScenario({ assumptions: { inflation: { '2028': changedTo(0.05) } } });
  const view = sheetView(scenario);

  function foot(id: string, column: 'all' | number, message: string | null = null) {
    const done = { back: vi.fn(), row: vi.fn(), override: vi.fn(), why: vi.fn() };
    renderIn(
      view,
      <SheetFoot
        row={rowAt(view, id)}
        column={column}
        message={message === null ? null : { kind: 'refused', text: message, goesAlong: false }}
        onReset={done.back}
        onResetRow={done.row}
        onOverride={done.override}
        onWhy={done.why}
      />,
    );
    return done;
  }

  function enabled(): readonly string[] {
    return screen
      .getAllByRole<HTMLButtonElement>('button')
      .filter(({ disabled }) => !disabled)
      .map(({ textContent }) => textContent);
  }

  it('puts a changed cell back, and its row', async () => {
    const done = foot('inflation', 1);
    expect(enabled()).toEqual(['Waarom?', 'Zet cel terug', 'Zet regel terug']);
    await onControl('Zet cel terug', '{Enter}');
    expect(done.back).toHaveBeenCalledOnce();
    await onControl('Zet regel terug', '{Enter}');
    expect(done.row).toHaveBeenCalledOnce();
  });

  it('offers for a cell that is as the model has it only what can be done', async () => {
    const done = foot('total', 0);
    expect(enabled()).toEqual(['Waarom?', 'Overschrijf deze cel…']);
    await onControl('Waarom?', '{Enter}');
    expect(done.why).toHaveBeenCalledOnce();
    await onControl('Overschrijf deze cel…', '{Enter}');
    expect(done.override).toHaveBeenCalledOnce();
    cleanup();
    foot('cost', 0);
    expect(enabled()).toEqual(['Waarom?']);
    cleanup();
    foot('inflation', 0);
    expect(enabled()).toEqual(['Waarom?', 'Zet regel terug']);
  });

  it('says at once what was refused', () => {
    foot('inflation', 1, 'Dat kan niet.');
    expect(screen.getByRole('alert').textContent).toBe('Dat kan niet.');
  });
});

describe('the form that overrides a cell', () => {
  const view = sheetView();

  function form(id: string): { plans: OverridePlan[]; onClose: () => void } {
    const at = { row: rowAt(view, id), column: 0 };
    const plans: OverridePlan[] = [];
    const onClose = vi.fn();
    const onApply = (typed: OverrideDraft): OverridePlan => {
      const plan = planOverride(view, at, typed);
      plans.push(plan.kind === 'override' ? { ...plan, name: typed.why } : plan);
      return plan;
    };
    renderIn(view, <OverrideForm at={at} onApply={onApply} onClose={onClose} />);
    return { plans, onClose };
  }

  it('takes a value and a reason with Enter', async () => {
    const { plans, onClose } = form('total');
    expect(screen.getByRole('form', { name: 'Overschrijf Totaal, 2027' })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Eigen waarde/ }).value).toBe(
      '1.000',
    );
    await userEvent.clear(screen.getByRole('textbox', { name: /Eigen waarde/ }));
    await userEvent.keyboard('1.200');
    await onControl('Reden', 'afspraak{Enter}');
    expect(plans).toMatchObject([{ variable: 'total', value: 1200, name: 'afspraak' }]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('asks whether the reference has the value too, and takes this scenario alone unless told otherwise', async () => {
    const { plans } = form('total');
    const asked = screen.getByRole('group', { name: 'Geldt voor' });
    const chosen = within(asked).getByRole<HTMLInputElement>('radio', { checked: true });
    expect(chosen.labels?.[0]?.textContent.trim()).toBe('alleen dit scenario');
    await onControl('Reden', '{Enter}');
    await userEvent.click(within(asked).getByRole('radio', { name: 'ook de referentie' }));
    await onControl('Reden', '{Enter}');
    expect(plans.map((plan) => plan.kind === 'override' && plan.only)).toEqual([
      'scenario',
      undefined,
    ]);
  });

  it('opens with what was chosen before', () => {
    const overrides = [{ variable: 'total', items: '2027', ...changedTo(7) }];
    const before = sheetView(sheetScenario({ overrides }));
    const at = { row: rowAt(before, 'total'), column: 0 };
    renderIn(before, <OverrideForm at={at} onApply={vi.fn()} onClose={vi.fn()} />);
    expect(screen.getByRole('radio', { checked: true, name: 'ook de referentie' })).toBeTruthy();
  });

  it('stays open when the value is refused, and closes with Escape', async () => {
    const { plans, onClose } = form('total');
    await onControl('Eigen waarde (€)', '{Control>}a{/Control}veel{Enter}');
    expect(plans).toMatchObject([{ kind: 'refused' }]);
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });
});
