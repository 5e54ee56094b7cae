import { useMemo, type ReactNode } from 'react';
import type { SwitchingValue } from '../../shared/calculation/switchingValue';
import { useTexts, type Texts } from '../format/useTexts';
import type { Drawn } from '../state/drawing';
import { useNewestAnalysis } from '../state/useAnalysis';
import { useEditor } from '../state/useAppContext';
import { useView } from '../state/useView';
import { declaredText, switchedText } from '../values/switchingText';
import type { View } from '../values/view';
import { PicturePlace } from './PicturePlace';

interface Props {
  readonly drawn: Drawn | null;
}

/** "Wanneer loont het?": the values at which the effect is nothing, those nearest to what is assumed now first. */
export function SwitchingPanel({ drawn }: Props): ReactNode {
  const view = useView();
  const { scenario, run, texts } = view;
  const { t } = useTexts();
  const views = useEditor((state) => state.views);
  const item = useEditor((state) => state.item);
  const question = useMemo(() => ({ scenario, views, item }), [scenario, views, item]);
  const { outcome, isOld } = useNewestAnalysis('switching', question);
  const sentences = (drawn?.switching ?? []).flatMap(
    (one) => declaredText(one, run.model, texts) ?? [],
  );
  if (outcome === null) {
    return (
      <p className="panel quiet" role="status">
        {t('uncertainty:switch.pending')}
      </p>
    );
  }
  const turning = outcome.values.filter(({ found }) => found.length > 0);
  const rows = turning.map((one) => [
    nameOf(one, view),
    switchedText(one, one.now, run.model, texts),
    one.found.map((value) => switchedText(one, value, run.model, texts)).join('; '),
    savesText(one, texts),
  ]);
  const head = [
    t('uncertainty:switch.name'),
    t('uncertainty:switch.now'),
    t('uncertainty:switch.value'),
    t('uncertainty:switch.saves'),
  ];
  const others = outcome.values.length - turning.length;
  return (
    <PicturePlace
      title={t('uncertainty:switch.title')}
      about={[
        ...sentences,
        turning.length === 0 ? t('uncertainty:switch.none') : t('uncertainty:switch.about'),
        t('uncertainty:switch.others', { count: others }),
      ].join(' ')}
      isOld={isOld}
      isTableOnly
      head={head}
      rows={rows}
    />
  );
}

function nameOf({ kind, name }: SwitchingValue, { run, labels, texts }: View): string {
  if (kind !== 'share') return labels.quantity(name);
  const part = run.model.parts.find(({ id }) => id === name);
  return part === undefined ? name : texts.say(part.label);
}

/** On which side of its value the scenario saves. */
function savesText({ found, atLow, atHigh }: SwitchingValue, { t }: Texts): string {
  if (found.length > 1) return t('uncertainty:switch.between');
  return t(atHigh > atLow ? 'uncertainty:switch.above' : 'uncertainty:switch.below');
}
