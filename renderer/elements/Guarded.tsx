import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import { useEditor } from '../state/useAppContext';

interface Props {
  /** Something waits for what is in it, and must not go on waiting. */
  readonly onFailure?: () => void;
  readonly children: ReactNode;
}

/**
 * What is in it may fail without taking the rest of the window along. In its place stands what happened and a way to
 * try again; another state of the scenario (an undo, another file) tries again by itself.
 */
export function Guarded({ onFailure, children }: Props): ReactNode {
  const { t } = useTexts();
  const scenario = useEditor(({ history }) => history.present);
  return (
    <Boundary
      tryAgainOn={scenario}
      onFailure={onFailure}
      fallback={(again) => (
        <section className="notice notice--bad" role="alert">
          <div className="notice__text">
            <h2>{t('broken.title')}</h2>
            <p>{t('broken.text')}</p>
          </div>
          <button type="button" className="button" onClick={again}>
            {t('broken.again')}
          </button>
        </section>
      )}
    >
      {children}
    </Boundary>
  );
}

interface BoundaryProps {
  readonly tryAgainOn: unknown;
  readonly onFailure: (() => void) | undefined;
  readonly fallback: (again: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly hasFailed: boolean;
  /** The `tryAgainOn` that it failed with. */
  readonly on: unknown;
}

/** React knows error boundaries as classes only. */
class Boundary extends Component<BoundaryProps, BoundaryState> {
  override readonly state: BoundaryState = { hasFailed: false, on: this.props.tryAgainOn };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps(
    { tryAgainOn }: BoundaryProps,
    { on }: BoundaryState,
  ): Partial<BoundaryState> | null {
    return on === tryAgainOn ? null : { on: tryAgainOn, hasFailed: false };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    console.error(error, componentStack);
    this.props.onFailure?.();
  }

  override render(): ReactNode {
    const { fallback, children } = this.props;
    if (!this.state.hasFailed) return children;
    return fallback(() => this.setState({ hasFailed: false }));
  }
}
