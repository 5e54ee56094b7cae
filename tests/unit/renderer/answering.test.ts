import { expect, it } from 'vitest';
import type { Steps } from '../../../shared/lib/steps';
import { createAnswering, type Asked } from '../../../renderer/worker/answering';
import type { Kind, Outcomes, Questions } from '../../../renderer/worker/messages';
import { townScenario } from '../../fixtures/town/town';

/** What is done and said, in order: shares take three steps, all else one. Turns are taken by hand. */
function answering() {
  const happened: string[] = [];
  let turns: (() => void)[] = [];
  function* answer(kind: Kind, { scenario }: Questions[Kind]): Steps<Outcomes[Kind]> {
    for (let step = 1; kind === 'shares' && step < 3; step++) {
      happened.push(`step ${String(step)} of ${scenario.name}`);
      yield;
    }
    happened.push(`last of ${scenario.name}`);
    return null;
  }
  const say = (answers: readonly { readonly seat: number }[]): void => {
    happened.push(`said to ${answers.map(({ seat }) => seat).join(' and ')}`);
  };
  const { ask, left } = createAnswering(answer, say, (turn) => turns.push(turn));
  const asked = (seat: number, kind: Kind, name: string): Asked => {
    const question = { scenario: townScenario({ name }), views: {}, item: null };
    return { seat, kind, question: question };
  };
  const turn = (): void => {
    const taken = turns;
    turns = [];
    for (const one of taken) one();
  };
  return { happened, ask, left, asked, turn };
}

it('says together what one step answers', () => {
  const { happened, ask, asked } = answering();
  ask([asked(1, 'range', 'one'), asked(2, 'sensitivity', 'one')]);
  expect(happened).toEqual(['last of one', 'last of one', 'said to 1 and 2']);
});

it('lets a newer question wait for one step of another at most', () => {
  const { happened, ask, asked, turn } = answering();
  ask([asked(1, 'shares', 'slow'), asked(2, 'range', 'quick')]);
  turn();
  ask([asked(2, 'range', 'newer')]);
  turn();
  turn();
  expect(happened).toEqual([
    'step 1 of slow',
    'last of quick',
    'said to 2',
    'step 2 of slow',
    'last of newer',
    'said to 2',
    'last of slow',
    'said to 1',
  ]);
});

it('takes turns with what else has steps, and does no more of what nobody hears', () => {
  const { happened, ask, asked, turn, left } = answering();
  ask([asked(1, 'shares', 'one')]);
  ask([asked(2, 'shares', 'two')]);
  turn();
  turn();
  left(1);
  turn();
  turn();
  expect(happened).toEqual([
    'step 1 of one',
    'step 1 of two',
    'step 2 of one',
    'step 2 of two',
    'last of two',
    'said to 2',
  ]);
});
