import { memo, type ReactNode, type RefObject } from 'react';
import type { PictureType } from '../../shared/ipc/contract';
import { useAppContext } from '../state/useAppContext';
import { copyToClipboard } from '../ui/clipboard';
import { Icon } from '../ui/Icon';
import { Menu } from '../ui/Menu';
import type { PictureContent } from './pictureContent';
import { pictureFile } from './pictureFile';
import { pictureCells } from './pictureCells';
import { Tooltip } from '../ui/Tooltip';
import { useTexts } from '../format/useTexts';
import type { View } from '../values/view';

interface Props {
  /** What is on screen when something is pressed; null: no picture yet. */
  readonly shown: Readonly<RefObject<ShownPicture | null>>;
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
}

export interface ShownPicture {
  readonly view: View;
  readonly content: PictureContent;
}

/** What can be done with a picture: look at its numbers, copy them, save it. Drawn once, whatever the picture shows. */
export const PictureTools = memo(function PictureTools({
  shown,
  isTable,
  onTable,
}: Props): ReactNode {
  const { shell, bridge } = useAppContext();
  const { t } = useTexts();

  function copy(): void {
    if (shown.current === null) return;
    const { view, content } = shown.current;
    if (copyToClipboard(pictureCells(content, view.texts))) {
      shell.succeed({ text: 'picture.copied', values: { title: content.title } });
    } else shell.report({ title: 'picture.notCopied', problems: [], advice: 'picture.useTable' });
  }

  async function save(type: PictureType): Promise<void> {
    if (shown.current === null) return;
    const { view, content } = shown.current;
    const name = `${view.scenario.name} - ${content.title}`;
    const bytes = await pictureFile(view, content, type);
    const answer = await bridge.savePicture(name, type, bytes);
    if (answer.kind === 'refused') {
      shell.report({ title: 'picture.notSaved', problems: [answer.problem], advice: null });
    } else if (answer.kind === 'saved') {
      shell.succeed({ text: 'files.saved', values: { name: answer.name } });
    }
  }

  function trySave(type: PictureType): void {
    save(type).catch((error: unknown) => {
      console.error(error);
      shell.report({ title: 'picture.notSaved', problems: [], advice: 'files.workKept' });
    });
  }

  return (
    <div className="picture__tools">
      <Tooltip text={t('picture.table')}>
        <button
          type="button"
          className="button button--icon"
          aria-pressed={isTable}
          aria-label={t('picture.table')}
          onClick={() => onTable(!isTable)}
        >
          <Icon name="table" />
        </button>
      </Tooltip>
      <Tooltip text={t('picture.copy')}>
        <button
          type="button"
          className="button button--icon"
          aria-label={t('picture.copy')}
          onClick={copy}
        >
          <Icon name="copy" />
        </button>
      </Tooltip>
      <Menu
        label={t('picture.save')}
        className="button button--icon button--menu"
        side="end"
        columns={[
          [
            {
              id: 'types',
              title: null,
              items: [
                { id: 'png', label: t('picture.png'), run: () => trySave('png') },
                { id: 'svg', label: t('picture.svg'), run: () => trySave('svg') },
              ],
            },
          ],
        ]}
      >
        <Icon name="save" />
      </Menu>
    </div>
  );
});
