import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Texts of what is divided over the parts. */
export interface AttributionTexts {
  readonly tell: TFunction<'attribution'>;
}

export function useAttributionTexts(): AttributionTexts {
  const { t: tell } = useTranslation('attribution');
  return useMemo(() => ({ tell }), [tell]);
}
