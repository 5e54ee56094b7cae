import type { ReactNode } from 'react';
import type { VersionComparison } from '../../shared/calculation/compareVersions';
import { moveUp } from '../../shared/calculation/moveUp';
import type { Model } from '../../shared/model/model';
import { CauseTable } from '../elements/CauseTable';
import { FigureTable } from '../elements/FigureTable';
import { useTexts } from '../format/useTexts';
import { useAppContext, useEditor, useModel } from '../state/useAppContext';
import { useView } from '../state/useView';
import { Dialog } from '../ui/Dialog';
import { InputSection } from './InputSection';
import { saidCauses } from './mainCauses';

interface Props {
  readonly comparison: VersionComparison;
  readonly newest: Model;
}

/** Everything to know before a scenario moves up, and the choice. */
export function VersionDialog({ comparison, newest }: Props): ReactNode {
  const { shell, editor } = useAppContext();
  const own = useEditor(({ compiled }) => compiled.madeOf.model);
  const laidOut = useModel();
  const { area, labels, looks } = useView();
  const texts = useTexts();
  const { t } = texts;
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

  const names = [
    t('versions:model', { version: own.version }),
    t('versions:model', { version }),
  ] as const;
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
      <FigureTable pairs={comparison} model={laidOut} names={names} />
      <CauseTable
        pairs={comparison}
        causes={saidCauses(comparison, own, newest, texts)}
        model={newest}
        names={names}
        title={t('versions:cause')}
        reading={t('versions:order')}
      />
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
