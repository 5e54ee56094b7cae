import type { ReactNode } from 'react';
import type { Part } from '../../shared/model/model';
import { useTexts } from '../format/useTexts';
import { useEditor } from '../state/useAppContext';
import { expectationsOf } from '../values/expectations';
import { ExpectationControl } from './ExpectationControl';
import './expectations.css';

/** What is expected of all plans together: beside the knobs, because a plan is not yet an outcome. */
export function Expectations(): ReactNode {
  const { t } = useTexts();
  const model = useEditor(({ compiled }) => compiled.model);
  const all = expectationsOf(model);
  if (all.length === 0) return null;
  return (
    <section className="knob expectations" aria-label={t('levers:expected.title')}>
      {all.map(({ expectation, assumption }) => (
        <ExpectationControl
          key={assumption.id}
          expectation={expectation}
          assumption={assumption}
          part={null}
        />
      ))}
    </section>
  );
}

/** What is expected of the plans of one part, where each part has its own. */
export function PartExpectations({
  part,
  label,
}: {
  readonly part: Part;
  readonly label: string;
}): ReactNode {
  const model = useEditor(({ compiled }) => compiled.model);
  return expectationsOf(model)
    .filter(({ expectation }) => expectation.parts !== undefined)
    .map(({ expectation, assumption }) => (
      <ExpectationControl
        key={assumption.id}
        expectation={expectation}
        assumption={assumption}
        part={{ id: part.id, label }}
      />
    ));
}
