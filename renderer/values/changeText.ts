import type { Change } from '../../shared/model/scenario';
import { dayAndTime } from '../format/dates';
import type { Texts } from '../format/useTexts';

/** Who changed something, when and why, as far as the file says so; empty when it says nothing. */
export function changeText(
  { by, at, why }: Pick<Change, 'by' | 'at' | 'why'>,
  { t, language }: Texts,
): string {
  const when = dayAndTime(at, language);
  const who = by === '' ? t('sheet:mark.at', { at: when }) : t('sheet:mark.by', { by, at: when });
  return [when === '' ? '' : who, why === '' ? '' : t('sheet:mark.why', { why })]
    .filter((part) => part !== '')
    .join(' ');
}
