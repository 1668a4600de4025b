// Task tables inside the text of a notice → actions, as a workbook's tables are read, with places in the notice [X2].
import { emptySheet, type RawSheet } from '../tables/rawSheet.ts';
import type { Mapped } from './mapped.ts';
import type { ProposalWarning, ProposedAction, Span } from './proposal.ts';
import type { ProposalSource } from './source.ts';
import { decomposeTables } from './table/decomposeTables.ts';
import type { TextTable } from './textTables.ts';

/** The text with nothing where tables stand; everything else keeps its place. */
export function withoutTables(text: string, tables: readonly TextTable[]): string {
  let rest = '';
  let at = 0;
  for (const {
    span: [from, to],
  } of tables) {
    rest += text.slice(at, from) + text.slice(from, to).replace(/[^\n]/g, ' ');
    at = to;
  }
  return rest + text.slice(at);
}

/** Null where no table says what is to be done and by whom. `title` gives the years that dates belong to, `body` is the text around. */
export function readNoticeTables(
  tables: readonly TextTable[],
  title: string,
  body: string,
): { actions: ProposedAction[]; warnings: ProposalWarning[] } | null {
  const sheets = tables.map((table, index) => sheetOf(table, title, String(index)));
  const read = decomposeTables(
    sheets.map(({ sheet }) => sheet),
    { around: body },
  );
  if (!read.ok) return null;
  const { source, proposal } = read.value;
  const place = placesIn(source, new Map(sheets.map(({ sheet, cells }) => [sheet.name, cells])));
  const warnings = proposal.warnings
    .filter(({ code }) => code !== 'noPeriod' && code !== 'severalTitles')
    .map((warning) => ({ ...warning, span: place(warning.span) }));
  return { actions: proposal.actions.map((action) => placedAction(action, place)), warnings };
}

type Cells = Map<string, Mapped>;

function sheetOf(
  { rows }: TextTable,
  title: string,
  name: string,
): { sheet: RawSheet; cells: Cells } {
  const sheet = emptySheet(name, false);
  const cells: Cells = new Map();
  if (title) sheet.rows.set(1, new Map([[1, { type: 'text', value: title, text: title }]]));
  rows.forEach((row, index) => {
    const line = new Map(
      row.flatMap(({ text }, column) =>
        text === '' ? [] : [[column + 1, { type: 'text' as const, value: text, text }] as const],
      ),
    );
    sheet.rows.set(index + 2, line);
    row.forEach((cell, column) => cells.set(`${index + 2} ${column + 1}`, cell));
  });
  return { sheet, cells };
}

/** From places in the text of the cells to places in the notice. */
function placesIn(
  source: ProposalSource,
  sheets: ReadonlyMap<string, Cells>,
): (span: Span) => Span {
  const at: number[] = [];
  const of = source.kind === 'table' ? source.sheets : [];
  for (const sheet of of) {
    for (const { row, cells } of sheet.rows) {
      for (const { column, span } of cells) {
        const places = sheets.get(sheet.name)?.get(`${row} ${column}`)?.at ?? [];
        for (let index = span[0]; index < span[1]; index += 1) {
          const place = places[Math.min(index - span[0], places.length - 1)];
          if (place !== undefined) at[index] = place;
        }
      }
    }
  }
  return ([from, to]) => {
    const places = at.slice(from, Math.max(to, from + 1)).filter((place) => place !== undefined);
    const [first] = places;
    if (first === undefined) return [0, 0];
    let low = first;
    let high = first;
    for (const one of places) {
      if (one < low) low = one;
      if (one > high) high = one;
    }
    return [low, high + 1];
  };
}

function placedAction(action: ProposedAction, place: (span: Span) => Span): ProposedAction {
  const maybe = (span: Span | null) => (span ? place(span) : null);
  return {
    ...action,
    span: maybe(action.span),
    projects: action.projects.map((project) => ({
      ...project,
      span: maybe(project.span),
      tasks: project.tasks.map((task) => ({
        ...task,
        span: place(task.span),
        spans: {
          text: maybe(task.spans.text),
          leads: maybe(task.spans.leads),
          supports: maybe(task.spans.supports),
        },
        targets: task.targets.map((target) => ({ ...target, span: maybe(target.span) })),
        deadlines: task.deadlines.map((deadline) => ({ ...deadline, span: maybe(deadline.span) })),
      })),
    })),
  };
}
