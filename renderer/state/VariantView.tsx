import { useMemo, type ReactNode } from 'react';
import { createSession } from '../../shared/calculation/session';
import { asVariant } from '../../shared/calculation/variantRuns';
import { createView } from '../values/view';
import { useAppContext, useEditor } from './useAppContext';
import { useView, ViewContext } from './useView';

interface Props {
  /** Of a variant of the model; null: the scenario itself. */
  readonly id: string | null;
  readonly children: ReactNode;
}

/**
 * Its children show a variant of the scenario in the place of the scenario. It is calculated here and in full, as a
 * worker keeps of variants only what is drawn: one person asks for one of them.
 */
export function VariantView({ id, children }: Props): ReactNode {
  return id === null ? children : <Varied id={id}>{children}</Varied>;
}

function Varied({ id, children }: Props & { readonly id: string }): ReactNode {
  const { models } = useAppContext();
  const view = useView();
  const compiled = useEditor((state) => state.compiled);
  // It goes on from what is compiled, so that only the run itself is new.
  const session = useMemo(
    () =>
      createSession(
        models.map(({ model }) => model),
        { compiled: () => compiled },
      ),
    [models, compiled],
  );
  const { run: of, texts, area } = view;
  const varied = useMemo(() => {
    const label = compiled.model.variants.find((one) => one.id === id)?.label;
    const why = label === undefined ? '' : texts.say(label);
    const scenario = asVariant(compiled, of.of, id, why);
    const run = session.run(scenario, of.views);
    return createView(scenario, run, { item: area.item, views: of.views }, texts);
  }, [session, compiled, of, id, texts, area]);
  return <ViewContext value={varied}>{children}</ViewContext>;
}
