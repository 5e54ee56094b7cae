import type { ReactNode } from 'react';
import { useWorkbench } from '../state/useSession';
import { problemText } from '../texts/problemText';
import { useTexts } from '../texts/useTexts';

/** What is to be said about the file itself, such as that it was changed outside the program. */
export function Marks(): ReactNode {
  const marks = useWorkbench(({ file }) => file.marks);
  const { t } = useTexts();
  return marks.map((mark) => (
    <p key={`${mark.code} ${mark.where}`} className="mark warning">
      {problemText(mark, t)}
    </p>
  ));
}
