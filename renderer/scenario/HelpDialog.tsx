import type { ReactNode } from 'react';
import { functionDescriptions } from '../../shared/expression/functions';
import { lookUp } from '../format/lookUp';
import { useTexts } from '../format/useTexts';
import { keyBindings, type KeyBinding } from '../state/keys';
import { signatureIn } from '../values/formulaCompletion';
import { useAppContext } from '../state/useAppContext';
import { Dialog } from '../ui/Dialog';
import './help.css';

const groups = [
  'window',
  'move',
  'select',
  'edit',
  'find',
] as const satisfies readonly KeyBinding['group'][];

/** What keys do, from the table that the handlers read, and what functions a formula may use. */
export function HelpDialog(): ReactNode {
  const { shell } = useAppContext();
  const { t } = useTexts();
  const close = (): void => shell.open(null);
  return (
    <Dialog title={t('help.title')} isWide onCancel={close}>
      <h3 className="help__title">{t('help.keys')}</h3>
      <div className="help__groups">
        {groups.map((group) => (
          <KeyTable key={group} group={group} />
        ))}
      </div>
      <p>{t('help.mouse')}</p>
      <h3 className="help__title">{t('help.functions')}</h3>
      <FunctionTable />
      <div className="dialog__buttons dialog__buttons--below">
        <button type="button" className="button button--primary" onClick={close}>
          {t('help.close')}
        </button>
      </div>
    </Dialog>
  );
}

function KeyTable({ group }: Pick<KeyBinding, 'group'>): ReactNode {
  const { t } = useTexts();
  return (
    <table className="help__table">
      <caption>{t(`help.group.${group}`)}</caption>
      <thead className="only-spoken">
        <tr>
          <th scope="col">{t('help.key')}</th>
          <th scope="col">{t('help.does')}</th>
        </tr>
      </thead>
      <tbody>
        {keyBindings
          .filter((one) => one.group === group)
          .map(({ id, keys }) => (
            <tr key={id}>
              <th scope="row">
                <kbd>
                  {keysText(keys, {
                    Control: t('help.name.Control'),
                    Space: t('help.name.Space'),
                    ContextMenu: t('help.name.ContextMenu'),
                  })}
                </kbd>
              </th>
              <td>{t(`help.binding.${id}`)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function FunctionTable(): ReactNode {
  const texts = useTexts();
  const { t } = texts;
  return (
    <table className="help__table">
      <thead>
        <tr>
          <th scope="col">{t('help.function')}</th>
          <th scope="col">{t('help.does')}</th>
          <th scope="col">{t('help.example')}</th>
        </tr>
      </thead>
      <tbody>
        {functionDescriptions.map(({ name, example }, index) => (
          <tr key={index}>
            <th scope="row">
              <code>{signatureIn(name, texts) ?? name}</code>
            </th>
            <td>{lookUp(t, `functions:summary.${name}`, '')}</td>
            <td>
              <code>{example.formula}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const symbols: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** "Ctrl+Shift+↑ ↓ ← →": keys that are held are said once where all of them have the same. */
export function keysText(keys: readonly string[], names: Readonly<Record<string, string>>): string {
  const parts = keys.map((key) =>
    key.split('+').map((part) => symbols[part] ?? names[part] ?? part),
  );
  const [first = []] = parts;
  const held = first.slice(0, -1).join('+');
  const isSame = parts.every((one) => one.slice(0, -1).join('+') === held);
  if (!isSame) return parts.map((one) => one.join('+')).join(' / ');
  const last = parts.map((one) => one.at(-1) ?? '').join(parts.length > 2 ? ' ' : ' / ');
  return held === '' ? last : `${held}+${last}`;
}
