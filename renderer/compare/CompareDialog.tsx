import { useMemo, useState, type ReactNode } from 'react';
import { checkScenario } from '../../shared/calculation/checkScenario';
import { modelOf } from '../../shared/calculation/modelVersions';
import type { ScenarioDifference } from '../../shared/calculation/scenarioDifferences';
import { takeOver } from '../../shared/calculation/takeOver';
import { problemText } from '../format/problemText';
import { useTexts } from '../format/useTexts';
import { useAnalysis } from '../state/useAnalysis';
import { useAppContext, useEditor, useShell } from '../state/useAppContext';
import type { Compared } from '../state/shell';
import { Dialog } from '../ui/Dialog';
import { Differences } from './Differences';
import { Outcome } from './Outcome';

/** Another scenario beside the one on screen: what differs, what that does, and what can be taken over. */
export function CompareDialog(): ReactNode {
  const isOpen = useShell(({ form }) => form === 'compare');
  const compared = useShell((state) => state.compared);
  return isOpen && compared !== null ? <Comparison compared={compared} /> : null;
}

function Comparison({ compared }: { readonly compared: Compared }): ReactNode {
  const { shell, editor, models } = useAppContext();
  const scenario = useEditor(({ history }) => history.present);
  const views = useEditor((state) => state.views);
  const item = useEditor((state) => state.item);
  const question = useMemo(
    () => ({ scenario, other: compared.scenario, views, item }),
    [scenario, compared, views, item],
  );
  const { outcome, isOld } = useAnalysis('comparison', question);
  const [fault, setFault] = useState<string | null>(null);
  const { t } = useTexts();
  const close = (): void => shell.open(null);
  const name = compared.what === 'file' ? compared.name : t(`compare:${compared.what}`);
  const title =
    compared.what === 'file' ? t('compare:title', { name }) : t(`compare:${compared.what}Title`);

  function take(differences: readonly ScenarioDifference[], step: string): void {
    const next = takeOver(scenario, compared.scenario, differences);
    const known = models.map(({ model }) => model);
    const problems = checkScenario(modelOf(known, next.model), next);
    if (problems.length > 0) {
      const problem = problems.map((one) => problemText(one, t)).join(' ');
      setFault(t('compare:unfit', { problem }));
      return;
    }
    setFault(null);
    editor.actions.edit(() => next, step);
  }

  return (
    <Dialog title={title} isWide onCancel={close}>
      <p className="quiet">{t('compare:about', { name })}</p>
      {outcome === null ? (
        <p role="status">{t('compare:pending')}</p>
      ) : (
        <Outcome comparison={outcome} compared={compared} name={name} isOld={isOld} />
      )}
      <Differences compared={compared} name={name} take={take} />
      <p role="alert" className="compared__fault">
        {fault}
      </p>
      <div className="dialog__buttons dialog__buttons--below">
        <button type="button" className="button button--primary" onClick={close}>
          {t('compare:close')}
        </button>
      </div>
    </Dialog>
  );
}
