import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { FormButtons } from '../elements/formParts';
import { useTexts } from '../format/useTexts';
import { shownTable } from '../state/shownTables';
import { useAppContext } from '../state/useAppContext';
import { useSides } from '../state/useSides';
import { useView } from '../state/useView';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { exportScenario, type ExportedAs, type ExportedThing } from './exportScenario';

const formats = ['xlsx', 'dutch', 'international'] as const;

/** What to export, and as what; where to is asked by the system. */
export function ExportForm(): ReactNode {
  const context = useAppContext();
  const { shell } = context;
  const view = useView();
  const sides = useSides();
  const { t, say } = useTexts();
  const [thing, setThing] = useState<ExportedThing>('model');
  const [as, setAs] = useState<ExportedAs>('xlsx');
  const [isBusy, setBusy] = useState(false);
  const isModel = thing === 'model';
  const { pictures } = view.run.model;
  const figures = [
    'model' as const,
    ...(shownTable(shell, 'sheet', view) === null ? [] : (['sheet'] as const)),
    'all' as const,
    ...(view.run.model.councilTable === undefined ? [] : (['council'] as const)),
    ...(view.scenario.measures.length === 0 ? [] : (['measures'] as const)),
    ...(sides.others.length === 0 ? [] : (['comparison'] as const)),
  ];
  async function save(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const isSaved = await exportScenario(
      context,
      { view, sides, session: context.editor.session() },
      thing,
      isModel ? 'xlsx' : as,
    );
    setBusy(false);
    if (isSaved) shell.open(null);
  }

  return (
    <Dialog title={t('export:form.title')} onCancel={() => shell.open(null)}>
      <form className="form" onSubmit={(event) => void save(event)}>
        <Field
          label={t('export:form.what')}
          hint={isModel ? t('export:form.modelHint') : t('export:form.tableHint')}
        >
          {(control) => (
            <select
              {...control}
              className="control"
              value={thing}
              onChange={(event) => setThing(event.target.value as ExportedThing)}
            >
              <optgroup label={t('export:form.figures')}>
                {figures.map((one) => (
                  <option key={one} value={one}>
                    {t(`export:form.${one}`)}
                  </option>
                ))}
              </optgroup>
              <optgroup label={t('export:form.pictures')}>
                {pictures.map(({ id, label }) => (
                  <option key={id} value={`picture ${id}`}>
                    {t('export:form.picture', { title: say(label) })}
                  </option>
                ))}
              </optgroup>
            </select>
          )}
        </Field>
        {isModel ? null : (
          <Field label={t('export:form.as')}>
            {(control) => (
              <select
                {...control}
                className="control"
                value={as}
                onChange={(event) => setAs(event.target.value as ExportedAs)}
              >
                {formats.map((one) => (
                  <option key={one} value={one}>
                    {t(`export:form.${one}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {isBusy ? <p role="status">{t('export:form.busy')}</p> : null}
        <FormButtons submit={t('export:form.go')} onCancel={() => shell.open(null)} />
      </form>
    </Dialog>
  );
}
