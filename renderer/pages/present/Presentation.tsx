import { useRef, useState, useEffect, type ReactNode, type RefObject } from 'react';
import { Answer } from '../../answer/Answer';
import { usePictureChoices } from '../overview/usePictureChoices';
import { useAppContext, useShell } from '../../state/useAppContext';
import { wholeName } from '../../values/view';
import { Asking } from '../../elements/asking';
import { PresentedPicture } from './PresentedPicture';
import { usePresentKeys } from './usePresentKeys';
import './present.css';
import { useTexts } from '../../format/useTexts';
import { useView } from '../../state/useView';
import { Master } from '../../levers/Master';
import { masterCells } from '../../values/masterSlider';

/**
 * The answer, one picture at a time and the knobs, in large type: what an audience sees. Nothing here names an
 * author, a file or a folder.
 */
export function Presentation(): ReactNode {
  const view = useView();
  const { shell, bridge } = useAppContext();
  const hasOtherScreen = useShell((state) => state.otherScreen);
  const { t } = useTexts();
  const root = useRef<HTMLElement>(null);
  const [shown, setShown] = useState(0);
  const [hasKnobs, setKnobs] = useState(true);
  const { run, area, labels, texts, looks } = view;
  const pictures = usePictureChoices(view);
  const picture = pictures[shown];
  const go = (by: number): void =>
    setShown((at) => (at + by + pictures.length) % Math.max(1, pictures.length));
  const leave = (): void => shell.present(false);

  const focusBack = useFocusInside(root);
  usePresentKeys({
    go,
    leave,
    toggleKnobs: () => setKnobs((are) => !are),
    leaveField: focusBack,
  });

  const place =
    area.item === null ? wholeName(run.model, texts) : labels.item(area.dimension, area.item);
  return (
    <main
      ref={root}
      className="presentation"
      tabIndex={-1}
      aria-label={t('present:title')}
      onPointerUp={() => {
        // After a pull at a slider the arrow keys are those of the pictures again.
        if (document.activeElement instanceof HTMLInputElement) {
          if (document.activeElement.type === 'range') focusBack();
        }
      }}
    >
      <header className="presentation__head">
        <h1 className="presentation__name">{view.scenario.name}</h1>
        <p className="quiet">
          {[place, ...looks.map((look) => t('present:look', { look }))].join(', ')}
        </p>
        <div className="presentation__tools">
          <button
            type="button"
            className="button"
            aria-pressed={hasKnobs}
            aria-keyshortcuts="K"
            onClick={() => setKnobs(!hasKnobs)}
          >
            {t('present:knobs')}
          </button>
          {hasOtherScreen ? (
            <button
              type="button"
              className="button"
              onClick={() => {
                bridge.present('other').catch(console.error);
              }}
            >
              {t('present:otherScreen')}
            </button>
          ) : null}
          <button type="button" className="button" aria-keyshortcuts="Escape" onClick={leave}>
            {t('present:leave')}
          </button>
        </div>
      </header>
      <Asking value={false}>
        <Answer />
      </Asking>
      <div className="presentation__stage">
        {picture === undefined ? null : (
          <PresentedPicture
            key={picture.id}
            picture={picture}
            place={t('present:place', { at: shown + 1, of: pictures.length })}
            onGo={go}
          />
        )}
        {hasKnobs ? <PresentedKnobs /> : null}
      </div>
    </main>
  );
}

/** One slider for each part of the knobs. */
function PresentedKnobs(): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { run, scenario, texts } = view;
  return (
    <section className="presentation__knobs" aria-label={t('present:knobs')}>
      {run.model.parts
        .filter(({ id }) => masterCells(run, scenario, id).length > 0)
        .map(({ id, label }) => (
          <div key={id}>
            {/* The slider has the same name. */}
            <p aria-hidden="true">{texts.say(label)}</p>
            <Master part={id} label={texts.say(label)} />
          </div>
        ))}
    </section>
  );
}

/**
 * Puts the focus on an element while it is there, and afterwards back to where it was. Returns what brings it to
 * the element again.
 */
function useFocusInside(element: RefObject<HTMLElement | null>): () => void {
  // What is hidden loses the focus, so it is looked up before that.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    element.current?.focus();
    return () => {
      // What was hidden is shown again in the same turn.
      requestAnimationFrame(() => {
        // Nothing had it: then it stays where it is by now.
        if (before === document.body || !(before instanceof HTMLElement)) return;
        if (before.isConnected) before.focus();
      });
    };
  }, [element, before]);
  return () => element.current?.focus();
}
