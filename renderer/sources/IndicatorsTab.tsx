import type { ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import { shownName } from '../../shared/calculation/shown';
import type { Indicator } from '../../shared/model/model';
import { cellIndex, cellKey } from '../../shared/value/namedArray';
import { findDimension } from '../../shared/value/space';
import { WhyButton } from '../elements/WhyButton';
import { formatPlain } from '../format/formatNumber';
import { unitLabel } from '../format/amount';
import { FactLinks } from './FactLinks';
import type { SourcesTarget } from './sourcesTarget';
import { UsedBy } from './UsedBy';
import { useView } from '../state/useView';

interface Props {
  readonly onGoTo: (target: SourcesTarget) => void;
}

/** Figures to follow, because they tell whether the plan works: what the model expects of them in each year. */
export function IndicatorsTab({ onGoTo }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { run, texts } = view;
  const { items: years } = run.space.time;
  return (
    <>
      <p className="quiet sources__lead">{t('sources:indicators.about')}</p>
      <div className="follow__scroll">
        <table className="follow">
          <caption className="only-spoken">{t('sources:tabs.indicators')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('sources:indicators.name')}</th>
              {years.map((year) => (
                <th key={year} scope="col" className="follow__number">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          {run.model.indicators.map((indicator) => (
            <tbody key={indicator.id}>
              <tr className="follow__figures">
                <th scope="row">
                  {texts.say(indicator.label)}
                  <UnitText indicator={indicator} />
                </th>
                <Years indicator={indicator} />
              </tr>
              <tr>
                <td className="follow__about" colSpan={years.length + 1}>
                  <div className="follow__words">
                    <span>{texts.say(indicator.explanation)}</span>
                    <UsedBy names={indicator.variables} onGoTo={onGoTo} />
                    <FactLinks facts={indicator.facts} brief onGoTo={onGoTo} />
                  </div>
                </td>
              </tr>
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}

interface OneProps {
  readonly indicator: Indicator;
}

/** In what it is counted, and which way is better. */
function UnitText({ indicator: { figure } }: OneProps): ReactNode {
  const view = useView();
  const { t } = useTexts();
  if (figure === undefined) return null;
  const unit = unitLabel(figure.unit, figure.display, view.run.model, view.texts);
  return (
    <span className="follow__unit quiet">
      {figure.better === 'none' ? unit : t(`sources:indicators.${figure.better}`, { unit })}
    </span>
  );
}

/** The expected value of each year, of the chosen area where the model has that. */
function Years({ indicator }: OneProps): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { run, area, texts } = view;
  const { figure } = indicator;
  const { items: years } = run.space.time;
  if (figure === undefined) {
    return (
      <td className="quiet" colSpan={years.length}>
        {t('sources:indicators.notCalculated')}
      </td>
    );
  }
  const isOwn = area.item !== null && figure.per?.[area.dimension] !== undefined;
  const name = shownName('indicator', indicator.id, isOwn ? area.dimension : undefined);
  const array = run.values.get(name);
  if (array === undefined) return null;
  const chosen = findDimension(run.space, area.dimension)?.items.indexOf(area.item ?? '') ?? -1;
  return years.map((year, index) => {
    const at = { [run.space.time.id]: index, ...(isOwn ? { [area.dimension]: chosen } : {}) };
    const value = array.values[cellIndex(run.space, array.dimensions, at)] ?? NaN;
    return (
      <td key={year} className="follow__number">
        <WhyButton
          cell={{ name, items: cellKey(run.space, array.dimensions, at), run: 'own' }}
          label={`${texts.say(indicator.label)}, ${year}`}
        >
          {Number.isNaN(value) ? '–' : formatPlain(value, figure.display, texts.words)}
        </WhyButton>
      </td>
    );
  });
}
