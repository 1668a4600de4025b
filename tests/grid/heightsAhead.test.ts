// Measuring rows that nobody has seen: in pauses, told to the grid once, and what is in view stays where it is.
import type { GridApi, IRowNode } from 'ag-grid-community';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ViewRow } from '#shared/view/viewRow.ts';
import type { GridCore } from '#renderer/grid/core.ts';
import { heightsAhead } from '#renderer/grid/heightsAhead.ts';
import { createRowHeights } from '#renderer/grid/rowHeights.ts';
import { countLines } from '#renderer/grid/textLines.ts';

const low = 28;
let pauses: ((deadline: IdleDeadline) => void)[] = [];

beforeEach(() => {
  pauses = [];
  vi.stubGlobal('requestIdleCallback', (run: (deadline: IdleDeadline) => void) => pauses.push(run));
  vi.stubGlobal('cancelIdleCallback', (request: number) => pauses.splice(request - 1, 1));
});
afterEach(() => vi.unstubAllGlobals());

function row(id: string, text = ''): ViewRow {
  return { id, texts: { text }, locks: {}, merges: {}, light: null, taskId: null };
}

/** A grid of low rows, as far as measuring asks for it; `seen` are on screen. */
function gridOf(rows: readonly ViewRow[], top: number, seen: (index: number) => boolean) {
  const nodes = rows.map((data) => {
    const node = { data, rowHeight: low, rowTop: 0 };
    return Object.assign(node, { setRowHeight: (height: number) => (node.rowHeight = height) });
  });
  let placed = 0;
  const place = () => {
    let next = 0;
    for (const node of nodes) {
      node.rowTop = next;
      next += node.rowHeight;
    }
    placed += 1;
  };
  place();
  const api = {
    forEachNode: (each: (node: unknown) => void) => nodes.forEach(each),
    getRenderedNodes: () => nodes.filter((_, index) => seen(index)),
    getVerticalPixelRange: () => ({ top, bottom: top + 500 }),
    onRowHeightChanged: place,
  } as unknown as GridApi<ViewRow>;
  return { core: { api } as GridCore, nodes, placed: () => placed - 1 };
}

/** Lets all pauses pass, each of 50 ms; the clock goes on so that a stretch of measuring (8 ms) takes so many rows. */
function pass(most: number): number {
  let passed = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (ticks += 8 / most));
  let ticks = 0;
  for (let pause = pauses.shift(); pause; pause = pauses.shift()) {
    pause({ didTimeout: false, timeRemaining: () => 50 });
    passed += 1;
  }
  clock.mockRestore();
  return passed;
}

describe('measuring rows ahead', () => {
  const rows = Array.from({ length: 100 }, (_, index) => row(`r${index}`));
  const heightOf = ({ id }: ViewRow) => (Number(id.slice(1)) % 2 === 0 ? low : 2 * low);

  it('[G28] takes several pauses and tells the grid once', () => {
    const { core, nodes, placed } = gridOf(rows, 0, (index) => index < 10);
    heightsAhead(core, () => null, heightOf).all();
    expect(pass(30)).toBe(4);
    expect(nodes.map(({ rowHeight }) => rowHeight)).toEqual(rows.map(heightOf));
    expect(placed()).toBe(1);
  });

  it('[G28] keeps in view what is in view when rows above it turn out to be higher', () => {
    const viewport = { scrollTop: 20 * low + 5 };
    const seen = (index: number) => index >= 16 && index < 40;
    const { core, nodes } = gridOf(rows, viewport.scrollTop, seen);
    heightsAhead(core, () => viewport as Element, heightOf).all();
    pass(1000);
    expect(viewport.scrollTop - (nodes[20]?.rowTop ?? 0)).toBe(5);
  });

  it('[G28] measures a row that changed, and none once it is stopped', () => {
    const { core, nodes } = gridOf(rows, 0, (index) => index < 10);
    const ahead = heightsAhead(core, () => null, heightOf);
    ahead.add(nodes[51] as unknown as IRowNode<ViewRow>);
    pass(1000);
    expect(nodes.filter(({ rowHeight }) => rowHeight !== low)).toEqual([nodes[51]]);
    ahead.all();
    ahead.stop();
    expect(pass(1000)).toBe(0);
  });
});

describe('the height of a row', () => {
  const measure = (character: string) => (character < '\u2e80' ? 7 : 13);
  const columns = [{ key: 'text', heading: '', width: 100, kind: 'text', editable: true } as const];

  it.each([
    '',
    '一二三四五六',
    '一二三四五六七',
    '一二\n三',
    'abcdefghijkl',
    'abcdefghijklmn',
    '甲，乙，丙，丁',
  ])('[G28] is that of its lines, however short the way to it: %j', (text) => {
    const heightOf = createRowHeights(columns, () => 100, measure, 1);
    expect(heightOf(row('r', text), () => 1)).toBe(countLines(text, 86, measure) * 20 + 8);
  });
});
