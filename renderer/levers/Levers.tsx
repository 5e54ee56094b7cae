import { memo, type ReactNode } from 'react';
import { useEditor } from '../state/useAppContext';
import { Expectations } from './Expectations';
import { PartPanel } from './PartPanel';
import { SettingsPanel } from './SettingsPanel';
import './levers.css';
import './controls.css';
import { useTexts } from '../format/useTexts';

/** The knobs of the model with their parts and levers, and its settings. */
export const Levers = memo(function Levers(): ReactNode {
  const { t, say } = useTexts();
  const model = useEditor(({ compiled }) => compiled.model);
  return (
    <section className="levers" aria-labelledby="levers-title">
      <h2 id="levers-title" className="only-spoken">
        {t('levers:title')}
      </h2>
      <Expectations />
      {model.knobs.map(({ id, label, explanation }, index) => {
        const parts = model.parts.filter(({ knob }) => knob === id);
        const name = `${index + 1} ${say(label)}`;
        const [only] = parts;
        // A knob of one part is that part.
        if (only !== undefined && parts.length === 1) {
          return (
            <div key={id} className="knob">
              <PartPanel
                part={only}
                label={say(label)}
                title={name}
                level="h3"
                explanation={explanation}
              />
            </div>
          );
        }
        return (
          <div key={id} className="knob">
            <h3 className="knob__title">{name}</h3>
            {parts.map((part) => (
              <PartPanel
                key={part.id}
                part={part}
                label={say(part.label)}
                title={say(part.label)}
                level="h4"
              />
            ))}
          </div>
        );
      })}
      {model.settings.length === 0 ? null : <SettingsPanel />}
    </section>
  );
});
