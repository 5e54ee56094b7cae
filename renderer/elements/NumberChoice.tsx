import type { ReactNode } from 'react';
import type { Display } from '../../shared/model/model';
import { certainText, meantText } from '../format/formatNumber';
import { readTyped } from '../format/typedValue';
import { useTexts, type Texts } from '../format/useTexts';
import './numberChoice.css';

interface NumberChoiceProps {
  /** Most likely first. */
  readonly values: readonly [number, number];
  readonly display: Display;
  /** Which of several fields it is about; left out: the one that it stands below. */
  readonly label?: string;
  readonly onChoose: (value: number) => void;
}

/** "Bedoelt u 1.285 of 1,285?", with a button for each of the two; one, where both are written alike. */
export function NumberChoice({ values, display, label, onChoose }: NumberChoiceProps): ReactNode {
  const texts = useTexts();
  return (
    <span className="number-choice" role="alert">
      <span>{meantQuestion(values, display, texts, label)}</span>
      {[...new Set(values)].map((one) => (
        <button key={one} type="button" className="button" onClick={() => onChoose(one)}>
          {meantText(one, display, texts.words)}
        </button>
      ))}
    </span>
  );
}

/** "Bedoelt u 1.285 of 1,285?" */
export function meantQuestion(
  values: readonly [number, number],
  display: Display,
  { t, words }: Texts,
  label?: string,
): string {
  const value = meantText(values[0], display, words);
  const other = meantText(values[1], display, words);
  if (label !== undefined) return t('typedNumber.meantOf', { label, value, other });
  return value === other
    ? t('typedNumber.only', { value })
    : t('typedNumber.meant', { value, other });
}

interface MeantNumberProps {
  /** As it stands in the field. */
  readonly text: string;
  readonly display: Display;
  readonly label?: string;
  /** The text that can be read in one way only, and its value. */
  readonly onText: (text: string, value: number) => void;
}

/** The same below a field of a form, as long as what stands there may mean two numbers; nothing otherwise. */
export function MeantNumber({ text, display, label, onText }: MeantNumberProps): ReactNode {
  const typed = readTyped(text, display);
  if (typed.kind !== 'choice') return null;
  return (
    <NumberChoice
      values={typed.values}
      display={display}
      {...(label === undefined ? {} : { label })}
      onChoose={(value) => onText(certainText(value, display), value)}
    />
  );
}
