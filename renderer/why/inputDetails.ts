import { changeOf } from '../../shared/calculation/changeOf';
import type { CellName } from '../../shared/engine/explain';
import type { Model } from '../../shared/model/model';
import type { Change } from '../../shared/model/scenario';
import { qualityLabel } from '../../shared/model/units';
import { changeText } from '../values/changeText';
import { inputOrigin } from '../values/inputOrigin';
import type { View } from '../values/view';
import type { Texts } from '../format/useTexts';
import { exactAmount } from '../format/amount';
import { writtenAs } from './whyNames';

/** Something that is known of an input: "Bron: …". */
export interface Detail {
  readonly id:
    'original' | 'range' | 'quality' | 'source' | 'note' | 'owner' | 'change' | 'neutral';
  readonly term: string;
  readonly text: string;
}

type DetailView = Pick<View, 'run' | 'scenario' | 'texts'>;

/** What model, dataset and scenario say of one value of an input, or of a cell that was overridden. */
export function inputDetails(
  { name, items, run: of }: CellName,
  view: DetailView,
): readonly Detail[] {
  const { run, scenario, texts } = view;
  const { model } = run;
  const { t } = texts;
  const say = (value: number): string =>
    exactAmount(value, writtenAs(name, view), run.model, texts);
  const found: Detail[] = [];
  const add = (id: Detail['id'], text: string): void => {
    if (text !== '') found.push({ id, term: t(`why:detail.${id}`), text });
  };
  const change = changeOf(model, scenario, name, items);
  const lever = model.levers.find(({ id }) => id === name);
  const isNeutral = of === 'reference' && lever !== undefined;
  if (isNeutral) add('neutral', t('why:neutralInReference'));
  else if (change !== null) add('change', changedText(change, texts));
  const origin = inputOrigin(model, scenario.dataset, name, items);
  if (origin === undefined) return found;
  if (change !== null && !isNeutral) add('original', say(origin.value));
  if (origin.kind === 'knob') {
    const owner = model.owners.find(({ id }) => id === lever?.owner);
    add('owner', owner === undefined ? '' : texts.say(owner.label));
    return found;
  }
  const { low, high, source, note } = origin.facts;
  if (low !== undefined && high !== undefined) {
    add('range', t('why:range', { low: say(low), central: say(origin.value), high: say(high) }));
  }
  add('quality', qualityText(origin, model, texts));
  add('source', source);
  add('note', note);
  return found;
}

type Origin = NonNullable<ReturnType<typeof inputOrigin>>;

/** How well a value is known: "weak", or "from the source" for base data. */
export function qualityText(
  origin: Exclude<Origin, { readonly kind: 'knob' }>,
  model: Pick<Model, 'qualities'>,
  { say }: Texts,
): string {
  return say(
    origin.kind === 'assumption'
      ? qualityLabel(model, origin.facts.quality, 'assumptions')
      : qualityLabel(model, origin.facts.status, 'data'),
  );
}

/** Who changed something, when and why; the file may not say. */
export function changedText(change: Change, texts: Texts): string {
  const said = changeText(change, texts);
  return said === '' ? texts.t('why:changedUnknown') : said;
}
