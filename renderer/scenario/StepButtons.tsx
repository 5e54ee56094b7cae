import type { ReactNode } from 'react';
import { useAppContext, useEditor, useShell } from '../state/useAppContext';
import { useTexts } from '../format/useTexts';
import { Icon } from '../ui/Icon';
import { Tooltip } from '../ui/Tooltip';

/** Undo and redo, each with the name of the step that it takes. */
export function StepButtons(): ReactNode {
  const { actions } = useAppContext().editor;
  const undo = useEditor(({ history }) => history.past.at(-1)?.name ?? null);
  const redo = useEditor(({ history }) => history.future[0]?.name ?? null);
  const { t } = useTexts();
  const undoText = undo === null ? t('steps.noUndo') : t('steps.undo', { step: undo });
  const redoText = redo === null ? t('steps.noRedo') : t('steps.redo', { step: redo });
  return (
    <div className="bar__pair">
      <StepButton
        icon="undo"
        text={undoText}
        keys="Control+Z"
        can={undo !== null}
        run={actions.undo}
      />
      <StepButton
        icon="redo"
        text={redoText}
        keys="Control+Y"
        can={redo !== null}
        run={actions.redo}
      />
      <PinButton />
    </div>
  );
}

/** Keeps the state of now in sight while levers move: was, is, difference. Pressed again it goes. */
function PinButton(): ReactNode {
  const { shell, compare } = useAppContext();
  const pinned = useShell(({ compared }) => compared.findLast(({ what }) => what === 'pinned'));
  const { t } = useTexts();
  const text = t(pinned === undefined ? 'steps.pin' : 'steps.unpin');
  return (
    <Tooltip text={text}>
      <button
        type="button"
        className="button button--icon"
        aria-label={text}
        aria-pressed={pinned !== undefined}
        onClick={() => {
          if (pinned === undefined) compare.pin();
          else shell.stopComparing(pinned);
        }}
      >
        <Icon name="pin" />
      </button>
    </Tooltip>
  );
}

interface Props {
  readonly icon: 'undo' | 'redo';
  readonly text: string;
  readonly keys: string;
  readonly can: boolean;
  readonly run: () => void;
}

/** Keeps the focus when there is no step any more, so that the next key is not lost. */
function StepButton({ icon, text, keys, can, run }: Props): ReactNode {
  return (
    <Tooltip text={text}>
      <button
        type="button"
        className="button button--icon"
        aria-label={text}
        aria-disabled={!can}
        aria-keyshortcuts={keys}
        onClick={() => {
          if (can) run();
        }}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
