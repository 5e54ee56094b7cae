import type { ReactNode } from 'react';
import type { LawOutcome } from '../../shared/calculation/lawOutcomes';
import { brokenLaw, deviationText, isRoundingNoise } from '../values/lawText';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';

/** The laws in the order of their numbers; those that no calculation can check are said to be tested. */
export function LawsTable(): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const checked = view.run.laws.map((law) => ({
    number: law.number,
    row: <Checked key={law.id} law={law} />,
  }));
  const tested = testedLaws
    .filter(({ number }) => checked.every((one) => one.number !== number))
    .map(({ number, id }) => ({
      number,
      row: (
        <tr key={id}>
          <td>{number}</td>
          <td>
            <b>{t(`rules:laws.${id}`)}</b>
            <p className="quiet">{t(`rules:laws.${id}Text`)}</p>
          </td>
          <td colSpan={4} className="quiet">
            {t('rules:laws.tested')}. {t('rules:laws.testedTitle')}
          </td>
        </tr>
      ),
    }));
  return (
    <section aria-label={t('rules:laws.title')}>
      <h2>{t('rules:laws.title')}</h2>
      <p className="quiet">{t('rules:laws.intro')}</p>
      <table className="ruled">
        <caption className="only-spoken">{t('rules:laws.title')}</caption>
        <thead>
          <tr>
            {(['number', 'law', 'state', 'deviation', 'tolerance', 'place'] as const).map((id) => (
              <th key={id} scope="col">
                {t(`rules:laws.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...checked, ...tested].sort((a, b) => a.number - b.number).map(({ row }) => row)}
        </tbody>
      </table>
    </section>
  );
}

/** Laws about several calculations at once, which the tests of the program check. */
const testedLaws = [
  { number: 1, id: 'neutral' },
  { number: 6, id: 'parts' },
] as const;

function Checked({ law }: { readonly law: LawOutcome }): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { texts, run } = view;
  const declared = run.model.laws.find(({ id }) => id === law.id);
  if (declared === undefined) throw new Error(`no law ${law.id}`);
  const amount = (value: number): string => deviationText(value, declared.unit, run.model, texts);
  const { where, variables } = brokenLaw(law, view);
  return (
    <tr>
      <td>{law.number}</td>
      <td>
        <b>{texts.say(declared.label)}</b>
        <p className="quiet">{declared.explanation}</p>
      </td>
      <td className={law.holds ? 'ruled__good' : 'bad'}>
        {t(law.holds ? 'rules:laws.holds' : 'rules:laws.broken')}
        {law.overridden ? <p>{t('rules:laws.overridden')}</p> : null}
      </td>
      <td className="ruled__number">
        {law.deviation === null
          ? t('rules:laws.notCalculated')
          : isRoundingNoise(law)
            ? t('rules:laws.noise')
            : amount(law.deviation)}
      </td>
      <td className="ruled__number quiet">{amount(law.tolerance)}</td>
      <td>{law.holds ? t('rules:laws.nowhere') : t('rules:laws.where', { variables, where })}</td>
    </tr>
  );
}
