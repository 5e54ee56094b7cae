import type { ReactNode } from 'react';
import { assertNever } from '../../shared/lib/result';
import type { Headline } from '../../shared/model/model';
import {
  differenceReason,
  type DifferenceReason,
  type FigureDifference,
} from '../state/storedFigures';
import { useAppContext, useEditor } from '../state/useAppContext';
import { useTexts, type Texts } from '../format/useTexts';
import { digitWriter, formatFull } from '../format/formatNumber';

const allDigits = digitWriter({ maximumSignificantDigits: 15 });

interface Props {
  /** At least one. */
  readonly differences: readonly FigureDifference[];
}

/** Says that the file brought other results than its scenario has today, which, and why. */
export function OutcomeNotice({ differences }: Props): ReactNode {
  const { appVersion } = useAppContext();
  const model = useEditor(({ compiled }) => compiled.model);
  const file = useEditor((state) => state.file);
  const texts = useTexts();
  const { t, say } = texts;
  const reason = differenceReason(file, { model: model.version, app: appVersion });
  return (
    <section className="notice outcomes">
      <details className="notice__text">
        <summary>
          <strong>{t('outcomes.title')}</strong> {reasonText(reason, texts)}
        </summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('outcomes.figure')}</th>
              <th scope="col">{t('outcomes.stored')}</th>
              <th scope="col">{t('outcomes.now')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ headline, stored, now }) => {
              const digits = needsDigits(headline, stored, now, texts);
              return (
                <tr key={headline.id}>
                  <th scope="row">{say(headline.label)}</th>
                  <td>{figureText(stored, headline, texts, digits)}</td>
                  <td>{figureText(now, headline, texts, digits)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** Whether the usual notation hides the difference. */
function needsDigits(
  headline: Headline,
  stored: number | null,
  now: number | null,
  texts: Texts,
): boolean {
  return figureText(stored, headline, texts, false) === figureText(now, headline, texts, false);
}

function figureText(
  value: number | null,
  { display, words }: Headline,
  texts: Texts,
  digits: boolean,
): string {
  if (value === null) return texts.t('outcomes.none');
  const word = words?.find((candidate) => candidate.value === value);
  if (word !== undefined) return texts.say(word.label);
  return digits ? allDigits(value) : formatFull(value, display, texts.words);
}

function reasonText(reason: DifferenceReason, { t }: Texts): string {
  switch (reason.kind) {
    case 'changedOutside':
      return t('outcomes.changedOutside');
    case 'hiddenCounts':
      return t('outcomes.hiddenCounts');
    case 'model':
      return t('outcomes.model', { stored: reason.stored, now: reason.now });
    case 'sameModelVersion':
      return t('outcomes.sameModelVersion');
    case 'app':
      return t('outcomes.app', { stored: reason.stored, now: reason.now });
    case 'unknown':
      return t('outcomes.unknown');
    default:
      return assertNever(reason);
  }
}
