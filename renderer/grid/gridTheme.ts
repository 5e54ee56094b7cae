import { createTheme, type Theme } from 'ag-grid-community';

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
  selectedRowBackgroundColor: 'var(--voorkant-color-accent-subtle)',
  rowHeight: '1.75rem',
  headerHeight: '1.875rem',
  cellHorizontalPadding: '0.375rem',
  rowBorder: true,
  columnBorder: false,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  pinnedColumnBorder: true,
});
