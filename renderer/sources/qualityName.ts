import { lookUp } from '../format/lookUp';
import type { Texts } from '../format/useTexts';
import type { RegisterRow } from './register';

/** "zwak", or of base data "schatting, zwak". */
export function qualityName(
  quality: RegisterRow['quality'],
  kind: RegisterRow['kind'],
  { t }: Texts,
): string {
  const status = lookUp(t, `sheet:status.${quality}`, quality);
  return kind === 'data' ? status : lookUp(t, `sheet:quality.${quality}`, status);
}
