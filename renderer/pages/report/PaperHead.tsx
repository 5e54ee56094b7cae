import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintJob } from '../../state/shell';
import { useEditor } from '../../state/useAppContext';
import { wholeName, type View } from '../../values/view';

interface Props {
  readonly view: View;
  readonly paper: PrintJob;
}

/** Which scenario this is, for whom, over which years, on which day. No author: the sheet goes round. */
export function PaperHead({ view, paper }: Props): ReactNode {
  const { t } = useTranslation('report');
  const views = useEditor((state) => state.views);
  const { scenario, run, area, labels, texts } = view;
  const { dataset, timeAxis } = scenario;
  const place =
    area.item === null ? wholeName(run.model, texts) : labels.item(area.dimension, area.item);
  const facts: readonly (readonly [name: string, text: string])[] = [
    [t('place'), place],
    [t('years'), t('span', { ...timeAxis })],
    ...run.model.views.map(({ id, label, neutral, choices = [] }) => {
      const choice = choices.find(({ value }) => value === (views[id] ?? neutral));
      return [texts.say(label), choice === undefined ? '' : texts.say(choice.label)] as const;
    }),
    [t('dataset'), t('baseYear', { name: dataset.name, year: dataset.baseYear })],
    [t('model'), `${texts.say(run.model.name)} ${run.model.version}`],
    [t('date'), dayOf(paper.at, texts.language)],
  ];
  return (
    <header className="paper__head">
      <h1 className="paper__name">
        {scenario.name === '' ? texts.t('scenario.nameless') : scenario.name}
      </h1>
      <dl className="paper__facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

function dayOf(moment: string, language: View['texts']['language']): string {
  return new Date(moment).toLocaleDateString(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
  });
}
