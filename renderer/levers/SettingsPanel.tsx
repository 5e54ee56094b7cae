import { useMemo, type ReactNode } from 'react';
import { entryPageOf } from '../../shared/calculation/checkEntryPages';
import type { EntryPage, FilledSetting } from '../../shared/model/model';
import { entryPlace } from '../state/pages';
import { useAppContext, useEditor } from '../state/useAppContext';
import { CountTable } from './CountTable';
import { Disclosure } from './Disclosure';
import { LeverControl } from './LeverControl';
import { FactQuotes } from '../elements/FactQuotes';
import { rowsOf } from './partLevers';
import { Summary } from './Summary';
import { useLabels } from '../state/useLabels';
import { useTexts } from '../format/useTexts';

/** What is set for the scenario and its reference alike. */
export function SettingsPanel(): ReactNode {
  const { t } = useTexts();
  const model = useEditor(({ compiled }) => compiled.model);
  const settings = useMemo(
    () => model.settings.filter(({ id }) => entryPageOf(model, id) === undefined),
    [model],
  );
  if (settings.length === 0 && model.entryPages.length === 0) return null;
  return (
    <div className="knob">
      <Disclosure
        title={t('levers:settings')}
        level="h3"
        summary={<Summary inputs={settings} part={null} />}
      >
        {settings.map((setting) => (
          <SettingBlock key={setting.id} setting={setting} />
        ))}
        {model.entryPages.map((page) => (
          <EntryLink key={page.id} page={page} />
        ))}
      </Disclosure>
    </div>
  );
}

/** The way to settings that are filled in on a page of their own, and how much stands there. */
function EntryLink({ page }: { readonly page: EntryPage }): ReactNode {
  const { shell } = useAppContext();
  const { say, t } = useTexts();
  const count = useEditor(({ history }) =>
    page.settings.reduce(
      (sum, id) => sum + Object.keys(history.present.levers[id] ?? {}).length,
      0,
    ),
  );
  return (
    <div className="lever">
      <p className="lever__label">{say(page.label)}</p>
      <p className="lever__meta quiet">
        {count === 0 ? t('levers:entry.none') : t('levers:entry.filled', { count })}{' '}
        <button type="button" className="name-link" onClick={() => shell.goTo(entryPlace(page.id))}>
          {t('levers:entry.open', { page: say(page.label) })}
        </button>
      </p>
    </div>
  );
}

function SettingBlock({ setting }: { readonly setting: FilledSetting }): ReactNode {
  const { say, t } = useTexts();
  const labels = useLabels();
  const { model, space } = useEditor(({ compiled }) => compiled);
  const rows = useMemo(
    () => rowsOf(model, space, setting, labels),
    [model, space, setting, labels],
  );
  return (
    <div className="lever">
      <p className="lever__label">{say(setting.label)}</p>
      <p className="lever__meta quiet">{setting.explanation}</p>
      <FactQuotes
        model={model}
        facts={model.facts.filter(({ usedBy }) => usedBy.includes(setting.id)).map(({ id }) => id)}
        title={t('levers:papers')}
      />
      {['count', 'amount'].includes(setting.control) && setting.dimensions.length === 2 ? (
        <CountTable setting={setting} />
      ) : (
        rows.map((row) => <LeverControl key={row.cells[0]?.items} {...row} />)
      )}
    </div>
  );
}
