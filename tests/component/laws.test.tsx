import { cleanup, render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ViewContext } from '../../renderer/state/useView';
import { Laws } from '../../renderer/scenario/Laws';
import type { LawOutcome } from '../../shared/calculation/lawOutcomes';
import type { View } from '../../renderer/values/view';
import { townView } from '../fixtures/window/viewOf';

function withLaw(law: Partial<LawOutcome>): View {
  const view = townView(0, null);
  const holding = view.run.laws[0];
  if (holding === undefined) throw new Error('no law');
  return { ...view, run: { ...view.run, laws: [{ ...holding, ...law }] } };
}

function said(view: View): string {
  cleanup();
  return render(
    <ViewContext value={view}>
      <Laws />
    </ViewContext>,
  ).container.textContent;
}

it('says in one quiet line that the laws hold', () => {
  expect(said(townView(0, null))).toBe('1 rekenregel klopt');
  expect(document.querySelector('.bad')).toBeNull();
});

it('says in red which law is broken, by how much and where', () => {
  const broken = withLaw({ holds: false, deviation: 0.01234, items: '2028' });
  expect(said(broken)).toBe('1 rekenregel klopt niet: Het totaal klopt: verschil 0,0123 (2028)');
  expect(document.querySelector('.bad')).not.toBeNull();
  const overridden = withLaw({ holds: false, deviation: 2, items: '2028', overridden: true });
  expect(said(overridden)).toContain('een cel is met de hand overschreven');
  const uncalculated = withLaw({ holds: false, deviation: null, items: '2027' });
  expect(said(uncalculated)).toContain('niet te berekenen (2027)');
});
