import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Mover } from '../../shared/calculation/movingLevers';
import { mostMovers, type GoalRequest } from '../../shared/calculation/seekGoal';
import { everyYear, type SoughtFigure } from '../../shared/calculation/soughtFigure';
import { itemSeparator } from '../../shared/value/namedArray';
import { MeantNumber } from '../elements/NumberChoice';
import { FigureChoice } from '../elements/FigureChoice';
import { useTexts } from '../format/useTexts';
import { readTyped } from '../format/typedValue';
import { useAppContext, useEditor } from '../state/useAppContext';
import { useView } from '../state/useView';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Select } from '../ui/Select';
import { writtenFigure } from '../values/soughtText';
import type { View } from '../values/view';
import type { Outcomes } from '../worker/messages';
import type { ScenarioWorker } from '../worker/scenarioWorker';
import type { GoalQuestion } from '../worker/messages';
import { GoalResult } from './GoalResult';
import { MoverChoice } from './MoverChoice';
import './goal.css';

interface Props {
  /** Where it begins. */
  readonly figure: SoughtFigure;
  readonly onClose: () => void;
}

type Kind = GoalRequest['kind'];

const kinds: readonly Kind[] = ['atLeast', 'equal', 'atMost'];

/** A target for a figure, which knobs or levers may move for it, and the smallest moves that reach it. */
export function GoalDialog({ figure: first, onClose }: Props): ReactNode {
  const { t } = useTexts();
  const view = useView();
  const { run, scenario } = view;
  const views = useEditor((state) => state.views);
  const { model } = run;
  const [figure, setFigure] = useState(first);
  const { better, display } = writtenFigure(figure, model);
  const [kind, setKind] = useState<Kind>(better === 'lower' ? 'atMost' : 'atLeast');
  const [typed, setTyped] = useState('');
  const [movers, setMovers] = useState<readonly Mover[]>(() =>
    model.parts.map(({ id }) => ({ kind: 'part', name: id })),
  );
  const [isTried, setTried] = useState(false);
  const seeker = useGoal();
  const read = readTyped(typed, display);
  const target = read.kind === 'value' ? read.value : null;
  const areTooMany = movers.length > mostMovers;

  function seek(goal: Omit<GoalRequest, 'movers'>): void {
    if (movers.length === 0 || areTooMany) return;
    seeker.ask({ scenario, views, goal: { ...goal, movers } });
  }

  const free = freeOfCost(view);
  return (
    <Dialog title={t('uncertainty:goal.title')} onCancel={onClose} isWide>
      <form
        className="form goal"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (target !== null) seek({ figure, target, kind });
        }}
      >
        <div className="goal__target">
          <FigureChoice figure={figure} onChoose={setFigure} />
          <Select
            label={t('uncertainty:goal.kind')}
            value={kind}
            options={kinds.map((one) => ({ value: one, label: t(`uncertainty:goal.${one}`) }))}
            onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'equal')}
          />
        </div>
        <Field
          label={t('uncertainty:goal.target')}
          fault={
            isTried && target === null && read.kind !== 'choice'
              ? t('uncertainty:goal.noTarget')
              : null
          }
        >
          {(control) => (
            <input
              {...control}
              type="text"
              inputMode="decimal"
              className="control"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <MeantNumber text={typed} display={display} onText={setTyped} />
        <MoverChoice chosen={movers} onChoose={setMovers} />
        {areTooMany || (isTried && movers.length === 0) ? (
          <p className="field__fault" role="alert">
            {areTooMany
              ? t('uncertainty:goal.tooMany', { most: mostMovers })
              : t('uncertainty:goal.noMovers')}
          </p>
        ) : null}
        <p className="field__hint">{t('uncertainty:goal.scope')}</p>
        <div className="dialog__buttons">
          <button type="submit" className="button button--primary">
            {t('uncertainty:goal.seek')}
          </button>
          {free === null ? null : (
            <button
              type="button"
              className="button"
              onClick={() => {
                setFigure(free);
                setKind('atLeast');
                setTyped('0');
                setTried(true);
                seek({ figure: free, target: 0, kind: 'atLeast' });
              }}
            >
              {t('uncertainty:goal.free')}
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            {t('uncertainty:goal.close')}
          </button>
        </div>
      </form>
      {seeker.isSeeking ? (
        <p role="status">
          {t('uncertainty:goal.seeking')}{' '}
          <button type="button" className="button" onClick={seeker.stop}>
            {t('uncertainty:goal.stop')}
          </button>
        </p>
      ) : null}
      {seeker.found === null ? null : <GoalResult {...seeker.found} onTaken={onClose} />}
    </Dialog>
  );
}

/** The effect in every year, for what is looked at: at least 0 is "no extra money". Null where the model has none. */
function freeOfCost({ run, area }: View): SoughtFigure | null {
  const { effect } = run.model.uncertainty ?? {};
  if (effect === undefined) return null;
  const ofItem = effect.per?.[area.dimension];
  return area.item !== null && ofItem !== undefined
    ? { kind: 'variable', name: ofItem, items: [area.item, everyYear].join(itemSeparator) }
    : { kind: 'variable', name: effect.variable, items: everyYear };
}

/** What was found, and for which goal. */
interface Found {
  readonly goal: GoalRequest;
  readonly answer: Outcomes['goal'];
}

interface Seeker {
  readonly found: Found | null;
  readonly isSeeking: boolean;
  readonly ask: (question: GoalQuestion) => void;
  readonly stop: () => void;
}

/** A search in a thread of its own, which ends with the dialog, with the next search, or when it is stopped. */
function useGoal(): Seeker {
  const { startWorker } = useAppContext();
  const worker = useRef<ScenarioWorker<GoalQuestion> | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [isSeeking, setSeeking] = useState(false);
  useEffect(() => () => worker.current?.end(), []);
  function stop(): void {
    worker.current?.end();
    worker.current = null;
    setSeeking(false);
  }
  return {
    found,
    isSeeking,
    stop,
    ask: (question) => {
      stop();
      setFound(null);
      setSeeking(true);
      worker.current = startWorker('goal', (answer, { goal }) => {
        setFound({ goal, answer });
        setSeeking(false);
      });
      worker.current.ask(question);
    },
  };
}
