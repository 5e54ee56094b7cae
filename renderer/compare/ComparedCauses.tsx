import { useMemo, useState, type ReactNode } from 'react';
import type { ScenarioComparison } from '../../shared/calculation/compareScenarios';
import { CauseTable } from '../elements/CauseTable';
import { useTexts } from '../format/useTexts';
import { useAnalysis } from '../state/useAnalysis';
import { useEditor } from '../state/useAppContext';
import { Select } from '../ui/Select';
import { causeText } from '../values/causeText';
import type { OtherSide, Side, Sides } from '../state/useSides';

/** Which difference with one of the others does what to the amounts. */
export function ComparedCauses({ sides }: { readonly sides: Sides }): ReactNode {
  const { now, others } = sides;
  const [chosen, setChosen] = useState(0);
  const { t } = useTexts();
  const other = others[chosen] ?? others[0];
  if (other === undefined) return null;
  return (
    <>
      {others.length < 2 ? null : (
        <p className="comparing__choice">
          {t('compare:with')}
          <Select
            label={t('compare:causesWith')}
            value={String(others.indexOf(other))}
            options={others.map(({ name }, index) => ({ value: String(index), label: name }))}
            onChange={(value) => setChosen(Number(value))}
          />
        </p>
      )}
      <Causes key={other.name} now={now} other={other} />
    </>
  );
}

interface Props {
  readonly now: Side;
  readonly other: OtherSide;
}

function Causes({ now, other }: Props): ReactNode {
  const views = useEditor((state) => state.views);
  const { scenario } = now.view;
  const { item } = now.view.area;
  const question = useMemo(
    () => ({ scenario, other: other.compared.scenario, views, item }),
    [scenario, other.compared, views, item],
  );
  const { outcome, isOld } = useAnalysis('comparison', question);
  const { t } = useTexts();
  if (outcome === null) return <p role="status">{t('compare:pending')}</p>;
  return (
    <div className={isOld ? 'compared--old' : undefined} aria-busy={isOld}>
      <Table comparison={outcome} now={now} other={other} />
    </div>
  );
}

function Table({
  comparison,
  now,
  other,
}: Props & { readonly comparison: ScenarioComparison }): ReactNode {
  const texts = useTexts();
  const { t } = texts;
  const { compiled } = other;
  const scenarios = { before: now.view.scenario, after: other.compared.scenario, compiled };
  return (
    <CauseTable
      pairs={comparison}
      causes={comparison.causes.map(({ cause, amounts }, index) => ({
        id: String(index),
        text: causeText(cause, scenarios, texts),
        amounts,
      }))}
      model={compiled.model}
      names={[now.name, other.name]}
      title={t('compare:causeTitle')}
      reading={t('compare:reading')}
    />
  );
}
