import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Levers } from '../../renderer/levers/Levers';
import { Answer } from '../../renderer/answer/Answer';
import { show } from './show';
import { openSession } from '../fixtures/window/openSession';

function effect(): number {
  const shown = screen.getByText('Effect in 2028', { selector: 'dt' }).parentElement;
  return Number(shown?.querySelector('data')?.getAttribute('value'));
}

it('has the new figures on the page when the event of the slider is over, without a worker', async () => {
  show(
    await openSession(),
    <>
      <Levers />
      <Answer />
    </>,
  );
  const [slider] = screen.getAllByRole('slider');
  if (slider === undefined) throw new Error('no slider');
  expect(effect()).toBe(0);
  // The reference costs 2000 in 2028; what is online saves that share of it.
  for (const [position, saved] of [
    [0.1, 200],
    [0.25, 500],
    [0, 0],
  ] as const) {
    fireEvent.change(slider, { target: { value: String(position) } });
    expect(effect()).toBeCloseTo(saved, 6);
  }
});
