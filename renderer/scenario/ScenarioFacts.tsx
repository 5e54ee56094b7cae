import type { ReactNode } from 'react';
import { changeCount } from '../values/changes';
import { useEditor } from '../state/useAppContext';
import { dayOf } from '../format/dates';
import { useTexts } from '../format/useTexts';

/** Where the scenario's numbers come from and when it was made. */
export function ScenarioFacts(): ReactNode {
  const model = useEditor(({ compiled }) => compiled.model);
  const { dataset, timeAxis, ...scenario } = useEditor(({ history }) => history.present);
  const { t, say, language } = useTexts();
  const facts: readonly (readonly [name: string, text: string])[] = [
    [t('facts.figures'), t('facts.baseYear', { name: dataset.name, year: dataset.baseYear })],
    [t('facts.source'), dataset.source],
    [t('facts.period'), t('facts.years', { ...timeAxis })],
    [t('facts.changes'), String(changeCount({ dataset, timeAxis, ...scenario }))],
    [t('facts.created'), dayOf(scenario.created, language)],
    [t('facts.modified'), dayOf(scenario.modified, language)],
    [t('facts.model'), `${say(model.name)} ${model.version}`],
  ];
  return (
    <dl className="facts">
      {facts
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <div key={name} className="facts__fact">
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}
