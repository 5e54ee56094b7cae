import { written } from '../fixtures/build/displays';
import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { find } from '../fixtures/changed';
import { openLevers, openPart, tabTo } from './openLevers';

/** The table of the guests of two towns in two years, with this pasted into one of its cells. */
async function pasted(text: string, cell = 'Gasten, Oost, 2027') {
  const opened = await openLevers({}, (draft) => {
    Object.assign(find(draft.settings, 'visitors'), {
      control: 'amount',
      unit: 'EUR',
      display: written.euro,
      maximum: 2_000_000,
    });
  });
  await openPart(opened.user, 'Instellingen');
  await tabTo(opened.user, screen.getByRole('textbox', { name: cell }));
  await opened.user.paste(text);
  return opened;
}

it('takes cells of a spreadsheet, in Dutch, as one step', async () => {
  const { held, steps, editor } = await pasted('1.041.940\t€ 12,50\r\n\t7\r\n');
  expect(held('visitors', 'oost|2027')).toBe(1_041_940);
  expect(held('visitors', 'west|2027')).toBe(12.5);
  // An empty cell changes nothing.
  expect(held('visitors', 'oost|2028')).toBeUndefined();
  expect(held('visitors', 'west|2028')).toBe(7);
  expect(steps()).toEqual(['Gasten: 3 waarden geplakt']);
  act(() => editor.actions.undo());
  expect(editor.store.getState().history.present.levers).toEqual({});
});

it.each([
  ['1\tveel', 'Niet geplakt: “veel” kan niet bij West, 2027. Er is niets veranderd.'],
  ['1\t-5', 'Niet geplakt: “-5” kan niet bij West, 2027. Er is niets veranderd.'],
  [
    '1\t2\t3',
    'Niet geplakt: er zijn meer rijen of kolommen dan hier passen. Er is niets veranderd.',
  ],
])('takes all of it or nothing, and says why: %j', async (text, refusal) => {
  const { steps } = await pasted(text);
  expect(screen.getByRole('alert').textContent).toBe(refusal);
  expect(steps()).toEqual([]);
});

it('leaves a single number to the field itself', async () => {
  const { user, held } = await pasted('125');
  await user.keyboard('{Enter}');
  expect(held('visitors', 'oost|2027')).toBe(125);
});
