import { useEffect, useState } from 'react';
import { evidenceRange, type EvidenceRange } from '../../shared/calculation/evidenceRange';
import type { OpenedScenario } from '../../shared/calculation/openScenario';

const known = new WeakMap<OpenedScenario, EvidenceRange>();

/**
 * The low and high of the effect. About a hundred runs, so after the figures are on screen: null until then.
 */
export function useEvidenceRange(opened: OpenedScenario): EvidenceRange | null {
  const [, repaint] = useState(0);
  useEffect(() => {
    if (known.has(opened)) return undefined;
    const waiting = requestIdleCallback(
      () => {
        known.set(opened, evidenceRange(opened.compiled, opened.scenario));
        repaint((times) => times + 1);
      },
      { timeout: 500 },
    );
    return () => cancelIdleCallback(waiting);
  }, [opened]);
  return known.get(opened) ?? null;
}
