import { useMemo, useState, type ReactNode } from 'react';
import { movedValues } from '../../shared/calculation/movedInput';
import type { SoughtFigure } from '../../shared/calculation/soughtFigure';
import type { SwitchingValue } from '../../shared/calculation/switchingValue';
import { FigureChoice } from '../elements/FigureChoice';
import { useTexts, type Texts } from '../format/useTexts';
import type { Drawn } from '../state/drawing';
import { useNewestAnalysis } from '../state/useAnalysis';
import { useAppContext, useEditor } from '../state/useAppContext';
import { useView } from '../state/useView';
import { figureName, mainFigure } from '../values/soughtText';
import { declaredText, movedName, movedText } from '../values/switchingText';
import { PicturePlace } from './PicturePlace';

interface Props {
  readonly drawn: Drawn | null;
}

/** "Wanneer loont het?": the values at which a figure is nothing, those nearest to what is assumed now first. */
export function SwitchingPanel({ drawn }: Props): ReactNode {
  const view = useView();
  const { scenario, run, texts } = view;
  const { t } = useTexts();
  const views = useEditor((state) => state.views);
  const [chosen, setChosen] = useState<SoughtFigure | null>(null);
  const figure = chosen ?? mainFigure(view);
  const asked = JSON.stringify(figure);
  const question = useMemo(
    () => ({ scenario, views, figure: JSON.parse(asked) as SoughtFigure }),
    [scenario, views, asked],
  );
  const { outcome, isOld } = useNewestAnalysis('switching', question);
  const sentences = (drawn?.switching ?? []).flatMap(
    (one) => declaredText(one, run.model, texts) ?? [],
  );
  const choices = (
    <div className="drawing__choices">
      <FigureChoice figure={figure} onChoose={setChosen} />
    </div>
  );
  const title = t('uncertainty:switch.title');
  if (outcome === null) {
    return (
      <PicturePlace
        title={title}
        about={t(isOld ? 'uncertainty:switch.pending' : 'uncertainty:switch.none')}
        isOld={false}
        choices={choices}
      />
    );
  }
  const turning = outcome.filter(({ found }) => found.length > 0);
  const write = (one: SwitchingValue, value: number): string =>
    movedText(one, value, run.model, texts);
  return (
    <PicturePlace
      title={title}
      about={[
        ...sentences,
        turning.length === 0
          ? t('uncertainty:switch.none')
          : t('uncertainty:switch.about', { figure: figureName(figure, view) }),
        t('uncertainty:switch.others', { count: outcome.length - turning.length }),
      ].join(' ')}
      isOld={isOld}
      choices={choices}
      isTableOnly
      head={[
        t('uncertainty:switch.name'),
        t('uncertainty:switch.now'),
        t('uncertainty:switch.value'),
        t('uncertainty:switch.saves'),
      ]}
      rows={turning.map((one) => [
        movedName(one, view),
        write(one, one.now),
        one.found.map((value) => write(one, value)).join('; '),
        sideText(one, texts),
      ])}
      actionsName={t('uncertainty:switch.actions')}
      actions={turning.map((one) => (
        <TurnButton key={`${one.of} ${one.name} ${one.kind}`} turning={one} figure={figure} />
      ))}
    />
  );
}

interface TurnProps {
  readonly turning: SwitchingValue;
  readonly figure: SoughtFigure;
}

/** Sets what turns the figure to the value nearest to now at which it does, as one step. */
function TurnButton({ turning, figure }: TurnProps): ReactNode {
  const view = useView();
  const { editor } = useAppContext();
  const { scenario, run } = view;
  const { t } = useTexts();
  const views = useEditor((state) => state.views);
  const name = movedName(turning, view);
  const nearest = turning.found.toSorted(
    (one, other) => Math.abs(one - turning.now) - Math.abs(other - turning.now),
  )[0];
  if (nearest === undefined) return null;
  const value = movedText(turning, nearest, run.model, view.texts);
  return (
    <button
      type="button"
      className="name-link"
      aria-label={t('uncertainty:switch.setTo', { name, value })}
      onClick={() => {
        const values = movedValues(editor.session().prepare(scenario, views), turning, nearest);
        const figureText = figureName(figure, view);
        editor.actions.setValues(
          values,
          t('uncertainty:switch.step', { name }),
          undefined,
          `${t('uncertainty:switch.lead')} ${t('uncertainty:switch.why', { name, value, figure: figureText })}`,
        );
      }}
    >
      {t('uncertainty:switch.set')}
    </button>
  );
}

/** On which side of its value the figure is above zero. */
function sideText({ found, atLow, atHigh }: SwitchingValue, { t }: Texts): string {
  if (found.length > 1) return t('uncertainty:switch.between');
  return t(atHigh > atLow ? 'uncertainty:switch.above' : 'uncertainty:switch.below');
}
