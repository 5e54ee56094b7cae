import type { UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import type { AppContext } from '../../renderer/state/startUp';
import type { StartWorker } from '../../renderer/worker/scenarioWorker';
import type { Kind } from '../../renderer/worker/messages';
import type { Changes } from '../../shared/model/scenario';
import { changed, find } from '../fixtures/changed';
import { directWorker } from './directWorker';
import { newFile, show, smallSession } from './shellTown';
import { smallModel } from './smallTown';

const text = (nl: string) => ({ nl, en: `${nl} (en)` });

/**
 * The towns with a second part: sharing, which takes a share off what is left after going online. All costs are
 * 1000 in 2027 and 2000 in 2028, of which 600 in oost. Online 0.2 and sharing 0.5 save 400 and 1000 alone and 1200
 * together in 2028, and half of that in 2027.
 */
export const dividedModel: typeof smallModel = changed(smallModel, (draft) => {
  draft.parts.push({ id: 'common', knob: 'supply', label: text('Delen') });
  draft.parts.push({ id: 'idle', knob: 'supply', label: text('Rust') });
  const online = find(draft.levers, 'online');
  draft.levers.push({ ...online, id: 'sharing', label: text('Samen delen'), part: 'common' });
  draft.levers.push({ ...online, id: 'rest', label: text('Rusten'), part: 'idle' });
  find(draft.variables, 'cost').formula += ' * (1 - sharing)';
  const total = find(draft.variables, 'total');
  draft.variables.push(
    { ...total, id: 'saving', label: text('Besparing'), formula: 'reference(total) - total' },
    {
      ...total,
      id: 'saving_town',
      dimensions: ['town', 'year'],
      formula: 'sum(reference(cost) - cost, service)',
    },
  );
  find(draft.parts, 'digital').cost = {
    unit: 'EUR',
    display: 'euro',
    formula: 'at(total * online, year, last_year)',
    per: { town: 'at(sum(cost, service) * online, year, last_year)' },
  };
  draft.attribution = {
    variable: 'saving',
    per: { town: 'saving_town' },
    split: ['digital'],
    reasons: [{ parts: ['common', 'digital'], text: text('Wat digitaal is, wordt niet gedeeld.') }],
  };
  draft.assumptions.push({
    ...find(draft.data, 'cost_base'),
    id: 'effect_online',
    dimensions: [],
    unit: '1',
    display: 'factor',
    perYear: false,
    values: [{ items: '', low: 0.5, central: 1, high: 2, quality: 'zwak', source: '', note: '' }],
  });
  find(draft.variables, 'cost').formula =
    'cost_base * ((year - first_year) / step + 1) * (1 - online * effect_online) * (1 - sharing)';
});

function levers(values: Readonly<Record<string, number>>): Changes {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { '': { value, by: '', at: '', why: '' } }]),
  );
}

export interface DividedTown {
  readonly session: AppContext;
  /** The kinds of the workers that were started. */
  readonly started: readonly Kind[];
}

export async function dividedSession(
  values: Readonly<Record<string, number>> = { online: 0.2, sharing: 0.5 },
  model = dividedModel,
): Promise<DividedTown> {
  const started: Kind[] = [];
  const worker = directWorker(model);
  const startWorker: StartWorker = (kind, answered) => {
    started.push(kind);
    return worker(kind, answered);
  };
  const file = newFile();
  const saved = { ...file.saved, levers: levers(values) };
  const session = await smallSession({
    model,
    startWorker,
    file: { ...file, saved, identity: saved },
  });
  return { session, started };
}

/** Shows a part of the window, with one worker for all that is divided. */
export function showDivided({ session }: DividedTown, Part: () => ReactNode): UserEvent {
  return show(session, <Part />);
}
