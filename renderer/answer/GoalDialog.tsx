import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { GoalRequest } from '../../shared/calculation/seekGoal';
import type { Headline } from '../../shared/model/model';
import { useTexts } from '../format/useTexts';
import { readTyped } from '../format/typedValue';
import { useAppContext, useEditor } from '../state/useAppContext';
import { useView } from '../state/useView';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Select } from '../ui/Select';
import type { Outcomes } from '../worker/messages';
import type { ScenarioWorker } from '../worker/scenarioWorker';
import type { GoalQuestion } from '../worker/messages';
import { GoalResult } from './GoalResult';
import './goal.css';

interface Props {
  readonly onClose: () => void;
}

type Kind = GoalRequest['kind'];

const kinds: readonly Kind[] = ['atLeast', 'equal', 'atMost'];

/** A target for a headline figure, which knobs may move for it, and the smallest moves that reach it. */
export function GoalDialog({ onClose }: Props): ReactNode {
  const { t, say } = useTexts();
  const { run, scenario, area } = useView();
  const views = useEditor((state) => state.views);
  const { model } = run;
  const headlines = model.headlines.filter(hasAmount);
  const [chosen, setChosen] = useState(headlines[0]?.id ?? '');
  const headline = headlines.find(({ id }) => id === chosen) ?? headlines[0];
  const [kind, setKind] = useState<Kind>('atLeast');
  const [typed, setTyped] = useState('');
  const [parts, setParts] = useState<readonly string[]>(() => model.parts.map(({ id }) => id));
  const [isTried, setTried] = useState(false);
  const seeker = useGoal();
  if (headline === undefined) return null;
  const read = readTyped(typed, headline.display);
  const target =
    read.kind === 'value' ? read.value : read.kind === 'choice' ? read.values[0] : null;

  function seek(): void {
    setTried(true);
    if (target === null || parts.length === 0 || headline === undefined) return;
    const figure = { kind: 'headline', id: headline.id, item: area.item } as const;
    const movers = parts.map((name) => ({ kind: 'part', name }) as const);
    const goal = { figure, target, kind, movers };
    seeker.ask({ scenario, views, goal });
  }

  return (
    <Dialog title={t('uncertainty:goal.title')} onCancel={onClose} isWide>
      <form
        className="form goal"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          seek();
        }}
      >
        <div className="goal__target">
          <Select
            label={t('uncertainty:goal.figure')}
            value={headline.id}
            options={headlines.map(({ id, label }) => ({ value: id, label: say(label) }))}
            onChange={setChosen}
          />
          <Select
            label={t('uncertainty:goal.kind')}
            value={kind}
            options={kinds.map((one) => ({ value: one, label: t(`uncertainty:goal.${one}`) }))}
            onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'equal')}
          />
        </div>
        <Field
          label={t('uncertainty:goal.target')}
          fault={isTried && target === null ? t('uncertainty:goal.noTarget') : null}
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
        <fieldset className="goal__parts">
          <legend className="field__label">{t('uncertainty:goal.parts')}</legend>
          {model.parts.map(({ id, label }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={parts.includes(id)}
                onChange={(event) =>
                  setParts((before) =>
                    event.target.checked ? [...before, id] : before.filter((one) => one !== id),
                  )
                }
              />{' '}
              {say(label)}
            </label>
          ))}
          {isTried && parts.length === 0 ? (
            <p className="field__fault" role="alert">
              {t('uncertainty:goal.noParts')}
            </p>
          ) : null}
        </fieldset>
        <p className="field__hint">{t('uncertainty:goal.scope')}</p>
        <div className="dialog__buttons">
          <button type="submit" className="button button--primary">
            {t('uncertainty:goal.seek')}
          </button>
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
      {seeker.answer === null ? null : (
        <GoalResult headline={headline} answer={seeker.answer} onTaken={onClose} />
      )}
    </Dialog>
  );
}

/** A year, a day or a yes is no amount to aim at. */
function hasAmount({ display }: Headline): boolean {
  return ['number', 'percentage', 'oneIn', 'factor'].includes(display.form);
}

interface Seeker {
  readonly answer: Outcomes['goal'] | null;
  readonly isSeeking: boolean;
  readonly ask: (question: GoalQuestion) => void;
  readonly stop: () => void;
}

/** A search in a thread of its own, which ends with the dialog, with the next search, or when it is stopped. */
function useGoal(): Seeker {
  const { startWorker } = useAppContext();
  const worker = useRef<ScenarioWorker<GoalQuestion> | null>(null);
  const [answer, setAnswer] = useState<Outcomes['goal'] | null>(null);
  const [isSeeking, setSeeking] = useState(false);
  useEffect(() => () => worker.current?.end(), []);
  function stop(): void {
    worker.current?.end();
    worker.current = null;
    setSeeking(false);
  }
  return {
    answer,
    isSeeking,
    stop,
    ask: (question) => {
      stop();
      setAnswer(null);
      setSeeking(true);
      worker.current = startWorker('goal', (found) => {
        setAnswer(found);
        setSeeking(false);
      });
      worker.current.ask(question);
    },
  };
}
