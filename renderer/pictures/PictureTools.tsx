import { memo, type ReactNode, type RefObject } from 'react';
import type { PictureType } from '../../shared/ipc/contract';
import { mayGoOut } from '../state/mayGoOut';
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
  readonly shown: Readonly<RefObject<ShownPicture | ShownDrawing | null>>;
  /** There is no picture of it: it is copied, and not looked at otherwise or saved. */
  readonly isTableOnly?: boolean;
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
}

export interface ShownPicture {
  readonly view: View;
  readonly content: PictureContent;
}

/** A drawing that is none of the chart library's, with its table. */
export interface ShownDrawing {
  readonly title: string;
  /** Of the file, without its type. */
  readonly name: string;
  readonly cells: () => string;
  readonly file: (type: PictureType) => Promise<Uint8Array<ArrayBuffer>>;
}

function drawingOf(shown: ShownPicture | ShownDrawing): ShownDrawing {
  if (!('content' in shown)) return shown;
  const { view, content } = shown;
  return {
    title: content.title,
    name: `${view.scenario.name} - ${content.title}`,
    cells: () => pictureCells(content, view.texts),
    file: (type) => pictureFile(view, content, type),
  };
}

/** What can be done with a picture: look at its numbers, copy them, save it. Drawn once, whatever the picture shows. */
export const PictureTools = memo(function PictureTools({
  shown,
  isTableOnly = false,
  isTable,
  onTable,
}: Props): ReactNode {
  const context = useAppContext();
  const { shell, bridge } = context;
  const { t } = useTexts();

  function copy(): void {
    if (shown.current === null) return;
    const { title, cells } = drawingOf(shown.current);
    if (copyToClipboard(cells())) {
      shell.succeed({ text: 'picture.copied', values: { title } });
    } else shell.report({ title: 'picture.notCopied', problems: [], advice: 'picture.useTable' });
  }

  async function save(type: PictureType): Promise<void> {
    if (shown.current === null || !(await mayGoOut(context))) return;
    const { name, file } = drawingOf(shown.current);
    const bytes = await file(type);
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
      {isTableOnly ? null : (
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
      )}
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
      {isTableOnly ? null : (
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
      )}
    </div>
  );
});
