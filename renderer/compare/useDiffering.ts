import { useMemo } from 'react';
import { createSession } from '../../shared/calculation/session';
import { useAppContext, useEditor } from '../state/useAppContext';
import type { Compared } from '../state/shell';
import type { DifferingScenarios } from '../values/differenceText';

/** The scenario on screen and what it is compared with, for those who say how they differ. */
export function useDiffering({ scenario: after }: Compared): DifferingScenarios {
  const { models, editor } = useAppContext();
  const before = useEditor(({ history }) => history.present);
  // Compiled once for as long as it is compared, on from what is on screen.
  const compiled = useMemo(() => {
    const known = models.map(({ model }) => model);
    return createSession(known, editor.session()).compile(after);
  }, [models, editor, after]);
  return useMemo(() => ({ before, after, compiled }), [before, after, compiled]);
}
