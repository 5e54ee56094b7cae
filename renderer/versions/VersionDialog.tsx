import type { ReactNode } from 'react';
import type { VersionComparison } from '../../shared/calculation/compareVersions';
import { moveUp } from '../../shared/calculation/moveUp';
import type { Model } from '../../shared/model/model';
import { useTexts } from '../format/useTexts';
import { useAppContext, useEditor } from '../state/useAppContext';
import { useView } from '../state/useView';
import { Dialog } from '../ui/Dialog';
import { CauseSection } from './CauseSection';
import { FigureSection } from './FigureSection';
import { InputSection } from './InputSection';

interface Props {
  readonly comparison: VersionComparison;
  readonly newest: Model;
}

/** Everything to know before a scenario moves up, and the choice. */
export function VersionDialog({ comparison, newest }: Props): ReactNode {
  const { shell, editor } = useAppContext();
  const own = useEditor(({ compiled }) => compiled.madeOf.model);
  const { area, labels, looks } = useView();
  const { t } = useTexts();
  const { version } = newest;
  const close = (): void => shell.open(null);

  function accept(): void {
    const stamp = { ...editor.stamp(), why: t('versions:why', { version }) };
    editor.actions.edit(
      (scenario) => {
        const moved = moveUp(scenario, own, newest, stamp);
        if (!moved.ok) throw new Error('a scenario that was compared can move up');
        return moved.value.scenario;
      },
      t('versions:step', { version }),
    );
    close();
  }

  const about = [
    t('versions:about'),
    ...(area.item === null
      ? []
      : [t('versions:forItem', { item: labels.item(area.dimension, area.item) })]),
    ...looks.map((look) => t('versions:inView', { view: look })),
  ];
  return (
    <Dialog title={t('versions:title', { version })} isWide onCancel={close}>
      <p className="quiet">{about.join(' ')}</p>
      <FigureSection comparison={comparison} newest={newest} />
      <CauseSection comparison={comparison} newest={newest} />
      <InputSection moved={comparison.moved} newest={newest} />
      <div className="dialog__buttons dialog__buttons--below">
        <button type="button" className="button button--primary" onClick={accept}>
          {t('versions:accept')}
        </button>
        <button type="button" className="button" onClick={close}>
          {t('versions:leave')}
        </button>
      </div>
    </Dialog>
  );
}
