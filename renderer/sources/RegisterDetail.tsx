import type { ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import { dayAndTime } from '../format/dates';
import { ChangeForm } from './ChangeForm';
import { FactLinks } from './FactLinks';
import { rowAmount, rowName } from './planChange';
import type { RegisterRow } from './register';
import type { SourcesTarget } from './sourcesTarget';
import { WhyLinks } from './WhyLinks';
import { useView } from '../state/useView';

interface Props {
  readonly row: RegisterRow;
  readonly onGoTo: (target: SourcesTarget) => void;
}

/** Everything that is known of one value, and the form to change it. */
export function RegisterDetail({ row, onGoTo }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { uses } = row;
  return (
    <section className="known" aria-label={t('sources:detail.label', { name: rowName(row) })}>
      <dl className="known__facts">
        <Said term={t('sources:detail.explanation')}>{row.explanation}</Said>
        {row.note === '' ? null : <Said term={t('sources:detail.note')}>{row.note}</Said>}
        <Said term={t('sources:detail.source')}>{row.source}</Said>
        <Said term={t('sources:detail.quality')}>{view.texts.say(row.qualityLabel)}</Said>
        <Said term={t(row.kind === 'data' ? 'sources:detail.dataset' : 'sources:detail.model')}>
          {rowAmount(row, row.original, view)}
        </Said>
        {row.changes.length === 0 ? null : (
          <Said term={t('sources:detail.changed')}>
            <Changes row={row} />
          </Said>
        )}
        <Said term={t('sources:detail.variables')}>
          {uses.variables.length === 0 ? (
            t('sources:detail.nowhere')
          ) : (
            <WhyLinks names={uses.variables} from={row} />
          )}
        </Said>
        {uses.levers.length === 0 ? null : (
          <Said term={t('sources:detail.levers')}>
            <WhyLinks names={uses.levers} from={row} />
          </Said>
        )}
        {uses.facts.length === 0 ? null : (
          <Said term={t('sources:detail.facts')}>
            <FactLinks facts={uses.facts.map(({ id }) => id)} onGoTo={onGoTo} />
          </Said>
        )}
      </dl>
      <ChangeForm row={row} />
    </section>
  );
}

function Said({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** From what to what, by whom, when and why; of a series a line for each year that was changed. */
function Changes({ row }: Omit<Props, 'onGoTo'>): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const say = (value: number): string => rowAmount(row, value, view);
  return (
    <ul>
      {row.changes.map(({ items, change: { value, by, at, why } }) => {
        const bounds = { from: say(row.original), to: say(value) };
        const when = dayAndTime(at, view.texts.language);
        return (
          <li key={items}>
            {items === row.items
              ? t('sources:detail.change', bounds)
              : t('sources:detail.changeIn', { ...bounds, when: items })}
            {when === ''
              ? ''
              : `, ${t(by === '' ? 'sources:detail.at' : 'sources:detail.by', { by, at: when })}`}
            {'. '}
            {why === '' ? t('sources:detail.noWhy') : t('sources:detail.why', { why })}
          </li>
        );
      })}
    </ul>
  );
}
