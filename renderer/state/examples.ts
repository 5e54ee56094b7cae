import type { OpenedScenario } from '../../shared/calculation/openScenario';
import type { Problem } from '../../shared/lib/problem';
import type { Result } from '../../shared/lib/result';
import type { Model } from '../../shared/model/model';

export type Opened = Result<OpenedScenario, readonly Problem[]>;

export interface Example {
  /** File name without extension. */
  readonly id: string;
  /** Null until it has been read: the chosen one is read first. */
  readonly opened: Opened | null;
}

/** What the window works with: the model and the examples, from the moment they have been asked for. */
export type ExamplesState =
  | { readonly phase: 'loading' }
  /** No problems: the files themselves could not be had. */
  | { readonly phase: 'failed'; readonly problems: readonly Problem[] }
  | {
      readonly phase: 'ready';
      readonly model: Model;
      readonly examples: readonly Example[];
      readonly chosen: string;
    };

export type ExamplesAction =
  | { readonly type: 'failed'; readonly problems: readonly Problem[] }
  | {
      readonly type: 'loaded';
      readonly model: Model;
      readonly ids: readonly string[];
      readonly chosen: string;
    }
  | { readonly type: 'opened'; readonly id: string; readonly opened: Opened }
  | { readonly type: 'chosen'; readonly id: string };

export function examplesReducer(state: ExamplesState, action: ExamplesAction): ExamplesState {
  switch (action.type) {
    case 'failed':
      return { phase: 'failed', problems: action.problems };
    case 'loaded':
      return {
        phase: 'ready',
        model: action.model,
        examples: action.ids.map((id) => ({ id, opened: null })),
        chosen: action.chosen,
      };
    case 'opened':
      if (state.phase !== 'ready') return state;
      return {
        ...state,
        examples: state.examples.map((example) =>
          example.id === action.id ? { ...example, opened: action.opened } : example,
        ),
      };
    case 'chosen':
      return state.phase === 'ready' ? { ...state, chosen: action.id } : state;
  }
}
