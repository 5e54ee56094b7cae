import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Figure } from '../../renderer/answer/Figure';
import { PicturePanel } from '../../renderer/pictures/PicturePanel';
import { StepButtons } from '../../renderer/scenario/StepButtons';
import { first } from '../fixtures/changed';
import { townModel, townScenario } from '../fixtures/town/town';
import { newFile, openSession } from '../fixtures/window/openSession';
import { show } from './show';

const headline = first(townModel.headlines);
const picture = first(townModel.pictures);

const plain = (shown: string | null | undefined): string => (shown ?? '').replaceAll('\u00a0', ' ');

it('what was pinned stays in sight while levers move: was, is, difference', async () => {
  const session = await openSession({ scenario: townScenario({ levers: { online: 0.5 } }) });
  const user = show(
    session,
    <>
      <StepButtons />
      <dl>
        <Figure headline={headline} isFull isLate={false} />
      </dl>
      <PicturePanel picture={picture} heading={<h2>Kosten</h2>} />
    </>,
  );
  const was = (): string => plain(document.querySelector('.figure__was')?.textContent);
  const move = (value: number): void =>
    act(() => session.editor.actions.setValues([{ input: 'online', items: '', value }], 'online'));
  await user.click(screen.getByRole('button', { name: 'Toon de tabel' }));
  const cells = (): readonly (readonly string[])[] =>
    screen
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => plain(cell.textContent)));
  expect(was()).toBe('');

  await user.click(screen.getByRole('button', { name: /^Leg de stand van nu vast/ }));
  expect(was()).toBe('was € 1.000, verschil gelijk');
  // A quarter of 2,000 in place of half; its costs a quarter below 1,000 and 2,000.
  move(0.25);
  expect(was()).toBe('was € 1.000, verschil − € 500');
  expect(cells()).toEqual([
    ['Jaar', 'Dit scenario', 'Referentie', 'Vastgelegd'],
    ['2027', '€ 750', '€ 1.000', '€ 500'],
    ['2028', '€ 1.500', '€ 2.000', '€ 1.000'],
  ]);

  await user.click(screen.getByRole('button', { name: 'Laat de vastgelegde stand los' }));
  expect(was()).toBe('');
  expect(cells()[0]).toEqual(['Jaar', 'Dit scenario', 'Referentie']);

  // What one scenario was says nothing of another.
  await user.click(screen.getByRole('button', { name: /^Leg de stand van nu vast/ }));
  act(() => {
    session.editor.actions.show(newFile(townScenario()));
    session.shell.forgetOwnStates();
  });
  expect(was()).toBe('');
});
