import type { VariantOutcome } from '../../shared/calculation/variantRuns';
import { useEditor } from './useAppContext';

/** The scenario as it would be with what the model's variants assume. */
export interface NewestVariants {
  /** Null until they have been calculated, and where the model has none. */
  readonly variants: readonly VariantOutcome[] | null;
  /** They are those of before the last edit; the ones of now are being calculated. */
  readonly isOld: boolean;
}

export function useVariants(): NewestVariants {
  return {
    variants: useEditor((state) => state.variants),
    isOld: useEditor((state) => state.variantsAreOld),
  };
}
