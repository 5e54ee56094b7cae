import { AG_GRID_LOCALE_NL } from '@ag-grid-community/locale';
import { createTheme, type Theme } from 'ag-grid-community';
import type { SheetRow } from '../values/valueRow';

/** The sheet in the colours and letters of the window; the tokens turn dark by themselves. */
export const gridTheme: Theme = createTheme().withParams({
  accentColor: 'var(--voorkant-color-accent)',
  backgroundColor: 'var(--voorkant-color-panel)',
  foregroundColor: 'var(--voorkant-color-text)',
  borderColor: 'var(--voorkant-color-line)',
  browserColorScheme: 'inherit',
  fontFamily: 'var(--voorkant-text-font-family)',
  fontSize: 'var(--voorkant-text-font-size-sm)',
  headerTextColor: 'var(--voorkant-color-text-quiet)',
  headerBackgroundColor: 'var(--voorkant-color-panel)',
  headerFontWeight: 'var(--voorkant-text-font-weight-regular)',
  rowHoverColor: 'var(--voorkant-color-subtle)',
  selectedRowBackgroundColor: 'transparent',
  rowHeight: '1.5rem',
  headerHeight: '1.75rem',
  cellHorizontalPadding: '0.375rem',
  rowBorder: true,
  columnBorder: false,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  pinnedColumnBorder: true,
});

/**
 * The nonce that lets a library add a style sheet under the content policy; it stands in the head of the page and
 * is another one at each start. Undefined where there is no policy, as in tests.
 */
export const styleNonce: string | undefined = document.querySelector<HTMLMetaElement>(
  'meta[property="csp-nonce"]',
)?.nonce;

// The grid would say at every cell that the space bar chooses the row, which here it does not.
const unsaid = { ariaRowSelect: ' ', ariaRowDeselect: ' ' };

/** What the grid says by itself, in each language. */
export const gridTexts = { nl: { ...AG_GRID_LOCALE_NL, ...unsaid }, en: unsaid };

/** Rows that look otherwise than most. */
export const rowClasses = {
  'sheet-row--block': ({ data }: { readonly data?: SheetRow | undefined }) =>
    data?.kind === 'block',
  'sheet-row--item': ({ data }: { readonly data?: SheetRow | undefined }) =>
    data?.kind === 'value' && data.depth > 0,
  'sheet-row--precedent': ({ data }: { readonly data?: SheetRow | undefined }) =>
    data?.kind === 'value' && data.relation === 'precedent',
  'sheet-row--dependent': ({ data }: { readonly data?: SheetRow | undefined }) =>
    data?.kind === 'value' && data.relation === 'dependent',
  'sheet-row--changed': ({ data }: { readonly data?: SheetRow | undefined }) =>
    data?.kind === 'value' && data.changed,
};

export const rowId = ({ data }: { data: SheetRow }): string => data.id;

/** Keys that are typed into a cell are its editor's. */
export const defaultColumn = {
  sortable: false,
  resizable: false,
  suppressMovable: true,
  suppressKeyboardEvent: ({ editing }: { readonly editing: boolean }) => editing,
} as const;

/** The row with the focus is the chosen one. */
export const rowSelection = {
  mode: 'singleRow',
  checkboxes: false,
  enableClickSelection: false,
  isRowSelectable: ({ data }: { readonly data?: SheetRow | undefined }) => data?.kind === 'value',
} as const;
