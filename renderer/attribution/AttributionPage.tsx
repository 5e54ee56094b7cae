import { useState, type ReactNode } from 'react';
import { wholeName } from '../values/view';
import { Select } from '../ui/Select';
import { DividedSelects } from './DividedSelects';
import { InteractionMatrix } from './InteractionMatrix';
import { Reasons } from './Reasons';
import { SharesTable } from './SharesTable';
import { useDivided, type DividedChoice } from '../state/useDivided';
import './attribution.css';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';

/** The page "Wat doet wat": a variable divided over the parts, or over the levers of one, and what they do to each other. */
export function AttributionPage(): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const [choice, setChoice] = useState<DividedChoice>({
    within: null,
    variable: null,
    year: null,
  });
  const divided = useDivided(view, choice);
  if (divided === null) return null;
  const { run, area, labels, texts, looks } = view;
  const { shown, tooMany, variable } = divided;
  const part = run.model.parts.find(({ id }) => id === choice.within);
  const partName = part === undefined ? null : texts.say(part.label);
  const place =
    area.item === null || divided.wholeOnly
      ? wholeName(run.model, texts)
      : labels.item(area.dimension, area.item);
  const inLook = variable.unit === run.model.money?.unit ? looks : [];
  return (
    <div className="effects divided">
      <div className="effects__bar">
        <DividedSelects
          divided={divided}
          onChoose={(change) => setChoice({ ...choice, ...change })}
        />
        <span>{t('attribution:over')}</span>
        <Select
          label={t('attribution:over')}
          value={part?.id ?? ''}
          options={[
            { value: '', label: t('attribution:parts') },
            ...run.model.parts.map(({ id, label }) => ({
              value: id,
              label: t('attribution:leversOf', { part: texts.say(label) }),
            })),
          ]}
          onChange={(id) => setChoice({ ...choice, within: id === '' ? null : id })}
        />
        <span className="quiet">
          {[place, ...inLook.map((look) => t('attribution:looks', { look }))].join(', ')}
        </span>
      </div>
      {shown === null ? (
        <p className="panel quiet" role="status">
          {tooMany === null
            ? t('attribution:pending')
            : t('attribution:tooMany', { count: tooMany })}
        </p>
      ) : (
        <>
          <SharesTable divided={divided} shown={shown} partName={partName} />
          <InteractionMatrix divided={divided} shown={shown} />
          <Reasons divided={divided} shown={shown} isWithin={part !== undefined} />
        </>
      )}
    </div>
  );
}
