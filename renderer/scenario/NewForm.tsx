import { useRef, useState, type SyntheticEvent, type ReactNode } from 'react';
import { useExamples } from '../state/useExamples';
import { entryPlace } from '../state/pages';
import { useAppContext, useEditor, useShell } from '../state/useAppContext';
import { areaDimension, itemsOf } from '../values/area';
import { wholeName } from '../values/view';
import { useTexts } from '../format/useTexts';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { firstFault, FormButtons, TextField } from '../elements/formParts';
import { useDraft } from '../state/useDraft';
import { readYears } from './yearFaults';
import type { Dataset } from '../../shared/model/dataset';

/** Begins a scenario in which nothing is changed yet: what it is called, with which base data and years. */
export function NewForm(): ReactNode {
  const { editor, shell, files, models, person } = useAppContext();
  const examples = useExamples();
  const present = useEditor(({ history }) => history.present);
  const texts = useTexts();
  const { t } = texts;
  const datasets = datasetsOf(present.dataset, examples);
  const years = models[0].model.time.default;
  const [name, setName] = useState(t('new.defaultName'));
  // The author of an example is not who begins.
  const hasFile = useEditor(({ file }) => file.id !== null);
  const [author, setAuthor] = useState(
    hasFile ? present.author : (person.store.getState().name ?? ''),
  );
  const [chosen, setChosen] = useState(0);
  const [first, setFirst] = useState(String(years.first));
  const [last, setLast] = useState(String(years.last));
  const [isTried, setTried] = useState(false);
  const read = readYears(first, last, texts);
  const noName = name.trim() === '' ? t('new.noName') : null;
  const faults = 'axis' in read ? { first: null, last: null } : read;
  const dataset = datasets[chosen] ?? present.dataset;
  const [area, setArea] = useState(useEditor(({ item }) => item) ?? '');
  const model = models[0].model;
  const areas = itemsOf(model, dataset, areaDimension(model)?.id ?? '');
  // Of other base data it may be no item.
  const item = areas.some(({ id }) => id === area) ? area : '';
  // Who begins on the start page fills in data of his own first.
  const isAtStart = useShell(({ start }) => start !== null);
  const entry = isAtStart ? model.entryPages[0] : undefined;

  const [isHeldUp, setHeldUp] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const release = useDraft(true, {
    // It is about another scenario: nothing of it can be taken over into this one.
    settle: () => {
      setHeldUp(true);
      return false;
    },
    discard: () => shell.open(null),
    field: () => firstFault(form.current),
  });

  function begin(event: SyntheticEvent): void {
    event.preventDefault();
    setTried(true);
    if (noName !== null || !('axis' in read)) return;
    release();
    shell.open(null);
    const about = { name: name.trim(), author: author.trim(), timeAxis: read.axis, dataset };
    void files.start(about).then((isShown) => {
      if (!isShown) return;
      editor.actions.choose(item === '' ? null : item);
      if (entry !== undefined) shell.goTo(entryPlace(entry.id));
    });
  }

  return (
    <Dialog title={t('new.title')} onCancel={() => shell.open(null)}>
      <form ref={form} className="form" noValidate onSubmit={begin}>
        <TextField
          label={t('form.name')}
          value={name}
          fault={isTried ? noName : null}
          onChange={setName}
        />
        <Field label={t('new.dataset')} hint={t('new.datasetHint', { year: dataset.baseYear })}>
          {(control) => (
            <select
              {...control}
              className="control"
              value={chosen}
              onChange={(event) => setChosen(Number(event.target.value))}
            >
              {datasets.map((one, index) => (
                <option key={index} value={index}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {areas.length === 0 ? null : (
          <Field label={t('area.label')}>
            {(control) => (
              <select
                {...control}
                className="control"
                value={item}
                onChange={(event) => setArea(event.target.value)}
              >
                <option value="">{wholeName(model, texts)}</option>
                {areas.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {texts.say(label)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <div className="form__pair">
          <TextField
            label={t('new.first')}
            value={first}
            fault={isTried ? faults.first : null}
            onChange={setFirst}
          />
          <TextField
            label={t('new.last')}
            value={last}
            fault={isTried ? faults.last : null}
            onChange={setLast}
          />
        </div>
        <TextField label={t('form.author')} value={author} fault={null} onChange={setAuthor} />
        {entry === undefined ? null : (
          <p className="field__hint">{t('new.ownData', { page: texts.say(entry.label) })}</p>
        )}
        {isHeldUp ? <p role="alert">{t('drafts.first')}</p> : null}
        <FormButtons submit={t('new.begin')} onCancel={() => shell.open(null)} />
      </form>
    </Dialog>
  );
}

/** The base data to choose from, each once: what is on screen first, then what the examples bring. */
export function datasetsOf(
  current: Dataset,
  examples: readonly { readonly dataset: Dataset }[],
): readonly Dataset[] {
  const found = new Map<string, Dataset>();
  for (const dataset of [current, ...examples.map((example) => example.dataset)]) {
    // The same name does not make the same numbers: somebody may have changed them in a file.
    const content = JSON.stringify(dataset);
    if (!found.has(content)) found.set(content, dataset);
  }
  return Array.from(found.values());
}
