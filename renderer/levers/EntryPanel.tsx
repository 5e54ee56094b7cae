import { useMemo, type ReactNode } from 'react';
import { FactQuotes } from '../elements/FactQuotes';
import { findDimension } from '../../shared/value/space';
import { useAppContext } from '../state/useAppContext';
import { useView } from '../state/useView';
import { areaDimension } from '../values/area';
import { wholeName } from '../values/view';
import { CountTable, mostBeside } from './CountTable';
import { EntryFigures } from './EntryFigures';
import { EntryUnit } from './EntryUnit';
import { EntryTable } from './EntryTable';
import './levers.css';
import './controls.css';
import './entry.css';

interface Props {
  /** Of a page of the model; nothing where the model of the scenario has no such page. */
  readonly id: string;
}

/**
 * Settings that the model puts on a page of their own: of the chosen item in one table with what comes of them, or of
 * all items in a table each.
 */
export function EntryPanel({ id }: Props): ReactNode {
  const { run, area, texts, labels } = useView();
  const { editor } = useAppContext();
  const { model } = run;
  const { say, t } = texts;
  const page = model.entryPages.find((one) => one.id === id);
  const settings = useMemo(
    () => model.settings.filter((one) => page?.settings.includes(one.id) === true),
    [model, page],
  );
  if (page === undefined) return null;
  const { item, dimension } = area;
  const items = findDimension(run.space, dimension)?.items ?? [];
  const declared = areaDimension(model);
  const kind = declared === undefined ? dimension : say(declared.label).toLowerCase();
  const name = item === null ? null : labels.item(dimension, item);
  const facts = model.facts.filter(({ usedBy }) =>
    usedBy.some((one) => page.settings.includes(one)),
  );
  return (
    <section className="panel entries" aria-labelledby="entries-title">
      <h2 id="entries-title">{[say(page.label), ...(name === null ? [] : [name])].join(' · ')}</h2>
      <p className="quiet entries__lead">
        {say(page.about)}{' '}
        {item === null ? t('levers:entry.whole', { dimension: kind }) : t('levers:entry.one')}
      </p>
      <p className="entries__items">
        {(item !== null ? [null] : items.length > mostBeside ? [] : items).map((one) => (
          <button
            key={one}
            type="button"
            className="name-link"
            onClick={() => editor.actions.choose(one)}
          >
            {one === null ? wholeName(model, texts) : labels.item(dimension, one)}
          </button>
        ))}
      </p>
      {item !== null ? (
        <EntryTable key={item} page={page} settings={settings} item={item} />
      ) : (
        <div className="entries__tables">
          {settings.map((setting) => (
            <section key={setting.id} className="entries__table">
              <h3>
                {say(setting.label)} <EntryUnit of={setting} />
              </h3>
              <p className="quiet">{setting.explanation}</p>
              <CountTable setting={setting} />
            </section>
          ))}
          {page.figures.map((figure) => (
            <section key={figure.id} className="entries__table">
              <h3>
                {say(figure.label)} <EntryUnit of={figure} />
              </h3>
              <EntryFigures page={page} figure={figure} />
            </section>
          ))}
        </div>
      )}
      <FactQuotes model={model} facts={facts.map((fact) => fact.id)} title={t('levers:papers')} />
    </section>
  );
}
