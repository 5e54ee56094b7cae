import type { ReactNode } from 'react';
import type { Problem } from '../../shared/lib/problem';
import { problemText } from '../format/problemText';
import { useTexts } from '../format/useTexts';

interface Props {
  /** What happened. */
  readonly title: string;
  readonly problems: readonly Problem[];
  /** What was kept, and what to do. */
  readonly advice: string;
}

/** Says in the place of the scenario why there is none. */
export function Problems({ title, problems, advice }: Props): ReactNode {
  const { t } = useTexts();
  return (
    <section className="panel problems" role="alert">
      <h2>{title}</h2>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>{problemText(problem, t)}</li>
        ))}
      </ul>
      <p>{advice}</p>
    </section>
  );
}
