import { useEffect, useRef, useState } from 'react';
import type { Kind, Outcomes, Questions } from '../worker/messages';
import type { ScenarioWorker } from '../worker/scenarioWorker';
import { quietBefore } from './drawing';
import { useAppContext } from './useAppContext';

/** An analysis of the scenario on screen, as far as it is. */
export interface Analysis<Outcome> {
  /** The newest outcome; null until there is one. */
  readonly outcome: Outcome | null;
  /** It answers an earlier question; the one of now is being calculated. */
  readonly isOld: boolean;
}

/**
 * Asks a worker, which lives as long as the component does; the newest question counts. `question` must stay the
 * same object as long as it asks the same.
 */
export function useAnalysis<K extends Kind>(
  kind: K,
  question: Questions[K],
): Analysis<Outcomes[K]> {
  const { startWorker } = useAppContext();
  const worker = useRef<ScenarioWorker<Questions[K]> | null>(null);
  const [answer, setAnswer] = useState<{
    readonly outcome: Outcomes[K];
    readonly question: Questions[K];
  } | null>(null);
  useEffect(() => {
    const started = startWorker(kind, (outcome, asked) => setAnswer({ outcome, question: asked }));
    worker.current = started;
    return () => {
      started.end();
    };
  }, [startWorker, kind]);
  useEffect(() => {
    worker.current?.ask(question);
  }, [startWorker, kind, question]);
  return { outcome: answer?.outcome ?? null, isOld: answer?.question !== question };
}

/**
 * The same for what takes seconds: a newer question ends the calculation of the one before it, and with the component
 * it ends too, so that no core works for what nobody asks any more.
 */
export function useNewestAnalysis<K extends Kind>(
  kind: K,
  question: Questions[K],
): Analysis<Outcomes[K]> {
  const { startWorker } = useAppContext();
  const [answer, setAnswer] = useState<{
    readonly outcome: Outcomes[K];
    readonly question: Questions[K];
  } | null>(null);
  useEffect(() => {
    let started: ScenarioWorker<Questions[K]> | null = null;
    const timer = setTimeout(() => {
      started = startWorker(kind, (outcome, asked) => setAnswer({ outcome, question: asked }));
      started.ask(question);
    }, quietBefore);
    return () => {
      clearTimeout(timer);
      started?.end();
    };
  }, [startWorker, kind, question]);
  return { outcome: answer?.outcome ?? null, isOld: answer?.question !== question };
}
