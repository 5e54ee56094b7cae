import { join } from 'node:path';
import { projectFolder } from '../../../scripts/setUp/paths.mjs';

/** A program with a window, and where in its page is what the measurements look at. */
export interface Contestant {
  /** Folder that Electron starts. */
  readonly folder: string;
  /** The slider that is moved; another one moves the same figures in a smaller way. */
  readonly slider: { readonly selector: string; readonly place: number };
  /** What holds the figures that follow the slider. */
  readonly figures: string;
  /** Is there once a person can use the page. */
  readonly usable: string;
  readonly pictures: string;
}

/** Voorkant, built in a folder: this checkout or another one. */
export function voorkant(folder = projectFolder): Contestant {
  return {
    folder,
    slider: { selector: 'input[type=range]', place: 1 },
    figures: '.answer__figures',
    usable: '.answer__figures data',
    pictures: '.chart__drawing',
  };
}

/** A window with one slider and one number and nothing else. */
export const bareWindow: Contestant = {
  folder: join(projectFolder, 'tests/bench/window/bareApp'),
  slider: { selector: 'input[type=range]', place: 0 },
  figures: 'output',
  usable: 'output',
  pictures: 'none',
};

/** Who is measured in turns. */
export interface Contestants {
  readonly app: Contestant;
  readonly bare: Contestant;
  /** Another checkout, to be compared with. */
  readonly other?: Contestant | undefined;
}
