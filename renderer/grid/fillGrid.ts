// What a grid is made with and what it is told later. A sheet that is shown gets all at once, a long one its first rows. One that
// is not shown yet is made in steps, each in a pause of its own, so that none holds the window up: the grid, then its headings.
// Its rows come when it is shown, and whatever else is missing by then comes with them.
import type { GridApi, GridOptions } from 'ag-grid-community';
import type { ViewRow } from '#shared/view/viewRow.ts';
import type { GridCore } from './core.ts';
import { updateFresh, withFresh } from './freshRow.ts';
import { replaceRows } from './replaceRows.ts';
import { inPause } from '../parts/later.tsx';
import { giveRowsLater, rowsAtFirst, type RowsLater } from './rowsLater.ts';

type Options = GridOptions<ViewRow>;
/** How the sheet is to be now. */
export type Wanted = { options: Options; rows: readonly ViewRow[] };

/** `rows` are those that the grid has: the first ones of `all`, or all of them. */
type Told = Wanted & { all: readonly ViewRow[] };

export type Filling = {
  /** The sheet is shown: what is missing for that is made at once, the further rows of a long one in pauses. */
  show(): void;
  /** The sheet is to be another one than the grid was told. */
  tell(): void;
  stop(): void;
};

type Parts = {
  make(begin: Options): GridApi<ViewRow>;
  wanted(): Wanted;
  onModelUpdated(): void;
  onRowsReplaced(): void;
  /** The sheet is at rest from now on. */
  rest(): void;
  /** Measures in pauses the rows that nobody has seen. */
  measureAhead(): void;
};

/** The first heading costs what the further ones do not: code that runs for the first time. */
const columnsAtFirst = 2;

export function fillGrid(core: GridCore, frame: HTMLElement | null, parts: Parts): Filling {
  const { behind = false } = core.props;
  let told: Told | null = null;
  let later: RowsLater | null = null;
  let callOff = () => {};

  /** With the empty row below the last one, where that is among them. */
  const firstRows = () => {
    const all = parts.wanted().rows;
    const rows = rowsAtFirst(all);
    core.coming = all.length - rows.length;
    return { all, rows, rowData: (core.coming === 0 ? withFresh(core, rows) : rows) as ViewRow[] };
  };
  const tellOptions = () => {
    if (!told) return;
    const { options } = parts.wanted();
    const changes = changesBetween(told.options, options);
    told = { ...told, options };
    if (changes) core.api?.updateGridOptions(changes);
  };
  const tellRows = () => {
    if (!told) return;
    const before = told;
    const all = parts.wanted().rows;
    if (before.all === all) return;
    told = { ...before, all, rows: all };
    if (replaceRows(core, before.rows, all)) parts.onRowsReplaced();
  };
  const giveFirst = () => {
    if (!told) return;
    const { all, rows, rowData } = firstRows();
    told = { ...told, all, rows };
    core.api?.setGridOption('rowData', rowData);
    parts.onModelUpdated();
    parts.rest();
  };
  const makeWhole = () => {
    const { options } = parts.wanted();
    const { all, rows, rowData } = firstRows();
    told = { options, all, rows };
    core.api = parts.make({ ...options, rowData });
    parts.onModelUpdated();
    parts.rest();
  };
  const makeBare = () => {
    const { options, rows: all } = parts.wanted();
    const columnDefs = options.columnDefs?.slice(0, columnsAtFirst) ?? [];
    told = { options: { ...options, columnDefs }, all, rows: [] };
    core.api = parts.make({ ...told.options, rowData: [] });
    parts.onModelUpdated();
  };

  const steps = behind ? [makeBare, tellOptions, giveFirst] : [makeWhole];
  const next = () => {
    steps.shift()?.();
    // The last step, the rows, is for when it is shown.
    if (steps.length > 1) callOff = inPause(next);
  };
  const tell = () => {
    if (steps.length > 0) return;
    tellOptions();
    tellRows();
  };
  const show = () => {
    if (later) return;
    callOff();
    for (const step of steps.splice(0)) step();
    tell();
    core.complete = () => undefined;
    later = giveRowsLater(core, frame, {
      given: () => told?.rows ?? [],
      all: () => told?.all ?? [],
      put(rows) {
        if (told) told = { ...told, rows };
      },
      read: parts.onModelUpdated,
      done() {
        updateFresh(core);
        parts.measureAhead();
      },
    });
    if (behind && core.coming === 0) parts.measureAhead();
  };

  if (!behind) show();
  else {
    core.coming = parts.wanted().rows.length;
    core.complete = () => {
      show();
      core.complete();
    };
    callOff = inPause(next);
  }
  return {
    show,
    tell,
    stop() {
      callOff();
      later?.stop();
      const { api } = core;
      core.api = null;
      api?.destroy();
    },
  };
}

function changesBetween(before: Options, after: Options): Options | null {
  const keys = Object.keys(after) as (keyof Options)[];
  const changed = keys.filter((key) => before[key] !== after[key]);
  return changed.length === 0 ? null : Object.fromEntries(changed.map((key) => [key, after[key]]));
}
