import type { ReactNode } from 'react';
import { CausesPanel } from '../../attribution/CausesPanel';
import { causesId } from '../../attribution/causesContent';
import type { View } from '../../values/view';
import { PicturePanel } from '../../pictures/PicturePanel';

interface Props {
  readonly view: View;
  readonly id: string;
  readonly heading: ReactNode;
  /** Only to be looked at: nothing to save or to copy. */
  readonly bare?: boolean;
}

/** A picture of the model, or that of the causes. */
export function ChosenPicture({ view, id, heading, bare = false }: Props): ReactNode {
  if (id === causesId) return <CausesPanel view={view} heading={heading} bare={bare} />;
  const picture = view.run.model.pictures.find((one) => one.id === id);
  return picture === undefined ? null : (
    <PicturePanel view={view} picture={picture} heading={heading} bare={bare} />
  );
}
