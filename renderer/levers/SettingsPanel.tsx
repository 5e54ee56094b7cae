import { useMemo, type ReactNode } from 'react';
import type { FilledSetting } from '../../shared/model/model';
import { useEditor } from '../state/useAppContext';
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
  const settings = useEditor(({ compiled }) => compiled.model.settings);
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
      </Disclosure>
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
