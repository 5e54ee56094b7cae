import { useState, type ReactNode } from 'react';
import { piecesOf } from '../../shared/expression/pieces';
import type { Term } from '../../shared/expression/filled';
import { FormulaText } from '../elements/FormulaText';
import { plainNumber } from '../../shared/model/display';
import { addsInFormula, exactNumber } from '../format/formatNumber';
import { writtenAs } from './whyNames';
import { aggregateName, aggregatesIn, filledText, filledWords } from './filledWords';
import type { WhyContent } from './whyContent';
import { Explained } from '../ui/Tooltip';
import { useView } from '../state/useView';

interface Props {
  readonly content: WhyContent;
  /** Goes to the value of that name in this formula. */
  readonly onName: (name: string) => void;
}

/** The formula as written, and the same with the values of this cell filled in. */
export function WhyFormula({ content, onName }: Props): ReactNode {
  const view = useView();
  const { t } = view.texts;
  const { formula, pieces, functions } = content;
  if (formula === null) return null;
  return (
    <>
      <h3>{t('why:formula')}</h3>
      <p className="why__formula">
        <FormulaText formula={formula} onGoTo={onName} />
      </p>
      {pieces.length === 0 ? null : (
        <>
          <h3>{t('why:filled')}</h3>
          <p className="why__formula why__formula--filled">
            {filledWords(pieces, view).map(({ text, kind, name }, index) => (
              <Explained key={index} className={`why__word--${kind}`} text={name ?? undefined}>
                {text}
              </Explained>
            ))}
          </p>
        </>
      )}
      {aggregatesIn(pieces).map((part, index) => (
        <Terms
          key={index}
          name={aggregateName(part, view)}
          terms={part.terms}
          over={part.over}
          sum={part.name === 'sum' ? part.value : null}
        />
      ))}
      {functions.length === 0 ? null : (
        <dl className="why__functions">
          {functions.map(({ name, explanation }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{explanation}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

interface TermsProps {
  readonly name: string;
  readonly over: readonly string[];
  readonly terms: () => readonly Term[];
  /** What they make together; null where they are not added up. */
  readonly sum: number | null;
}

/** What a sum is the sum of, on request. */
function Terms({ name, over, terms, sum }: TermsProps): ReactNode {
  const view = useView();
  const { t } = view.texts;
  const [open, setOpen] = useState(false);
  const isRounded = (): boolean => {
    const found = terms().map(({ filled }) => filled);
    const [first] = found;
    const display = first?.kind === 'read' ? writtenAs(first.name, view).display : plainNumber;
    const parts = found.map(({ value }) => value);
    return sum !== null && !addsInFormula(parts, sum, display);
  };
  return (
    <>
      <button
        type="button"
        className="why__more"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'why:termsHide' : 'why:terms', { name })}
      </button>
      {open ? (
        <ul className="why__terms">
          {terms().map(({ items, filled }) => {
            const label = items.map((item, index) => view.labels.item(over[index] ?? '', item));
            const text = filledText(piecesOf(filled), view);
            const value = exactNumber(filled.value);
            return (
              <li key={items.join('|')}>
                {label.join(', ')}
                <span className="why__term">
                  {filled.kind === 'read' ? text : `${text} = ${value}`}
                </span>
              </li>
            );
          })}
        </ul>
      ) : null}
      {open && isRounded() ? <p className="quiet">{t('totals.note')}</p> : null}
    </>
  );
}
