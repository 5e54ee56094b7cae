import type { Question } from './shellState';

/** Before the scenario on screen goes while it holds work that is in no file. */
export function unsavedWork(name: string): Question {
  return {
    title: 'unsaved.title',
    text: 'unsaved.text',
    values: { name },
    answers: [
      { id: 'save', text: 'unsaved.save' },
      { id: 'discard', text: 'unsaved.discard' },
      { id: 'cancel', text: 'unsaved.cancel' },
    ],
  };
}

/** The file is no longer what was last read or written. Enter is the answer that loses nothing. */
export function changedByOthers(name: string): Question {
  return {
    title: 'changedByOthers.title',
    text: 'changedByOthers.text',
    values: { name },
    answers: [
      { id: 'saveAs', text: 'changedByOthers.saveAs' },
      { id: 'overwrite', text: 'changedByOthers.overwrite' },
      { id: 'cancel', text: 'unsaved.cancel' },
    ],
  };
}

/** A file is about to be made with counts in it that may lead to a person. Enter is the answer that shares none. */
export function smallCountsInFile(count: number, below: number): Question {
  return {
    title: 'smallCounts.title',
    text: 'smallCounts.text',
    values: { count: String(count), below: String(below) },
    answers: [
      { id: 'hide', text: 'smallCounts.hide' },
      { id: 'keep', text: 'smallCounts.keep' },
      { id: 'cancel', text: 'unsaved.cancel' },
    ],
  };
}

/** The same of figures that are exported. */
export function smallCountsInExport(count: number, below: number): Question {
  return {
    title: 'smallCounts.exportTitle',
    text: 'smallCounts.exportText',
    values: { count: String(count), below: String(below) },
    answers: [
      { id: 'hide', text: 'smallCounts.exportHidden' },
      { id: 'keep', text: 'smallCounts.exportKept' },
      { id: 'cancel', text: 'unsaved.cancel' },
    ],
  };
}

/** The same of a picture or a sheet of paper: without them it is made of a copy. */
export function smallCountsBehind(count: number, below: number): Question {
  return {
    title: 'smallCounts.behindTitle',
    text: 'smallCounts.behindText',
    values: { count: String(count), below: String(below) },
    answers: [
      { id: 'copy', text: 'smallCounts.behindCopy' },
      { id: 'keep', text: 'smallCounts.behindKept' },
      { id: 'cancel', text: 'unsaved.cancel' },
    ],
  };
}

/** The file was moved or thrown away; its folder is still there. */
export function fileGone(name: string): Question {
  return {
    title: 'fileGone.title',
    text: 'fileGone.text',
    values: { name },
    answers: [
      { id: 'overwrite', text: 'fileGone.again' },
      { id: 'saveAs', text: 'changedByOthers.saveAs' },
      { id: 'cancel', text: 'unsaved.cancel' },
    ],
  };
}

/** A scenario is saved in a file of another name. */
export function otherName(file: string, name: string): Question {
  return {
    title: 'otherName.title',
    text: 'otherName.text',
    values: { file, name },
    answers: [
      { id: 'rename', text: 'otherName.rename' },
      { id: 'keep', text: 'otherName.keep' },
    ],
  };
}
