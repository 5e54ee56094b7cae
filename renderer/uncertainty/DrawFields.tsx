import { useState, type ReactNode } from 'react';
import { leastDraws, mostDraws, mostSeed } from '../../shared/file/scenarioFileSchema';
import { wholeNumber } from '../../shared/model/display';
import type { DrawSettings } from '../../shared/model/scenario';
import { MeantNumber } from '../elements/NumberChoice';
import { readTyped } from '../format/typedValue';
import { useTexts } from '../format/useTexts';
import { useAppContext } from '../state/useAppContext';
import { useView } from '../state/useView';
import { Field } from '../ui/Field';

const bounds = {
  seed: { least: 0, most: mostSeed },
  count: { least: leastDraws, most: mostDraws },
} as const;

/** Seed and number of draws of the scenario; another one is a step that can be undone. */
export function DrawFields(): ReactNode {
  const { draws } = useView().scenario;
  return (
    <div className="method__fields">
      {(['count', 'seed'] as const).map((name) => (
        <DrawField key={`${name} ${String(draws[name])}`} name={name} draws={draws} />
      ))}
    </div>
  );
}

interface Props {
  readonly name: keyof DrawSettings;
  readonly draws: DrawSettings;
}

function DrawField({ name, draws }: Props): ReactNode {
  const { t } = useTexts();
  const { editor } = useAppContext();
  const [typed, setTyped] = useState(String(draws[name]));
  const [isTried, setTried] = useState(false);
  const { least, most } = bounds[name];
  const read = readTyped(typed, wholeNumber);
  const isAsked = read.kind === 'choice';
  const isRight = (value: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  const given = read.kind === 'value' ? read.value : NaN;

  function take(value: number): void {
    setTried(true);
    if (!isRight(value) || value === draws[name]) return;
    editor.actions.edit(
      (scenario) => ({ ...scenario, draws: { ...scenario.draws, [name]: value } }),
      t(`uncertainty:method.step.${name}`),
    );
  }

  const isRefused = isTried && !isAsked && !isRight(given);
  return (
    <Field
      label={t(`uncertainty:method.field.${name}`)}
      fault={isRefused ? t('uncertainty:method.bounds', { least, most }) : null}
    >
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            inputMode="numeric"
            className="control method__field"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => take(given)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') take(given);
              if (event.key === 'Escape') {
                setTyped(String(draws[name]));
                setTried(false);
              }
            }}
          />
          <MeantNumber
            text={typed}
            display={wholeNumber}
            onText={(certain, value) => {
              setTyped(certain);
              take(value);
            }}
          />
        </>
      )}
    </Field>
  );
}
