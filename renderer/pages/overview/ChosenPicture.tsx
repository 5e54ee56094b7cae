import type { ReactNode } from 'react';
import { CausesPanel } from '../../attribution/CausesPanel';
import { causesId } from '../../attribution/causesContent';
import { comparedId } from '../../compare/comparedContent';
import { ComparedPicture } from '../../compare/ComparedPicture';
import { PicturePanel } from '../../pictures/PicturePanel';
import { useView } from '../../state/useView';

interface Props {
  readonly id: string;
  readonly heading: ReactNode;
  /** Only to be looked at: nothing to save or to copy. */
  readonly bare?: boolean;
}

/** A picture of the model, that of the causes, or that of scenarios beside each other. */
export function ChosenPicture({ id, heading, bare = false }: Props): ReactNode {
  const view = useView();
  if (id === comparedId) return <ComparedPicture heading={heading} bare={bare} />;
  if (id === causesId) return <CausesPanel heading={heading} bare={bare} />;
  const picture = view.run.model.pictures.find((one) => one.id === id);
  return picture === undefined ? null : (
    <PicturePanel picture={picture} heading={heading} bare={bare} />
  );
}
