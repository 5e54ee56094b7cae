/**
 * Every key of the window, in the order in which the help lists them. Who handles keys looks them up here, so that the
 * help says what is true. `handledBy`: the menu of the program, the page as a whole, the browser, the sheet, or what is
 * searched in it.
 */
export interface KeyBinding {
  readonly id: string;
  readonly group: 'window' | 'move' | 'select' | 'edit' | 'find';
  readonly handledBy: 'menu' | 'page' | 'browser' | 'sheet' | 'search';
  /** As `aria-keyshortcuts` writes them; Control is Cmd on macOS. */
  readonly keys: readonly string[];
}

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;

const withKeys = (before: string, keys: readonly string[]): readonly string[] =>
  keys.map((key) => `${before}+${key}`);

const bindings = [
  { id: 'help', group: 'window', handledBy: 'page', keys: ['F1'] },
  { id: 'knobs', group: 'window', handledBy: 'page', keys: ['Control+B'] },
  { id: 'present', group: 'window', handledBy: 'menu', keys: ['F5'] },
  { id: 'start', group: 'window', handledBy: 'menu', keys: ['Control+Shift+H'] },
  { id: 'new', group: 'window', handledBy: 'menu', keys: ['Control+N'] },
  { id: 'open', group: 'window', handledBy: 'menu', keys: ['Control+O'] },
  { id: 'save', group: 'window', handledBy: 'menu', keys: ['Control+S'] },
  { id: 'print', group: 'window', handledBy: 'menu', keys: ['Control+P'] },
  { id: 'undo', group: 'window', handledBy: 'menu', keys: ['Control+Z'] },
  { id: 'redo', group: 'window', handledBy: 'menu', keys: ['Control+Y'] },

  { id: 'move', group: 'move', handledBy: 'sheet', keys: arrows },
  { id: 'jump', group: 'move', handledBy: 'sheet', keys: withKeys('Control', arrows) },
  { id: 'rowEdge', group: 'move', handledBy: 'sheet', keys: ['Home', 'End'] },
  { id: 'sheetEdge', group: 'move', handledBy: 'sheet', keys: ['Control+Home', 'Control+End'] },
  { id: 'page', group: 'move', handledBy: 'sheet', keys: ['PageUp', 'PageDown'] },
  { id: 'along', group: 'move', handledBy: 'sheet', keys: ['Tab', 'Shift+Tab'] },
  { id: 'down', group: 'move', handledBy: 'sheet', keys: ['Enter', 'Shift+Enter'] },

  { id: 'extend', group: 'select', handledBy: 'sheet', keys: withKeys('Shift', arrows) },
  {
    id: 'extendJump',
    group: 'select',
    handledBy: 'sheet',
    keys: withKeys('Control+Shift', arrows),
  },
  { id: 'extendRowEdge', group: 'select', handledBy: 'sheet', keys: ['Shift+Home', 'Shift+End'] },
  {
    id: 'extendSheetEdge',
    group: 'select',
    handledBy: 'sheet',
    keys: ['Control+Shift+Home', 'Control+Shift+End'],
  },
  {
    id: 'extendPage',
    group: 'select',
    handledBy: 'sheet',
    keys: ['Shift+PageUp', 'Shift+PageDown'],
  },
  { id: 'wholeRow', group: 'select', handledBy: 'sheet', keys: ['Shift+Space'] },
  { id: 'wholeColumn', group: 'select', handledBy: 'sheet', keys: ['Control+Space'] },
  { id: 'all', group: 'select', handledBy: 'sheet', keys: ['Control+A'] },

  { id: 'edit', group: 'edit', handledBy: 'sheet', keys: ['F2'] },
  { id: 'toggle', group: 'edit', handledBy: 'sheet', keys: ['Space'] },
  { id: 'back', group: 'edit', handledBy: 'sheet', keys: ['Delete', 'Backspace'] },
  { id: 'copy', group: 'edit', handledBy: 'browser', keys: ['Control+C'] },
  { id: 'copyWithHeadings', group: 'edit', handledBy: 'sheet', keys: ['Control+Shift+C'] },
  { id: 'cut', group: 'edit', handledBy: 'browser', keys: ['Control+X'] },
  { id: 'paste', group: 'edit', handledBy: 'browser', keys: ['Control+V'] },
  { id: 'forget', group: 'edit', handledBy: 'sheet', keys: ['Escape'] },
  { id: 'fillDown', group: 'edit', handledBy: 'sheet', keys: ['Control+D'] },
  { id: 'fillRight', group: 'edit', handledBy: 'sheet', keys: ['Control+R'] },
  { id: 'fillAll', group: 'edit', handledBy: 'sheet', keys: ['Control+Enter'] },
  { id: 'repeat', group: 'edit', handledBy: 'sheet', keys: ['F4'] },
  { id: 'find', group: 'find', handledBy: 'search', keys: ['Control+F'] },
  { id: 'findNext', group: 'find', handledBy: 'search', keys: ['F3', 'Shift+F3'] },
  { id: 'goTo', group: 'find', handledBy: 'search', keys: ['Control+G'] },
  { id: 'menu', group: 'edit', handledBy: 'sheet', keys: ['Shift+F10', 'ContextMenu'] },
  { id: 'why', group: 'find', handledBy: 'sheet', keys: ['Alt+Enter'] },
] as const satisfies readonly KeyBinding[];

type Binding = (typeof bindings)[number];

export type KeyId = Binding['id'];

export type SheetKeyId = Extract<Binding, { readonly handledBy: 'sheet' }>['id'];

export const keyBindings: readonly (KeyBinding & { readonly id: KeyId })[] = bindings;

const sheetKeys: ReadonlyMap<string, SheetKeyId> = new Map(
  bindings.flatMap((binding) =>
    binding.handledBy === 'sheet' ? binding.keys.map((key) => [key, binding.id] as const) : [],
  ),
);

/** What a press asks of the sheet; undefined: nothing that the table knows. */
export function sheetKeyOf(event: KeyPress): SheetKeyId | undefined {
  return sheetKeys.get(pressed(event));
}

/** What a press asks of the page, or of what searches in the sheet; undefined: nothing that the table knows. */
export function keyOf(event: KeyPress, handledBy: 'page' | 'search'): KeyId | undefined {
  const press = pressed(event);
  return bindings.find(
    (one) => one.handledBy === handledBy && (one.keys as readonly string[]).includes(press),
  )?.id;
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** A press as it stands in the table: Control+Shift+ArrowDown. */
export function pressed({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
  return [
    ...(ctrlKey || metaKey ? ['Control'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
    name,
  ].join('+');
}
