import { useMemo, type ReactNode } from 'react';
import type { OpenedScenario } from '../shared/calculation/openScenario';
import { runScenario } from '../shared/calculation/runScenario';
import { Sheet } from './grid/Sheet';
import { Answer } from './overview/Answer';
import { firstPicture } from './overview/firstPicture';
import { PicturePanel } from './overview/PicturePanel';
import { About } from './scenario/About';
import { useEvidenceRange } from './state/useEvidenceRange';
import { createView } from './state/view';
import { useTexts } from './texts/useTexts';

interface Props {
  readonly opened: OpenedScenario;
  /** The chosen item of the area; null: everything together. */
  readonly item: string | null;
}

/** One scenario: the answer, its picture and its sheet. */
export function Workbench({ opened, item }: Props): ReactNode {
  const texts = useTexts();
  const range = useEvidenceRange(opened);
  const { scenario, compiled } = opened;
  const run = useMemo(() => runScenario(compiled, scenario), [compiled, scenario]);
  const view = useMemo(
    () => createView(scenario, run, range, item, texts),
    [scenario, run, range, item, texts],
  );
  const picture = firstPicture(run.model);
  return (
    <main className="workbench">
      <Answer view={view} />
      <div className="workbench__middle">
        {picture === undefined ? null : <PicturePanel view={view} picture={picture} />}
        <About view={view} />
      </div>
      <Sheet view={view} />
    </main>
  );
}
