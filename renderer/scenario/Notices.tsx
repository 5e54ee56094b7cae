import type { ReactNode } from 'react';
import { useWorkbench } from '../state/useSession';
import { problemText } from '../texts/problemText';
import { useTexts } from '../texts/useTexts';
import { OutcomeNotice } from './OutcomeNotice';
import { TroubleBar } from './TroubleBar';

/** What is to be said above the workbench: what went wrong, and what the reader should know of the file. */
export function Notices(): ReactNode {
  const marks = useWorkbench(({ file }) => file.marks);
  const { t } = useTexts();
  return (
    <>
      <TroubleBar />
      {marks.map((mark) => (
        <p key={`${mark.code} ${mark.where}`} className="notice warning">
          {problemText(mark, t)}
        </p>
      ))}
      <OutcomeNotice />
    </>
  );
}
