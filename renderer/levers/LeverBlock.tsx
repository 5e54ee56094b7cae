import { memo, useId, useMemo, type ReactNode } from 'react';
import type { FilledLever } from '../../shared/model/model';
import { keyLabel } from '../values/labels';
import { useEditor } from '../state/useAppContext';
import { ComesAbout } from './ComesAbout';
import { LeverHead } from './LeverHead';
import { LeverControl } from './LeverControl';
import { rowsOf } from './partLevers';
import { useLabels } from '../state/useLabels';

const nowhere = {};

/** One lever: what it is, and a control for each of its items. */
export const LeverBlock = memo(function LeverBlock({
  lever,
}: {
  readonly lever: FilledLever;
}): ReactNode {
  const metaId = useId();
  const labels = useLabels();
  const { model, space } = useEditor(({ compiled }) => compiled);
  const rows = useMemo(() => rowsOf(model, space, lever, labels), [model, space, lever, labels]);
  const [only] = rows;
  if (only !== undefined && lever.dimensions.length === 0) {
    const control = <LeverControl {...only} describedBy={metaId} />;
    // A year is short enough to stand beside its name.
    if (lever.control === 'year') {
      return (
        <div className="lever lever--brief">
          <LeverHead lever={lever} metaId={metaId} look="brief">
            {control}
          </LeverHead>
        </div>
      );
    }
    return (
      <div className="lever">
        <LeverHead lever={lever} metaId={metaId} />
        {control}
        <ComesAbout lever={lever} at={nowhere} />
      </div>
    );
  }
  return (
    <div className="lever">
      <LeverHead lever={lever} metaId={metaId} look="many" />
      {rows.map((row) => {
        const key = row.cells[0]?.items ?? '';
        return (
          <div key={key} className="lever__item">
            <span className="lever__item-label">
              {keyLabel(space, lever.dimensions, key, labels)}
            </span>
            <LeverControl {...row} describedBy={metaId} />
            <ComesAbout lever={lever} at={row.cells[0]?.at ?? nowhere} />
          </div>
        );
      })}
    </div>
  );
});
