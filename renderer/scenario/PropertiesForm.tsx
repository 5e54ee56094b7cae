import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { Scenario } from '../../shared/model/scenario';
import { useAppContext, useEditor } from '../state/useAppContext';
import { useTexts } from '../format/useTexts';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { firstFault, FormButtons, TextField } from '../elements/formParts';
import { checkRanges } from '../../shared/calculation/checkRanges';
import { checkScenario } from '../../shared/calculation/checkScenario';
import type { Model } from '../../shared/model/model';
import { problemText } from '../format/problemText';
import type { Texts } from '../format/useTexts';
import { useDraft } from '../state/useDraft';
import { useTrial } from '../state/useTrial';
import { readYears, type TypedYears } from './yearFaults';
import { ScenarioFacts } from './ScenarioFacts';

/** Longest note that a scenario file holds, in characters. */
const longestNote = 20_000;

type Properties = Pick<Scenario, 'name' | 'author' | 'note' | 'timeAxis'>;

/** Name, author, years and note of the scenario, and the facts about it that stay as they are. */
export function PropertiesForm(): ReactNode {
  const { shell, editor } = useAppContext();
  const scenario = useEditor(({ history }) => history.present);
  const texts = useTexts();
  const { t } = texts;
  const [name, setName] = useState(scenario.name);
  const [author, setAuthor] = useState(scenario.author);
  const [note, setNote] = useState(scenario.note);
  const { timeAxis } = scenario;
  const [first, setFirst] = useState(String(timeAxis.first));
  const [last, setLast] = useState(String(timeAxis.last));
  const compiled = useEditor((state) => state.compiled);
  const tryOut = useTrial();
  const years = useMemo(
    () => typedAxis(scenario, compiled.madeOf.model, first, last, texts, tryOut),
    [scenario, compiled, first, last, texts, tryOut],
  );
  const noName = name.trim() === '' ? t('new.noName') : null;

  /** Each property is a step of its own, so that undo can name it. */
  function change<P extends keyof Properties>(
    property: P,
    value: Properties[P],
    step: string,
  ): void {
    if (scenario[property] === value) return;
    editor.actions.edit((before) => ({ ...before, [property]: value }), step);
  }

  function accept(): boolean {
    if (noName !== null || !('axis' in years)) return false;
    const { axis } = years;
    change('name', name.trim(), t('properties.nameStep'));
    change('author', author.trim(), t('properties.authorStep'));
    change('note', note, t('properties.noteStep'));
    if (axis.first !== timeAxis.first || axis.last !== timeAxis.last) {
      change('timeAxis', axis, t('properties.yearsStep', { ...axis }));
    }
    shell.open(null);
    return true;
  }
  const form = useRef<HTMLFormElement>(null);
  useDraft(true, {
    settle: accept,
    discard: () => shell.open(null),
    field: () => firstFault(form.current),
  });

  return (
    <Dialog title={t('properties.title')} onCancel={() => shell.open(null)}>
      <form
        ref={form}
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          accept();
        }}
      >
        <TextField label={t('form.name')} value={name} fault={noName} onChange={setName} />
        <TextField label={t('form.author')} value={author} fault={null} onChange={setAuthor} />
        <div className="form__pair">
          <TextField
            label={t('new.first')}
            value={first}
            fault={'axis' in years ? null : years.first}
            onChange={setFirst}
          />
          <TextField
            label={t('new.last')}
            value={last}
            fault={'axis' in years ? null : years.last}
            onChange={setLast}
          />
        </div>
        <Field label={t('properties.note')}>
          {(control) => (
            <textarea
              {...control}
              className="control"
              value={note}
              maxLength={longestNote}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <ScenarioFacts />
        <FormButtons submit={t('properties.accept')} onCancel={() => shell.open(null)} />
      </form>
    </Dialog>
  );
}

/** The years as typed, or why the scenario cannot have them: what was changed must have a place and a value in them. */
function typedAxis(
  scenario: Scenario,
  model: Model,
  first: string,
  last: string,
  texts: Texts,
  tryOut: ReturnType<typeof useTrial>,
): TypedYears {
  const read = readYears(first, last, texts);
  if (!('axis' in read)) return read;
  const { axis } = read;
  const isSame = axis.first === scenario.timeAxis.first && axis.last === scenario.timeAxis.last;
  if (isSame) return read;
  const changed = { ...scenario, timeAxis: axis };
  const [misfit] = checkScenario(model, changed);
  if (misfit !== undefined) return { first: null, last: problemText(misfit, texts.t) };
  const { problems, run } = tryOut(changed);
  const [problem] = run === null ? problems : checkRanges(run);
  return problem === undefined ? read : { first: null, last: problemText(problem, texts.t) };
}
