import type { Texts } from '../format/useTexts';
import type { Tokens } from '../ui/tokens';
import type { PictureContent } from './pictureContent';

/** What a picture is drawn from. */
export interface PictureParts {
  readonly content: PictureContent;
  readonly texts: Pick<Texts, 'say' | 'words'>;
  readonly tokens: Tokens;
}
