import type { ReactNode } from 'react';
import type { LawOutcome } from '../../shared/calculation/lawOutcomes';
import type { View } from '../values/view';
import { brokenLaw, deviationDigits } from '../values/lawText';
import { useView } from '../state/useView';

/** Whether the laws of the model hold: one quiet line, red and with the reasons when one does not. */
export function Laws(): ReactNode {
  const view = useView();
  const { run, texts } = view;
  const broken = run.laws.filter(({ holds }) => !holds);
  if (broken.length === 0) {
    return <span>{texts.t('laws.hold', { count: run.laws.length })}</span>;
  }
  return (
    <span className="bad">
      {texts.t('laws.broken', { count: broken.length })}
      {': '}
      {broken.map((law) => brokenText(law, view)).join('; ')}
    </span>
  );
}

function brokenText(law: LawOutcome, view: View): string {
  const { run, texts } = view;
  const declared = run.model.laws.find(({ id }) => id === law.id);
  if (declared === undefined) throw new Error(`no law ${law.id}`);
  const { where } = brokenLaw(law, view);
  const parts = {
    label: texts.say(declared.label),
    where: where === '' ? '' : `(${where})`,
  };
  const text =
    law.deviation === null
      ? texts.t('laws.notCalculated', parts)
      : texts.t('laws.difference', { ...parts, deviation: deviationDigits(law.deviation) });
  return law.overridden ? `${text.trim()}, ${texts.t('laws.overridden')}` : text.trim();
}
