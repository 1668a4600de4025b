// What a person who knows Excel does without thinking, as a table of forty-one. Each has an end-to-end test whose name begins
// with its id; `habits.test.ts` in tests/grid holds table and tests against each other.
export type Habit = {
  id: string;
  words: string;
  /** The file in this folder that tests it; others may test it as well. */
  file: string;
};

export const habits: readonly Habit[] = [
  // Selection and keys.
  { id: 'H1', words: 'a click selects a cell, arrows move from it', file: 'selection' },
  { id: 'H2', words: 'a range by dragging, Shift and click, Shift and arrows', file: 'selection' },
  { id: 'H3', words: 'further ranges with Ctrl, cleared together', file: 'selection' },
  { id: 'H4', words: 'whole rows by their heads', file: 'selection' },
  { id: 'H5', words: 'whole columns by their headings', file: 'selection' },
  { id: 'H6', words: 'everything with Ctrl+A', file: 'selection' },
  { id: 'H7', words: 'Tab and Enter walk inside a selection', file: 'selection' },
  { id: 'H8', words: 'Home, End, Ctrl+Home, Ctrl+End', file: 'selection' },
  { id: 'H9', words: 'Ctrl+arrow to the edge of data, Shift selects up to it', file: 'selection' },
  { id: 'H10', words: 'PageUp and PageDown', file: 'selection' },
  // Typing.
  { id: 'H11', words: 'typing on a selected cell replaces what it shows', file: 'typing' },
  { id: 'H12', words: 'F2 or a double click edits, the caret at the end', file: 'typing' },
  { id: 'H13', words: 'Esc gives up what is being typed', file: 'typing' },
  { id: 'H14', words: 'Delete empties; Backspace empties and types on', file: 'typing' },
  { id: 'H15', words: 'Alt+Enter breaks the line in a cell', file: 'typing' },
  { id: 'H16', words: 'Ctrl+; types today', file: 'typing' },
  { id: 'H17', words: 'Ctrl+Enter puts what is typed into every selected cell', file: 'typing' },
  { id: 'H18', words: 'pinyin typed on a selected cell loses nothing', file: 'typing' },
  { id: 'H19', words: 'Enter and Esc while composing are the input method’s', file: 'typing' },
  // Clipboard, both ways with Excel and WPS.
  { id: 'H20', words: 'copying gives tab-separated text and an HTML table', file: 'clipboard' },
  {
    id: 'H21',
    words: 'pasting from Excel or WPS: cells with lines, merged cells, the empty row at the end',
    file: 'clipboard',
  },
  {
    id: 'H22',
    words: 'one value fills the selection, a block repeats into a multiple',
    file: 'clipboard',
  },
  { id: 'H23', words: 'pasting past the end adds rows', file: 'clipboard' },
  {
    id: 'H24',
    words: 'pasting leaves hidden and locked cells; refused ones are listed with reasons',
    file: 'clipboard',
  },
  { id: 'H25', words: 'cutting moves, also to another sheet', file: 'clipboard' },
  // Filling.
  {
    id: 'H26',
    words: 'the fill handle copies and goes on with numbers, dates, 一、二、三',
    file: 'fill',
  },
  { id: 'H27', words: 'Ctrl+D and Ctrl+R', file: 'fill' },
  // The sheet as a whole.
  { id: 'H28', words: 'undo and redo, a hundred steps, each with its name', file: 'sheet' },
  { id: 'H29', words: 'find and replace, in a sheet or the plan', file: 'find' },
  { id: 'H30', words: 'sorting up, down, by several columns and back', file: 'columns' },
  {
    id: 'H31',
    words: 'filtering by a list of values with a search; chips take it off',
    file: 'columns',
  },
  {
    id: 'H32',
    words: 'columns hidden, moved, widened, frozen; kept with the plan',
    file: 'columns',
  },
  {
    id: 'H33',
    words: 'a double click on the border fits a column; a wrapped text makes its row taller',
    file: 'columns',
  },
  { id: 'H34', words: 'zoom', file: 'columns' },
  { id: 'H35', words: 'sum, average and count of the selection', file: 'sheet' },
  { id: 'H36', words: 'the menu of the right mouse button, and by keyboard', file: 'columns' },
  { id: 'H37', words: 'rows inserted, deleted, duplicated, dragged elsewhere', file: 'rows' },
  {
    id: 'H38',
    words: 'one value for a column of all selected rows, names added to lists or taken out',
    file: 'rows',
  },
  // Cells.
  {
    id: 'H39',
    words:
      'each kind of column (text, long text, number, percent, date, choice, units, light) takes what is typed freely or says why not; columns of one’s own',
    file: 'ownColumns',
  },
  {
    id: 'H40',
    words: 'a cell says why it is locked or flagged, and how it came about',
    file: 'cells',
  },
  { id: 'H41', words: 'typing and pasting in the empty row below the last one', file: 'freshRow' },
];

/** What was asked for, phrase by phrase, and the habits that answer it: so that none was forgotten. */
export const phrases: Readonly<Record<string, readonly string[]>> = {
  'click, drag, Shift, Ctrl': ['H1', 'H2', 'H3'],
  'whole rows and columns, Ctrl+A': ['H4', 'H5', 'H6'],
  'arrows, Tab, Enter in a selection': ['H1', 'H7'],
  'Home and End, Ctrl+arrow to the edge of data, PageUp and PageDown': ['H8', 'H9', 'H10'],
  'F2, typing replaces, Esc, Delete': ['H11', 'H12', 'H13', 'H14'],
  'Alt+Enter for a line in a cell; Ctrl+; today': ['H15', 'H16'],
  'one text into all selected cells': ['H17'],
  'pinyin on a selected cell loses nothing, Enter and Esc while composing': ['H18', 'H19'],
  'tab-separated and HTML, both ways with Excel and WPS': ['H20', 'H21'],
  'quoted cells with lines, trailing empty row, merged source cells': ['H21'],
  'one value fills the selection, a block repeats': ['H22'],
  'paste past the end adds rows': ['H23'],
  'hidden and locked cells respected, rejected cells listed with reasons': ['H24'],
  'cut moves': ['H25'],
  'fill handle: copy, numbers, dates, 一、二、三; Ctrl+D, Ctrl+R': ['H26', 'H27'],
  'undo and redo, 100 steps, with the name of the step': ['H28'],
  'find and replace over a sheet or the plan': ['H29'],
  'sort, filter with a list of values and search, filter chips': ['H30', 'H31'],
  'freeze, hide, order and width of columns kept per plan': ['H32'],
  'auto width on double-click, wrapped text with row height that follows': ['H33'],
  zoom: ['H34'],
  'sum, average and count in the status bar': ['H35'],
  'context menu': ['H36'],
  'insert, delete, duplicate, move rows by drag': ['H37'],
  'bulk change of selected rows': ['H38'],
  'column kinds; custom columns': ['H39'],
  'cells show why they are locked or flagged; the history of a cell': ['H40'],
  'the row below the last one': ['H41'],
};
