import { useId, useState, type CSSProperties, type ReactNode } from 'react';
import type { Lever, Model, QualityDeclaration } from '../../shared/model/model';
import { RoleList } from '../elements/RoleList';
import { useEditor } from '../state/useAppContext';
import { useTexts } from '../format/useTexts';

interface Props {
  readonly lever: Lever;
  /** For what is described by the owner and the evidence. */
  readonly metaId: string;
  /**
   * `many`: the name stands above several rows; `brief`: whose it is and how well it is known come with the
   * explanation; `unnamed`: the name stands above it already.
   */
  readonly look?: 'one' | 'many' | 'brief' | 'unnamed';
  /** Stands beside the name. */
  readonly children?: ReactNode;
}

/** The name of a lever, whose it is, how well its effect is known, and on demand what it does. */
export function LeverHead({ lever, metaId, look = 'one', children }: Props): ReactNode {
  const texts = useTexts();
  const { t, say } = texts;
  const model = useEditor(({ compiled }) => compiled.model);
  const [open, setOpen] = useState(false);
  const explanationId = useId();
  const owner = model.owners.find(({ id }) => id === lever.owner);
  const evidence = evidenceOf(model, lever);
  const label = say(lever.label);
  // The button stays with the last word.
  const words = label.split(' ');
  const explain = (
    <button
      type="button"
      className="explain"
      aria-label={t('levers:explain', { label })}
      aria-expanded={open}
      aria-controls={open ? explanationId : undefined}
      onClick={() => setOpen(!open)}
    >
      ?
    </button>
  );
  return (
    <>
      {look === 'unnamed' ? null : (
        <p className={look === 'many' ? 'lever__label lever__label--many' : 'lever__label'}>
          {words.slice(0, -1).map((word) => `${word} `)}
          <span className="lever__word">
            {words.at(-1)}
            {explain}
          </span>
        </p>
      )}
      {children}
      <div id={metaId} className="lever__meta quiet" hidden={look === 'brief' && !open}>
        {owner === undefined ? null : <span>{say(owner.label)}</span>}
        {evidence === null ? null : (
          <span
            className="evidence"
            style={
              { '--marks': `${String(Math.round(evidence.strength * 100))}%` } as CSSProperties
            }
          >
            {say(evidence.quality.evidenceLabel)}
          </span>
        )}
        {look === 'unnamed' ? explain : null}
      </div>
      {open ? (
        <div id={explanationId} className="lever__explanation">
          <p>
            {lever.explanation}{' '}
            {evidence === null
              ? null
              : t('levers:restsOn', {
                  count: lever.restsOn.length,
                  quality: say(evidence.quality.label),
                })}
          </p>
          <RoleList model={model} lever={lever} texts={texts} />
        </div>
      ) : null}
    </>
  );
}

/** How well the effect of a lever is known. */
interface Evidence {
  readonly quality: QualityDeclaration;
  /** 1 for the best that can be said of an assumption; the worst of three is a third. */
  readonly strength: number;
}

/** As well as the weakest value that the lever rests on. Null: it rests on nothing. */
function evidenceOf(model: Model, { restsOn }: Lever): Evidence | null {
  const found = new Set(
    model.assumptions
      .filter(({ id }) => restsOn.includes(id))
      .flatMap(({ values }) => values.map(({ quality }) => quality)),
  );
  const said = model.qualities.filter((quality) => quality.of.includes('assumptions'));
  const rank = said.findLastIndex(({ id }) => found.has(id));
  const quality = said[rank];
  return quality === undefined ? null : { quality, strength: 1 - rank / said.length };
}
