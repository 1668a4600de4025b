// How many lines texts take on paper, told by the browser that prints them. Many texts are measured in slices, between which the
// window draws and hears.
import { cellRole, placedCells } from '#shared/paper/cells.ts';
import { cellWidth, paperFrame, type PaperFrame, type TypeRole } from '#shared/paper/frame.ts';
import { tailText, textWidth, unmergedText } from '#shared/paper/heights.ts';
import { layOutPaper, wantedTexts, type PaperLayout } from '#shared/paper/layOut.ts';
import type { PrintedSheet } from '#shared/paper/printedSheet.ts';
import type { PaperSetup } from '#shared/paper/setup.ts';
import { slices } from './slices.ts';
import { paperVariables } from './variables.ts';

/** Texts put into the page at once; a few dozen take a few milliseconds to lay out. */
const atOnce = 60;
/** What is printed may be set a hair wider than what is shown. */
const reserve = 1;

type Wanted = { role: TypeRole; width: number; text: string };

/** Lines of texts by the type they are set in and their width, as far as the last sheet asked for them. */
export type KnownLines = Map<string, Map<string, number>>;

export type Measuring = {
  signal: AbortSignal;
  /** Rows looked at so far and of all. */
  onProgress?(done: number, total: number): void;
};

/** The sheet on its pages; null when it was stopped. `known` may hold lines from the time before and gets the new ones. */
export async function measureSheet(
  sheet: PrintedSheet,
  setup: PaperSetup,
  known: KnownLines,
  { signal, onProgress }: Measuring,
): Promise<PaperLayout | null> {
  await document.fonts.ready;
  const frame = paperFrame(sheet, setup);
  const host = measuringHost(frame);
  try {
    const missing: Wanted[] = [];
    const seen = new Set<string>();
    const places = new Set<string>();
    const slice = slices();
    let texts = 0;
    for (const wanted of wantedTexts(sheet, frame)) {
      texts++;
      if (wanted.text === '') continue;
      const place = placeOf(frame, wanted.role, wanted.width);
      const key = `${place} ${wanted.text}`;
      places.add(place);
      if (!known.get(place)?.has(wanted.text) && !seen.has(key)) {
        seen.add(key);
        missing.push(wanted);
      }
      if (missing.length >= atOnce) measure(host, frame, missing.splice(0), known);
      if (slice.over()) {
        onProgress?.(texts, sheet.table.rows.length * sheet.table.columns.length);
        await slice.next();
        if (signal.aborted) return null;
      }
    }
    measure(host, frame, missing, known);
    if (signal.aborted) return null;
    for (const place of known.keys()) if (!places.has(place)) known.delete(place);
    const laying = layOutPaper(sheet, setup, (role, width, text) =>
      text === '' ? 1 : (known.get(placeOf(frame, role, width))?.get(text) ?? 1),
    );
    for (;;) {
      const { done, value: layout } = laying.next();
      if (done) {
        measureCuts(host, layout);
        return layout;
      }
      if (slice.over()) await slice.next();
      if (signal.aborted) return null;
    }
  } finally {
    host.remove();
  }
}

function placeOf(frame: PaperFrame, role: TypeRole, width: number): string {
  return `${role} ${frame.type[role].points} ${width}`;
}

function measure(
  host: HTMLElement,
  frame: PaperFrame,
  wanted: readonly Wanted[],
  known: KnownLines,
): void {
  const boxes = wanted.map(({ role, width, text }) => textBox(role, width, text));
  host.replaceChildren(...boxes);
  const heights = boxes.map((box) => box.getBoundingClientRect().height);
  wanted.forEach(({ role, width, text }, index) => {
    const place = placeOf(frame, role, width);
    let lines = known.get(place);
    if (!lines) known.set(place, (lines = new Map()));
    lines.set(text, Math.max(1, Math.round((heights[index] ?? 0) / frame.type[role].line)));
  });
  host.replaceChildren();
}

function textBox(role: TypeRole, width: number, text: string): HTMLElement {
  const box = document.createElement('div');
  box.className = `pb-type pb-type-${role}`;
  box.style.width = `${Math.max(1, width - reserve)}px`;
  box.textContent = text;
  return box;
}

/** A place in the page that is laid out and never seen. */
function measuringHost(frame: PaperFrame): HTMLElement {
  const host = document.createElement('div');
  host.className = 'pb-measure';
  host.setAttribute('aria-hidden', 'true');
  for (const [name, value] of Object.entries(paperVariables(frame))) {
    host.style.setProperty(name, value);
  }
  document.body.append(host);
  return host;
}

/** Rows that go on on the next page: where the lines of their texts begin. */
function measureCuts(
  host: HTMLElement,
  { sheet, frame, pages, cuts, unmerged }: PaperLayout,
): void {
  for (const { rows } of pages) {
    for (const { row: index, lines } of rows.pieces) {
      if (lines === null || cuts.has(index)) continue;
      const starts = new Map<number, number[]>();
      cuts.set(index, starts);
      const row = sheet.table.rows[index];
      if (!row) {
        const role = index - sheet.table.rows.length < sheet.notes.length ? 'note' : 'footer';
        const text = tailText(sheet, index);
        starts.set(0, lineStarts(host, frame, { role, width: frame.area.width, text }));
      }
      for (const group of row ? frame.groups : []) {
        for (const cell of row ? placedCells(sheet.table, row, group, frame) : []) {
          const role = row ? cellRole(row, sheet.table.columns[cell.column]) : 'body';
          const width = textWidth(cellWidth(frame, cell.own), frame);
          const text = unmergedText(cell.text, index, unmerged.get(cell.column)?.get(index));
          starts.set(cell.column, lineStarts(host, frame, { role, width, text }));
        }
      }
    }
  }
}

/** Places in a text at which its lines begin. */
function lineStarts(host: HTMLElement, frame: PaperFrame, { role, width, text }: Wanted): number[] {
  const box = textBox(role, width, text);
  host.replaceChildren(box);
  const content = box.firstChild;
  const starts = [0];
  if (!content) return starts;
  const { line } = frame.type[role];
  const { top } = box.getBoundingClientRect();
  const range = document.createRange();
  for (let place = 1; place < text.length; place++) {
    range.setStart(content, place);
    range.setEnd(content, place + 1);
    const last = [...range.getClientRects()].at(-1);
    // A line break has no place of its own: it stands at the end of its line.
    const at = last ? Math.floor((last.top + last.height / 2 - top) / line) : -1;
    while (at >= starts.length) starts.push(place);
  }
  host.replaceChildren();
  return starts;
}
