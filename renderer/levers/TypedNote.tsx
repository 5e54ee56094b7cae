import type { ReactNode } from 'react';
import { assertNever } from '../../shared/lib/result';
import type { Text } from '../../shared/model/model';
import type { Field, TypedProblem } from './typedProblem';
import { useTexts, type Texts } from '../format/useTexts';
import { NumberChoice } from '../elements/NumberChoice';
import { leverNumber } from '../format/formatNumber';

interface Props {
  readonly id: string;
  readonly problem: TypedProblem;
  readonly field: Field;
  /** The value that stays, as it is written. */
  readonly kept: string;
  /** Why the range ends where it ends. */
  readonly limitReason?: Text | undefined;
  readonly onChoose: (value: number) => void;
}

/** What is wrong with a typed text, what was kept and what can be typed; or which of two values is meant. */
export function TypedNote(props: Props): ReactNode {
  const { id, problem, field, onChoose } = props;
  const texts = useTexts();
  if (problem.kind !== 'choice') {
    const reason = problem.kind === 'range' ? props.limitReason : undefined;
    const count = problem.kind === 'several' ? problem.count : 0;
    return (
      <p id={id} className="typed" role="alert">
        <span className="bad">{refusal(problem.kind, count, props, texts)}</span>
        {reason === undefined ? null : <span>{texts.say(reason)}</span>}
      </p>
    );
  }
  return (
    <div id={id} className="typed">
      <NumberChoice values={problem.values} display={field.display} onChoose={onChoose} />
    </div>
  );
}

function refusal(
  kind: Exclude<TypedProblem['kind'], 'choice'>,
  count: number,
  { field, kept }: Props,
  { t, words }: Texts,
): string {
  const range = t('levers:typed.range', {
    least: leverNumber(field.minimum, field.display, words),
    most: leverNumber(field.maximum, field.display, words),
  });
  const stays = kept === '' ? '' : t('levers:typed.kept', { value: kept });
  const said = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
  switch (kind) {
    case 'unreadable':
      return said([t('levers:typed.unreadable'), range, stays]);
    case 'several':
      return said([t('levers:typed.several', { count }), stays]);
    case 'whole':
      return said([t('levers:typed.whole'), range, stays]);
    case 'range':
      return said([range, stays]);
    default:
      return assertNever(kind);
  }
}
