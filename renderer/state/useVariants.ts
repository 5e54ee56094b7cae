import type { VariantOutcome } from '../../shared/calculation/variantRuns';
import { useEditor } from './useAppContext';

/**
 * The scenario as it would be with what the model's variants assume. Null until they have been calculated, and where
 * the model has none; they may still be those of before the last edit, which is marked on screen.
 */
export function useVariants(): readonly VariantOutcome[] | null {
  return useEditor((state) => state.variants);
}
