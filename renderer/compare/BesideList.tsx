import type { ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import { useExamples } from '../state/useExamples';
import { useAppContext, useEditor } from '../state/useAppContext';
import { mostCompared } from '../state/shellState';
import { Icon } from '../ui/Icon';
import { Menu } from '../ui/Menu';
import type { OtherSide } from '../state/useSides';

/** Which scenarios stand beside the one on screen, and what more can. */
export function BesideList({ others }: { readonly others: readonly OtherSide[] }): ReactNode {
  const { shell, compare } = useAppContext();
  const examples = useExamples();
  const hasFile = useEditor(({ file }) => file.content !== null);
  const { t } = useTexts();
  return (
    <>
      {others.length === 0 ? <p>{t('compare:empty')}</p> : null}
      <ul className="comparing__list">
        {others.map(({ compared, name, view }) => (
          <li key={`${compared.what} ${compared.name}`} className="comparing__one">
            <span>{name}</span>
            {compared.what === 'file' && view.scenario.name !== name ? (
              <span className="quiet">{view.scenario.name}</span>
            ) : null}
            <button
              type="button"
              className="button button--icon"
              aria-label={t('compare:remove', { name })}
              onClick={() => shell.stopComparing(compared)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
        {others.length >= mostCompared ? null : (
          <li className="comparing__add">
            <button type="button" className="button" onClick={() => void compare.withFile()}>
              {t('compare:addFile')}
            </button>
            <Menu
              label={t('compare:addExample')}
              columns={[
                [
                  {
                    id: 'examples',
                    title: null,
                    items: examples.map(({ id, name, text }) => ({
                      id,
                      label: name,
                      run: () => void compare.withExample(text),
                    })),
                  },
                ],
              ]}
            />
            <button type="button" className="button" onClick={compare.withSaved}>
              {t(hasFile ? 'compare:addSaved' : 'compare:addBegan')}
            </button>
            <button type="button" className="button" onClick={compare.pin}>
              {t('compare:pin')}
            </button>
          </li>
        )}
      </ul>
    </>
  );
}
