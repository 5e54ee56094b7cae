import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { About } from '../../renderer/scenario/About';
import type { LawOutcome } from '../../shared/calculation/lawOutcomes';
import type { View } from '../../renderer/state/view';
import { smallModel, smallView } from './smallTown';

afterEach(cleanup);

function withLaw(law: Partial<LawOutcome>): View {
  const view = smallView(0, null);
  const holding = view.run.laws[0];
  if (holding === undefined) throw new Error('no law');
  return { ...view, run: { ...view.run, laws: [{ ...holding, ...law }] } };
}

/** The text beside this name. */
function fact(view: View, name: string): string {
  cleanup();
  render(<About view={view} />);
  return screen.getByText(name).nextElementSibling?.textContent ?? '';
}

it('says what the scenario is and where its numbers come from', () => {
  const view = smallView(0, null);
  expect(fact(view, 'Cijfers')).toBe('Twee plaatsen, prijzen en aantallen van 2027');
  expect(fact(view, 'Periode')).toBe('2027 tot en met 2028');
  expect(fact(view, 'Rekenmodel')).toBe('Voorzieningen 1.0.0');
  expect(screen.getByText('Een klein scenario.')).toBeTruthy();
});

it('says in one quiet line that the laws hold', () => {
  expect(fact(smallView(0, null), 'Controle')).toBe('1 rekenregel klopt');
  expect(document.querySelector('.bad')).toBeNull();
});

it('says in red which law is broken, by how much and where', () => {
  const broken = withLaw({ holds: false, deviation: 0.01234, items: '2028' });
  expect(fact(broken, 'Controle')).toBe(
    '1 rekenregel klopt niet: Het totaal klopt: verschil 0,0123 (2028)',
  );
  expect(document.querySelector('.bad')).not.toBeNull();
  const overruled = withLaw({ holds: false, deviation: 2, items: '2028', overruled: true });
  expect(fact(overruled, 'Controle')).toContain('een cel is met de hand overschreven');
  const uncalculated = withLaw({ holds: false, deviation: null, items: '2027' });
  expect(fact(uncalculated, 'Controle')).toContain('niet te berekenen (2027)');
});

it('says a warning that belongs to no figure', () => {
  const headlines = smallModel.headlines.map((headline) => ({ ...headline, warnings: [] }));
  render(<About view={smallView(0, null, { ...smallModel, headlines })} />);
  expect(screen.getByTitle('Meer dan 500 euro.').textContent).toContain('duur · West · 2028');
});
