import type { SheetKeyId } from '../state/keys';
import { sheetKeyOf } from '../state/keys';
import { cellAt, whyNotTyped } from '../values/valueRow';
import type { FormulaBegin } from './useSheetEdits';
import type { CellReference } from '../values/cellReference';
import type { Place } from './selection/ranges';
import { valueColumnAt, type Move, type SheetSelection } from './selection/sheetSelection';
import type { Direction } from './selection/walk';

/** What keys in the sheet do with its cells. */
export interface KeyActions {
  readonly selection: SheetSelection;
  /** Rows that are in sight at once. */
  readonly rowsInSight: () => number;
  /** Gives the focus to that cell, which is the active one by now. */
  readonly focus: (place: Place) => void;
  /** Brings a cell into sight. */
  readonly show: (place: Place) => void;
  readonly toggle: (row: string) => void;
  /** Says why nothing can be typed into that cell. */
  readonly refuse: (at: CellReference) => void;
  /** Opens the formula behind that cell, or a new one for it. False: it has none. */
  readonly writeFormula: (at: CellReference, begin: FormulaBegin) => boolean;
  readonly reset: () => void;
  readonly fill: (direction: 'down' | 'right') => void;
  /** One value in all chosen cells. */
  readonly fillAll: (value: number) => void;
  /** The last edit again. False: there was none. */
  readonly repeat: () => boolean;
  readonly copyWithHeadings: () => void;
  /** Opens what can be done with the chosen cells. */
  readonly menu: () => void;
  /** What was copied or cut is marked no more. False: nothing was. */
  readonly forget: () => boolean;
  /** Says how the value came about. */
  readonly why: (at: CellReference) => void;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Where a key leads to. */
function moveOf(key: string, kind: Move['kind'], rowsInSight: () => number): Move {
  switch (kind) {
    case 'step':
    case 'jump':
      return { kind, direction: directions[key] ?? 'down' };
    case 'page': {
      const rows = Math.max(1, rowsInSight() - 1);
      return { kind, rows: key === 'PageUp' ? -rows : rows };
    }
    case 'rowEdge':
    case 'sheetEdge':
      return { kind, to: key === 'Home' ? 'first' : 'last' };
  }
}

/** Does what a key on a cell asks for. False: it is left to the grid or to the browser. */
export function onSheetKey(event: KeyboardEvent, actions: KeyActions): boolean {
  const { selection } = actions;
  const active = selection.store.getState()?.active;
  if (active === undefined) return false;
  const row = selection.rowAt(active.row);
  const column = valueColumnAt(active.column);
  const at = row?.kind === 'value' && column !== undefined ? { row, column } : null;
  const id = sheetKeyOf(event);
  if (id !== undefined) return does[id](event.key, { ...actions, active, row, at }, event.shiftKey);
  if (at !== null && startsTyping(event) && whyNotTyped(at.row, at.column) !== null) {
    if (event.key !== '=' || !actions.writeFormula(at, 'new')) actions.refuse(at);
    return true;
  }
  return false;
}

interface Press extends KeyActions {
  readonly active: Place;
  readonly row: ReturnType<SheetSelection['rowAt']>;
  /** The active cell; null on the head of a row and on headings. */
  readonly at: CellReference | null;
}

type Act = (key: string, press: Press, isShifted: boolean) => boolean;

const walks =
  (kind: Move['kind']): Act =>
  (key, { selection, focus, rowsInSight }) => {
    const to = selection.target(moveOf(key, kind, rowsInSight));
    selection.choose(to);
    focus(to);
    return true;
  };

const extends_ =
  (kind: Move['kind']): Act =>
  (key, { selection, show, rowsInSight }) => {
    selection.extendBy(moveOf(key, kind, rowsInSight));
    const head = selection.store.getState()?.ranges.at(-1)?.head;
    if (head !== undefined) show(head);
    return true;
  };

const goesOn =
  (order: 'along' | 'down'): Act =>
  (_, { selection, focus }, isBackwards) => {
    const to = selection.goOn(order, isBackwards);
    if (to !== null) focus(to);
    return to !== null;
  };

const toggles: Act = (_, { row, toggle }) => {
  if (row?.kind !== 'value' || row.branch === 'none') return false;
  toggle(row.id);
  return true;
};

const chooses =
  (whole: 'rows' | 'columns'): Act =>
  (_, { selection, active }) => {
    selection.chooseWhole(whole, active, active);
    return true;
  };

const does: Readonly<Record<SheetKeyId, Act>> = {
  move: walks('step'),
  jump: walks('jump'),
  rowEdge: walks('rowEdge'),
  sheetEdge: walks('sheetEdge'),
  page: walks('page'),
  along: goesOn('along'),
  down: (key, press, isShifted) =>
    (press.active.column === 0 && toggles(key, press, isShifted)) ||
    goesOn('down')(key, press, isShifted),
  extend: extends_('step'),
  extendJump: extends_('jump'),
  extendRowEdge: extends_('rowEdge'),
  extendSheetEdge: extends_('sheetEdge'),
  extendPage: extends_('page'),
  wholeRow: chooses('rows'),
  wholeColumn: chooses('columns'),
  all: (_, { selection }) => {
    selection.chooseAll();
    return true;
  },
  toggle: toggles,
  // What is calculated has a formula to change, and no value.
  edit: (_, { at, refuse, writeFormula }) => {
    if (at === null || whyNotTyped(at.row, at.column) === null) return false;
    if (!writeFormula(at, 'formula')) refuse(at);
    return true;
  },
  back: (_, { reset }) => {
    reset();
    return true;
  },
  fillDown: (_, { fill }) => {
    fill('down');
    return true;
  },
  fillRight: (_, { fill }) => {
    fill('right');
    return true;
  },
  fillAll: (_, { at, fillAll }) => {
    const value = at === null ? undefined : cellAt(at.row, at.column)?.value;
    if (typeof value === 'number') fillAll(value);
    return true;
  },
  repeat: (_, { repeat }) => repeat(),
  copyWithHeadings: (_, { copyWithHeadings }) => {
    copyWithHeadings();
    return true;
  },
  forget: (_, { forget }) => forget(),
  menu: (_, { menu }) => {
    menu();
    return true;
  },
  why: (_, { at, why }) => {
    if (at !== null) why(at);
    return true;
  },
};

function startsTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}
