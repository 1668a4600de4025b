// A long sheet gets the rows of its first view at once and the rest in pauses: the grid makes something of every row that it
// is given, which for tens of thousands takes longer than anybody waits for a sheet. Whoever does something in the sheet
// before that finds all rows in it: then the rest comes at once.
import type { ViewRow } from '#shared/view/viewRow.ts';
import type { GridCore } from './core.ts';

/** Sheets of so many rows get all of them at once. */
const fewRows = 800;
/** More than any screen shows. */
const firstRows = 200;
/** So many take less than a tenth of a second, with all that stand above them. */
const rowsAtOnce = 6000;

/** What a new grid begins with. */
export function rowsAtFirst(rows: readonly ViewRow[]): readonly ViewRow[] {
  return rows.length > fewRows ? rows.slice(0, firstRows) : rows;
}

export type RowsLater = { stop(): void };

/**
 * `given` are the rows that the grid has, `all` those that it is to have: the first of them are the given ones. `put` is told
 * what was added, `read` that it is to be read at once, which the grid itself asks for later; `done` once nothing is missing.
 */
export function giveRowsLater(
  core: GridCore,
  frame: HTMLElement | null,
  parts: {
    given(): readonly ViewRow[];
    all(): readonly ViewRow[];
    put(given: readonly ViewRow[]): void;
    read(): void;
    done(): void;
  },
): RowsLater {
  let request: number | null = null;
  const count = () => {
    core.coming = parts.all().length - parts.given().length;
  };
  const stop = () => {
    if (request !== null) cancelIdleCallback(request);
    request = null;
    core.coming = 0;
    core.complete = () => undefined;
    for (const name of doings) frame?.removeEventListener(name, complete, true);
  };
  /** Not once other rows came meanwhile: of those the grid is given all. */
  const isBehind = () => parts.given().length < parts.all().length;
  const add = (most: number) => {
    const from = parts.given().length;
    const given = parts.all().slice(0, from + most);
    parts.put(given);
    count();
    core.api?.applyTransaction({ add: given.slice(from) });
  };
  const end = () => {
    stop();
    parts.done();
  };
  const complete = () => {
    if (isBehind()) {
      add(Infinity);
      parts.read();
    }
    end();
  };
  const next = () => {
    request = null;
    if (isBehind()) add(rowsAtOnce);
    if (isBehind()) request = requestIdleCallback(next);
    else end();
  };
  if (isBehind()) {
    count();
    core.complete = complete;
    for (const name of doings) frame?.addEventListener(name, complete, true);
    request = requestIdleCallback(next);
  }
  return { stop };
}

/** What a person does in the sheet that may concern rows which are not there yet. */
const doings = ['keydown', 'mousedown', 'copy', 'cut', 'paste'] as const;
