import { changeOf } from '../../shared/calculation/changeOf';
import type { CellName } from '../../shared/engine/explain';
import type { Change } from '../../shared/model/scenario';
import { moment } from '../grid/cellText';
import { inputOrigin } from '../values/inputOrigin';
import { sheetTexts } from '../values/sheetTexts';
import type { View } from '../values/view';
import { lookUp } from '../format/lookUp';
import type { Texts } from '../format/useTexts';
import { exactAmount } from '../format/exactAmount';
import { writtenAs } from './whyNames';
import { whyTexts } from './whyTexts';

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
  const t = whyTexts(texts);
  const say = (value: number): string => exactAmount(value, writtenAs(name, view), texts);
  const found: Detail[] = [];
  const add = (id: Detail['id'], text: string): void => {
    if (text !== '') found.push({ id, term: t(`detail.${id}`), text });
  };
  const change = changeOf(model, scenario, name, items);
  const lever = model.levers.find(({ id }) => id === name);
  const isNeutral = of === 'reference' && lever !== undefined;
  if (isNeutral) add('neutral', t('neutralInReference'));
  else if (change !== null) add('change', changeText(change, texts));
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
    add('range', t('range', { low: say(low), central: say(origin.value), high: say(high) }));
  }
  add('quality', qualityText(origin, texts));
  add('source', source);
  add('note', note);
  return found;
}

type Origin = NonNullable<ReturnType<typeof inputOrigin>>;

/** How well a value is known: "zwak", or "uit de bron" for base data. */
export function qualityText(
  origin: Exclude<Origin, { readonly kind: 'knob' }>,
  texts: Texts,
): string {
  return origin.kind === 'assumption'
    ? lookUp(texts.t, `sheet:quality.${origin.facts.quality}`, origin.facts.quality)
    : lookUp(texts.t, `sheet:status.${origin.facts.status}`, origin.facts.status);
}

/** Who changed something, when and why, as far as the file says so. */
export function changeText(
  { by, at, why }: Pick<Change, 'by' | 'at' | 'why'>,
  texts: Texts,
): string {
  const t = sheetTexts(texts);
  const when = moment(at, texts);
  const who =
    when === '' ? '' : by === '' ? t('mark.at', { at: when }) : t('mark.by', { by, at: when });
  const parts = [who, why === '' ? '' : t('mark.why', { why })].filter((part) => part !== '');
  return parts.length === 0 ? whyTexts(texts)('changedUnknown') : parts.join(' ');
}
