import type { ReactNode } from 'react';
import type { MovedUp } from '../../shared/calculation/moveUp';
import type { Model } from '../../shared/model/model';
import { useTexts } from '../format/useTexts';
import { useEditor } from '../state/useAppContext';
import '../elements/compared.css';
import { goneLines, takenLines, unusedData } from './movedInputs';

interface Props {
  readonly moved: MovedUp;
  readonly newest: Model;
}

/** What of the input comes along, what gets the value of another, and by name what goes. */
export function InputSection({ moved, newest }: Props): ReactNode {
  const scenario = useEditor(({ history }) => history.present);
  const { model, space } = useEditor(({ compiled }) => compiled);
  const texts = useTexts();
  const { t } = texts;
  const own = { scenario, model, space };
  const taken = takenLines(own, moved, newest, texts);
  const unused = unusedData(own, newest, texts);
  const gone = goneLines(own, moved, newest, texts);
  return (
    <section className="compared">
      <h3>{t('versions:goes')}</h3>
      <dl className="versions__inputs">
        {taken.map(({ title, names }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{names.join(', ')}</dd>
          </div>
        ))}
        <div>
          <dt>{t('versions:gone.title')}</dt>
          {gone.length === 0 ? (
            <dd>{t('versions:gone.nothing')}</dd>
          ) : (
            gone.map((line) => <dd key={line}>{line}</dd>)
          )}
        </div>
        {unused.length === 0 ? null : (
          <div>
            <dt>{t('versions:unused', { version: newest.version })}</dt>
            <dd>{unused.join(', ')}</dd>
          </div>
        )}
      </dl>
      {taken.length === 0 ? <p>{t('versions:taken.nothing')}</p> : null}
    </section>
  );
}
