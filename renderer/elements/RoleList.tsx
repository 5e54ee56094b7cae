import type { ReactNode } from 'react';
import type { Lever, Model } from '../../shared/model/model';
import { useTexts, type Texts } from '../format/useTexts';
import './roles.css';

interface Props {
  readonly model: Model;
  readonly lever: Lever;
  readonly texts: Texts;
  /** Also in which document that stands. */
  readonly withSource?: boolean;
}

/** Who does what for a lever. */
export function RoleList({ model, lever, texts, withSource = false }: Props): ReactNode {
  const { t } = useTexts();
  const { roles = [] } = lever;
  if (roles.length === 0) return null;
  return (
    <ul className="roles">
      {roles.map(({ owner, does, facts }, index) => {
        const found = model.owners.find(({ id }) => id === owner);
        const name = found === undefined ? owner : texts.say(found.short ?? found.label);
        return (
          <li key={index} className="roles__role">
            <strong>{name}:</strong> {texts.say(does)}
            {withSource ? (
              <span className="roles__source quiet">
                {papersOf(model, facts).join('; ') || t('calendar:roles.noSource')}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** Titles of the documents that say it, each once. */
function papersOf(model: Model, facts: readonly string[]): readonly string[] {
  const papers = model.facts
    .filter(({ id }) => facts.includes(id))
    .map(({ document }) => model.documents.find(({ id }) => id === document)?.title ?? document);
  return [...new Set(papers)];
}
