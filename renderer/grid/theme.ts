// The grid's look, in AG Grid's own parameters; what they cannot say is in styles/grid.css.
import { colorSchemeDark, colorSchemeLight, themeQuartz } from 'ag-grid-community';

export const gridFontFamily =
  '"Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
export const gridFontSize = 13;

const common = {
  fontFamily: gridFontFamily,
  fontSize: gridFontSize,
  headerFontSize: gridFontSize,
  headerFontWeight: 600,
  spacing: 4,
  cellHorizontalPadding: 6,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  borderRadius: 2,
  headerColumnBorder: true,
  columnBorder: true,
  rowBorder: true,
  rowHoverColor: 'transparent',
};

export const lightGridTheme = themeQuartz.withPart(colorSchemeLight).withParams({
  ...common,
  accentColor: '#0f6cbd',
  backgroundColor: '#ffffff',
  foregroundColor: '#242424',
  borderColor: '#d6d6d6',
  headerBackgroundColor: '#f0f0f0',
  headerTextColor: '#242424',
});

export const darkGridTheme = themeQuartz.withPart(colorSchemeDark).withParams({
  ...common,
  accentColor: '#479ef5',
  backgroundColor: '#1f1f1f',
  foregroundColor: '#f0f0f0',
  borderColor: '#424242',
  headerBackgroundColor: '#2b2b2b',
  headerTextColor: '#f0f0f0',
});
