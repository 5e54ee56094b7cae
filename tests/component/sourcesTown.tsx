import type { ReactNode } from 'react';
import { RulesPage } from '../../renderer/sources/RulesPage';
import { SourcesPage } from '../../renderer/sources/SourcesPage';
import type { AppContext } from '../../renderer/state/startUp';
import type { Model } from '../../shared/model/model';
import type { Scenario } from '../../shared/model/scenario';
import { changed, find, first, type Mutable } from '../fixtures/changed';
import { directWorker } from './directWorker';
import { newFile, smallSession } from './shellTown';
import { smallModel } from './smallTown';

function text(nl: string): { nl: string; en: string } {
  return { nl, en: `${nl} (en)` };
}

/**
 * The small town with assumptions and facts. What goes online costs a share less: 20 % of it, for the library between
 * 10 and 50 %. In 2028 all costs together are 2,000, so that everything online saves 400.
 */
export const sourcesModel: Model = changed(smallModel, (draft) => {
  const percentage = { unit: '1', display: 'percentage', explanation: 'Wat het is.' } as const;
  draft.assumptions = [
    {
      ...percentage,
      id: 'saved',
      label: text('Bespaard deel'),
      dimensions: ['service'],
      perYear: false,
      values: [
        {
          items: 'library',
          low: 0.1,
          central: 0.2,
          high: 0.5,
          quality: 'zwak',
          source: 'Rapport over digitaal lenen',
          note: 'een schatting',
        },
        {
          items: 'desk',
          low: 0.2,
          central: 0.2,
          high: 0.2,
          quality: 'sterk',
          source: 'gemeten',
          note: '',
        },
      ],
    },
    {
      ...percentage,
      id: 'growth',
      label: text('Prijsgroei'),
      dimensions: ['year'],
      perYear: true,
      values: [
        {
          items: '',
          low: 0,
          central: 0,
          high: 0.1,
          quality: 'matig',
          source: 'Reële groei',
          note: '',
        },
      ],
    },
  ];
  find(draft.variables, 'cost').formula =
    'cost_base * ((year - first_year) / step + 1) * (1 - online * saved) * (1 + growth)';
  find(draft.levers, 'online').restsOn = ['saved'];
  draft.documents = [
    { id: 'report', title: 'Rapport digitaal', origin: 'De bibliotheek aan de raad, 2026.' },
    { id: 'letter', title: 'Brief van de balie', origin: 'De balie, 2025.' },
  ];
  draft.facts = [
    {
      id: 'one_in_five',
      statement: 'Wie digitaal leent, kost 20% minder.',
      quote: 'een besparing van 20% per lener',
      document: 'report',
      place: 'Hoofdstuk 2',
      usedBy: ['saved', 'cost'],
    },
    {
      id: 'queue',
      statement: 'De rij aan de balie is lang.',
      document: 'letter',
      place: 'Eerste alinea',
      usedBy: [],
    },
  ];
  draft.contradictions = [{ fact: '20% of 25%', handling: 'Het rapport geldt.' }];
  draft.simplifications = ['Iedereen is even snel.'];
  draft.outside = ['de koffie'];
});

/** Everything online, with what a test changes in the scenario or the model. */
export function sourcesSession(
  change: Partial<Scenario> = {},
  changeModel: (draft: Mutable<Model>) => void = () => undefined,
): Promise<AppContext> {
  const model = changed(sourcesModel, changeModel);
  const file = newFile(1);
  const saved = changed({ ...file.saved, author: 'Anna', ...change }, (draft) => {
    Object.assign(first(draft.dataset.rows), { low: 50, high: 200, status: 'zwak' });
  });
  return smallSession({
    model,
    file: { ...file, identity: saved, saved },
    startWorker: directWorker(model),
  });
}

/** The page of sources, or of rules, as it follows the scenario. */
export function Page({ of }: { readonly of: 'sources' | 'rules' }): ReactNode {
  return of === 'sources' ? <SourcesPage /> : <RulesPage />;
}
