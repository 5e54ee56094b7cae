import type { MenuItemConstructorOptions } from 'electron';
import type { Command, PageState, RecentDocument } from '../shared/ipc/contract';
import { fill, type NativeTexts } from './nativeTexts';

/** What the menu shows and does. */
export interface MenuContent {
  readonly texts: NativeTexts;
  readonly state: Pick<PageState, 'undo' | 'redo'>;
  readonly recent: readonly Pick<RecentDocument, 'key' | 'name' | 'folder'>[];
  readonly isMac: boolean;
  /** With the tools of those who build the program. */
  readonly hasDeveloperTools: boolean;
  readonly command: (command: Command) => void;
  readonly openRecent: (key: string) => void;
  readonly forgetRecent: () => void;
}

type Items = readonly MenuItemConstructorOptions[];

const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The application menu. A key goes to the page first; only what no field there has a use for comes
 * back as a shortcut of the menu. So Ctrl+Z takes back typing in a text field, and a step elsewhere
 * (see undoKeys.ts).
 */
export function menuTemplate(content: MenuContent): MenuItemConstructorOptions[] {
  const { texts, isMac } = content;
  return [
    ...(isMac ? [{ label: texts.app.name, submenu: [...appItems(content)] }] : []),
    { label: texts.file.label, submenu: [...fileItems(content)] },
    { label: texts.edit.label, submenu: [...editItems(content)] },
    { label: texts.view.label, submenu: [...viewItems(content)] },
    ...(isMac ? [] : [{ label: texts.help.label, submenu: [...helpItems(content)] }]),
  ];
}

/** The menu that has the program's name, on macOS only. */
function appItems({ texts, command }: MenuContent): Items {
  return [
    { id: 'about', label: texts.app.about, click: () => command('about') },
    separator,
    { role: 'hide', label: texts.app.hide },
    { role: 'hideOthers', label: texts.app.hideOthers },
    { role: 'unhide', label: texts.app.showAll },
    separator,
    { role: 'quit', label: texts.app.quit },
  ];
}

function fileItems(content: MenuContent): Items {
  const { command, isMac } = content;
  const texts = content.texts.file;
  return [
    {
      id: 'start',
      label: texts.start,
      accelerator: 'CmdOrCtrl+Shift+H',
      click: () => command('start'),
    },
    { id: 'new', label: texts.new, accelerator: 'CmdOrCtrl+N', click: () => command('new') },
    { id: 'open', label: texts.open, accelerator: 'CmdOrCtrl+O', click: () => command('open') },
    { id: 'recent', label: texts.recent, submenu: [...recentItems(content)] },
    { id: 'snapshots', label: texts.snapshots, click: () => command('snapshots') },
    separator,
    { id: 'save', label: texts.save, accelerator: 'CmdOrCtrl+S', click: () => command('save') },
    {
      id: 'saveAs',
      label: texts.saveAs,
      accelerator: 'CmdOrCtrl+Shift+S',
      click: () => command('saveAs'),
    },
    separator,
    { id: 'export', label: texts.export, click: () => command('export') },
    { id: 'savePdf', label: texts.savePdf, click: () => command('savePdf') },
    { id: 'print', label: texts.print, accelerator: 'CmdOrCtrl+P', click: () => command('print') },
    separator,
    isMac
      ? { role: 'close', label: texts.close }
      : { id: 'quit', role: 'quit', label: texts.quit, accelerator: 'Ctrl+Q' },
  ];
}

function recentItems({ texts, recent, openRecent, forgetRecent }: MenuContent): Items {
  if (recent.length === 0) {
    return [{ label: texts.file.noRecent, enabled: false }];
  }
  return [
    ...recent.map(({ key, name, folder }) => ({
      id: key,
      label: plain(fill(texts.file.recentItem, { name, folder })),
      click: () => openRecent(key),
    })),
    separator,
    { id: 'forgetRecent', label: texts.file.forgetRecent, click: forgetRecent },
  ];
}

function editItems({ texts: { edit: texts }, state, isMac, command }: MenuContent): Items {
  const { undo, redo } = state;
  // macOS leaves the keys of text fields to the menu: there the page hears of each, step or no step.
  const canUndo = isMac || undo !== null;
  const canRedo = isMac || redo !== null;
  const redoItem = {
    label: redo === null ? texts.redo : plain(fill(texts.redoStep, { step: redo })),
    enabled: canRedo,
    click: () => command('redo'),
  };
  return [
    {
      id: 'undo',
      label: undo === null ? texts.undo : plain(fill(texts.undoStep, { step: undo })),
      accelerator: 'CmdOrCtrl+Z',
      enabled: canUndo,
      click: () => command('undo'),
    },
    { ...redoItem, id: 'redo', accelerator: isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y' },
    // The key of other systems.
    { ...redoItem, accelerator: isMac ? 'Cmd+Y' : 'Ctrl+Shift+Z', visible: false },
    separator,
    { role: 'cut', label: texts.cut },
    { role: 'copy', label: texts.copy },
    { role: 'paste', label: texts.paste },
    { role: 'selectAll', label: texts.selectAll },
    separator,
    { id: 'find', label: texts.find, accelerator: 'CmdOrCtrl+F', click: () => command('find') },
  ];
}

function viewItems({ texts: { view: texts }, hasDeveloperTools, command }: MenuContent): Items {
  return [
    { id: 'present', label: texts.present, accelerator: 'F5', click: () => command('present') },
    separator,
    { role: 'zoomIn', label: texts.zoomIn },
    // The same key without shift, where plus shares it with the equals sign.
    { role: 'zoomIn', label: texts.zoomIn, accelerator: 'CmdOrCtrl+=', visible: false },
    { role: 'zoomOut', label: texts.zoomOut },
    { role: 'resetZoom', label: texts.resetZoom },
    separator,
    { role: 'togglefullscreen', label: texts.fullScreen },
    ...(hasDeveloperTools
      ? ([
          separator,
          { role: 'reload', label: texts.reload },
          { role: 'toggleDevTools', label: texts.developerTools },
        ] as const)
      : []),
  ];
}

function helpItems({ texts, command }: MenuContent): Items {
  return [
    { id: 'help', label: texts.help.keys, accelerator: 'F1', click: () => command('help') },
    { id: 'about', label: texts.help.about, click: () => command('about') },
  ];
}

/** A label in which `&` is an ampersand: a single one would underline the letter after it. */
function plain(label: string): string {
  return label.replaceAll('&', '&&');
}
