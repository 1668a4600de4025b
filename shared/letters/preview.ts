// A letter as the window shows it: its paragraphs and tables with as much of their look as matters for reading.

export type PreviewLook = {
  align: 'left' | 'center' | 'right' | 'both';
  /** In points. */
  size: number;
  bold: boolean;
  /** Of the fonts of official documents the kind; what else there is looks like the text. */
  font: 'text' | 'title' | 'heading' | 'script';
  /** The first line begins two characters in. */
  indented: boolean;
  /** Stands on a page of its own from here on. */
  newPage: boolean;
  red: boolean;
  /** Points of room: above, below, at the left. */
  before: number;
  after: number;
  left: number;
  /** A line below it. */
  ruled: 'none' | 'black' | 'red';
};
export type PreviewBlock =
  | { kind: 'paragraph'; text: string; look: PreviewLook }
  | { kind: 'table'; rows: string[][] };
