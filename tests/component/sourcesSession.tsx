import type { ReactNode } from 'react';
import { RulesPage } from '../../renderer/sources/RulesPage';
import { SourcesPage } from '../../renderer/sources/SourcesPage';
import type { AppContext } from '../../renderer/state/startUp';
import type { Model } from '../../shared/model/model';
import type { ScenarioParts } from '../fixtures/build/buildScenario';
import { changed, first, type Mutable } from '../fixtures/changed';
import { sourcesModel } from '../fixtures/town/sources';
import { townScenario } from '../fixtures/town/town';
import { openSession } from '../fixtures/window/openSession';

/** Everything online, with what a test changes in the scenario or the model. */
export function sourcesSession(
  given: ScenarioParts = {},
  changeModel: (draft: Mutable<Model>) => void = () => undefined,
): Promise<AppContext> {
  const model = changed(sourcesModel, changeModel);
  const parts = { author: 'Anna', levers: { online: 1 }, ...given };
  const scenario = changed(townScenario(parts, model), (draft) => {
    Object.assign(first(draft.dataset.rows), { low: 50, high: 200, status: 'zwak' });
  });
  return openSession({ model, scenario, worker: 'direct' });
}

/** The page of sources, or of rules, as it follows the scenario. */
export function Page({ of }: { readonly of: 'sources' | 'rules' }): ReactNode {
  return of === 'sources' ? <SourcesPage /> : <RulesPage />;
}
