import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Texts } from '../format/useTexts';
import { NumberChoice } from '../elements/NumberChoice';
import { formatPlain } from '../format/formatNumber';
import { cellReferenceLabel, type CellReference } from '../values/cellReference';
import {
  overridable,
  type OverriddenOnly,
  type OverrideDraft,
  type OverridePlan,
} from '../values/planOverride';
import { changesAt } from '../values/planReset';
import type { View } from '../values/view';
import type { Draft } from '../values/planEdit';
import type { ValueRow } from '../values/valueRow';
import { useDraft } from '../state/useDraft';
import { unitText } from './unitText';
import { useView } from '../state/useView';

interface Props {
  readonly at: CellReference;
  readonly onApply: (typed: OverrideDraft) => OverridePlan;
  readonly onClose: () => void;
}

/** Gives a calculated cell a value of its own: in this scenario alone or in the reference too, with the reason why. */
export function OverrideForm({ at, onApply, onClose }: Props): ReactNode {
  const view = useView();
  const { texts } = view;
  const { row } = at;
  const { t } = texts;
  const cell = overridable(view, at);
  const [text, setText] = useState(() =>
    cell.kind === 'cell' && !Number.isNaN(cell.value) ? rounded(cell.value, row, texts) : '',
  );
  const [why, setWhy] = useState('');
  // A cell that was overridden before keeps what was chosen then.
  const [only, setOnly] = useState(() => onlyBefore(at, view));
  const chosen = useId();
  const [meant, setMeant] = useState<Meant | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);

  /** False: it is not overridden, and why is said. */
  function apply(draft: Draft): boolean {
    const plan = onApply({ draft, why: why.trim(), only });
    if (plan.kind === 'choice') setMeant(plan);
    if (plan.kind === 'override') onClose();
    return plan.kind === 'override';
  }
  const [first] = useState({ text, only });
  useDraft(text !== first.text || why !== '' || only !== first.only, {
    settle: () => apply(text),
    discard: onClose,
    field: () => field.current,
  });

  // What is stored is in the euros of each year, whatever the sheet shows.
  const unit = unitText({ ...row, pricesOf: null }, view.run.model, texts);
  return (
    <form
      className="sheet__override"
      aria-label={t('sheet:override.title', { cell: cellReferenceLabel(view, at) })}
      onSubmit={(event) => {
        event.preventDefault();
        apply(text);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <b>{t('sheet:override.title', { cell: cellReferenceLabel(view, at) })}</b>
      <label>
        {t('sheet:override.valueIn', {
          unit: row.pricesOf === null ? unit : t('sheet:override.nominal', { unit }),
        })}{' '}
        <input
          ref={field}
          className="control"
          value={text}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => {
            setText(event.target.value);
            setMeant(null);
          }}
        />
      </label>
      <fieldset className="sheet__runs">
        <legend>{t('sheet:override.holds')}</legend>
        {runs.map(([text, value]) => (
          <label key={text}>
            <input
              type="radio"
              name={chosen}
              checked={only === value}
              onChange={() => setOnly(value)}
            />{' '}
            {t(`sheet:override.${text}`)}
          </label>
        ))}
      </fieldset>
      <label className="sheet__why">
        {t('sheet:override.why')}{' '}
        <input
          className="control"
          value={why}
          placeholder={t('sheet:override.whyHint')}
          autoComplete="off"
          onChange={(event) => setWhy(event.target.value)}
        />
      </label>
      {meant === null ? (
        <button type="submit" className="button button--primary">
          {t('sheet:override.apply')}
        </button>
      ) : (
        <NumberChoice
          values={meant.values}
          display={row.display}
          onChoose={(value) => apply({ value, calculation: meant.calculation ?? '' })}
        />
      )}
      <button type="button" className="button" onClick={onClose}>
        {t('sheet:override.cancel')}
      </button>
    </form>
  );
}

type Meant = OverridePlan & { readonly kind: 'choice' };

const runs = [
  ['onlyScenario', 'scenario'],
  ['both', undefined],
] as const;

function onlyBefore(at: CellReference, view: View): OverriddenOnly {
  const [before] = changesAt(view, at);
  return before === undefined ? 'scenario' : before.change.only;
}

/** The value as the sheet shows it: nobody overrides a cell by a thousandth of a cent. */
function rounded(value: number, { display }: ValueRow, { words }: Texts): string {
  const number = formatPlain(value, display, words);
  return display.form === 'percentage' ? `${number} %` : number;
}
