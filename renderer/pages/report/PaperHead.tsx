import type { ReactNode } from 'react';
import type { PrintJob } from '../../state/shellState';
import { useEditor } from '../../state/useAppContext';
import { wholeName } from '../../values/view';
import { dayOf } from '../../format/dates';
import { useTexts } from '../../format/useTexts';
import { useView } from '../../state/useView';

interface Props {
  readonly paper: PrintJob;
}

/** Which scenario this is, for whom, over which years, on which day. No author: the sheet goes round. */
export function PaperHead({ paper }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const views = useEditor((state) => state.views);
  const { scenario, run, area, labels, texts } = view;
  const { dataset, timeAxis } = scenario;
  const place =
    area.item === null ? wholeName(run.model, texts) : labels.item(area.dimension, area.item);
  const facts: readonly (readonly [name: string, text: string])[] = [
    [t('report:place'), place],
    [t('report:years'), t('report:span', { ...timeAxis })],
    ...run.model.views.map(({ id, label, neutral, choices = [] }) => {
      const choice = choices.find(({ value }) => value === (views[id] ?? neutral));
      return [texts.say(label), choice === undefined ? '' : texts.say(choice.label)] as const;
    }),
    [t('report:dataset'), t('report:baseYear', { name: dataset.name, year: dataset.baseYear })],
    [t('report:model'), `${texts.say(run.model.name)} ${run.model.version}`],
    [t('report:date'), dayOf(paper.at, texts.language)],
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
