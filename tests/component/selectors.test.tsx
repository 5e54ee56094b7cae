import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { AreaSelect } from '../../renderer/scenario/AreaSelect';
import { smallModel, smallScenario } from './smallTown';

const scenario = smallScenario(0);

function options(select: HTMLElement): readonly string[] {
  return Array.from((select as HTMLSelectElement).options, ({ text }) => text);
}

it('offers everything together and each item of the dataset', () => {
  const onChange = vi.fn();
  render(
    <AreaSelect model={smallModel} dataset={scenario.dataset} item={null} onChange={onChange} />,
  );
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Cijfers voor' });
  expect(options(select)).toEqual(['Alles samen', 'Oost', 'West']);
  expect(select.value).toBe('');
  fireEvent.change(select, { target: { value: 'west' } });
  expect(onChange).toHaveBeenLastCalledWith('west');
});

it('goes back to everything together', () => {
  const onChange = vi.fn();
  render(
    <AreaSelect model={smallModel} dataset={scenario.dataset} item="west" onChange={onChange} />,
  );
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Cijfers voor' });
  expect(select.value).toBe('west');
  fireEvent.change(select, { target: { value: '' } });
  expect(onChange).toHaveBeenLastCalledWith(null);
});

it('shows everything together for an item that this dataset does not have', () => {
  render(
    <AreaSelect model={smallModel} dataset={scenario.dataset} item="noord" onChange={vi.fn()} />,
  );
  expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('');
});
