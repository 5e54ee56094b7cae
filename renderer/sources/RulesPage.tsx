import { useMemo, type ReactNode } from 'react';
import { modelChecks } from '../../shared/calculation/modelChecks';
import { useEditor } from '../state/useAppContext';
import { ChecksTable } from './ChecksTable';
import { LawsTable } from './LawsTable';
import { WarningsList } from './WarningsList';
import './sources.css';
import './papers.css';
import './narrow.css';
import './rules.css';
import { useView } from '../state/useView';

/** What is checked: the laws on every calculation, the model as it is now, and what a reader is warned of. */
export function RulesPage(): ReactNode {
  const view = useView();
  const { run, scenario } = view;
  const compiled = useEditor((state) => state.compiled);
  const checks = useMemo(() => modelChecks(compiled, scenario, run), [compiled, scenario, run]);
  return (
    <section className="panel rules" aria-label={view.texts.t('pages.rules')}>
      <LawsTable />
      <WarningsList />
      <ChecksTable checks={checks} />
    </section>
  );
}
