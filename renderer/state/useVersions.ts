import { useMemo } from 'react';
import type { VersionComparison } from '../../shared/calculation/compareVersions';
import { newerModel } from '../../shared/calculation/modelVersions';
import type { Problem } from '../../shared/lib/problem';
import type { Result } from '../../shared/lib/result';
import type { Model } from '../../shared/model/model';
import { useAnalysis, type Analysis } from './useAnalysis';
import { useAppContext, useEditor } from './useAppContext';

/** The newest version that the scenario on screen can move up to; null when its model is the newest. */
export function useNewerModel(): Model | null {
  const { models } = useAppContext();
  const used = useEditor(({ history }) => history.present.model);
  return useMemo(
    () =>
      newerModel(
        models.map(({ model }) => model),
        used,
      ) ?? null,
    [models, used],
  );
}

/** The scenario on screen beside what it is on the newest version; only where there is a newer one. */
export function useVersionComparison(): Analysis<Result<VersionComparison, readonly Problem[]>> {
  const { editor } = useAppContext();
  const scenario = useEditor(({ history }) => history.present);
  const views = useEditor((state) => state.views);
  const item = useEditor((state) => state.item);
  const question = useMemo(
    () => ({ scenario, views, item, stamp: editor.stamp() }),
    [scenario, views, item, editor],
  );
  return useAnalysis('versions', question);
}
