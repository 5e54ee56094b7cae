import { useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { lookUp } from '../format/lookUp';
import { useTexts } from '../format/useTexts';
import { useAppContext, useEditor, useModel } from '../state/useAppContext';
import { Select } from '../ui/Select';
import { areaDimension, itemsOf } from '../values/area';
import { wholeName } from '../values/view';

/** Asks for whom figures are shown: once, and the start page can be used without an answer. */
export function AreaQuestion(): ReactNode {
  const { editor, bridge, begun } = useAppContext();
  const model = useModel();
  const dataset = useEditor(({ history }) => history.present.dataset);
  const now = useEditor(({ item }) => item);
  const texts = useTexts();
  const { t, say } = texts;
  const [chosen, setChosen] = useState('');
  const isAnswered = useStore(begun, ({ isAreaKnown }) => isAreaKnown);
  const dimension = areaDimension(model);
  if (isAnswered || now !== null || dimension === undefined) return null;

  function remember(item: string): void {
    begun.setState({ isAreaKnown: true });
    // Everything together is an answer too, which no change of the window tells main.
    bridge.changeSettings({ area: item }).catch(console.error);
    editor.actions.choose(item === '' ? null : item);
  }

  const said = (part: 'title' | 'text'): string =>
    lookUp(t, `start:area.${part}.${dimension.id}`, t(`start:area.${part}.other`));
  return (
    <form
      className="panel start__area"
      onSubmit={(event) => {
        event.preventDefault();
        remember(chosen);
      }}
    >
      <h2>{said('title')}</h2>
      <p className="quiet">{said('text')}</p>
      <div className="start__row">
        <Select
          label={t('start:area.label')}
          value={chosen}
          options={[
            { value: '', label: wholeName(model, texts) },
            ...itemsOf(model, dataset, dimension.id).map(({ id, label }) => ({
              value: id,
              label: say(label),
            })),
          ]}
          onChange={setChosen}
        />
        <button type="submit" className="button">
          {t('start:area.keep')}
        </button>
        <button type="button" className="button" onClick={() => remember('')}>
          {t('start:area.skip')}
        </button>
      </div>
    </form>
  );
}
