// What the page of a draft knows: where the person is in the plan, what that is in the document, which doubts are open.
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { FieldPlace } from '#shared/document/draft.ts';
import { isCorrected } from '#shared/document/settled.ts';
import { warningKind } from '#shared/document/warningKinds.ts';
import { flagBook } from '#shared/flags/flagBook.ts';
import { contextOf } from '#shared/view/viewContext.ts';
import { cellOfField, type Cell } from '#shared/view/fieldCells.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { useDoubtWalk, type DoubtLine } from '../source/useDoubtWalk.ts';
import { doubtCells, dressWith } from './doubtCells.ts';
import type { Draft } from './draft.ts';
import type { HeadField } from '#shared/plan/model.ts';
import { createLinks } from './links.ts';

/** Where a link leads on the right: a cell of a tab, or a field of the plan's head. */
export type Destination = Cell | { head: HeadField };
type Place = { cell: Cell; taskId: string | null } | { head: HeadField };

/** How long a sheet may take to show a cell that a link leads to, in milliseconds. */
const longestWay = 1000;

/** Fields that stand for a place where several were read at once. */
const telling = ['title', 'value', 'end', 'name', 'leads', 'supports', 'text'];

/** Nothing is late in a plan that is not made yet. */
const noFlags = flagBook([]);

/** `lead` shows a destination and gives it the focus. */
export function useReview(draft: Draft, lead: (destination: Destination) => void) {
  const plan = useSyncExternalStore(draft.subscribe, draft.plan);
  const { document } = plan;
  const { doubts } = draft;
  const links = useMemo(() => createLinks(draft.places, doubts), [draft.places, doubts]);
  const cells = useMemo(() => doubtCells(document, doubts), [document, doubts]);
  const [place, setPlace] = useState<Place | null>(null);
  /** The doubt that led to where the person is: its own place is shown, not that of the cell. */
  const [leading, setLeading] = useState<number | null>(null);
  const awaited = useRef<{ cell: Cell; until: number } | null>(null);

  const goTo = useCallback(
    (cell: Cell) => {
      awaited.current = { cell, until: performance.now() + longestWay };
      lead(cell);
    },
    [lead],
  );
  const onGo = useCallback(
    (doubt: number) => {
      setLeading(doubt);
      const cell = cells[doubt];
      if (cell) goTo(cell);
      else {
        setPlace(null);
        const about = doubts[doubt]?.about;
        if (about?.sheet === 'plan') lead({ head: about.field as HeadField });
      }
    },
    [cells, doubts, goTo, lead],
  );
  const lines = useMemo(
    () =>
      doubts.map(({ code, message, about }): DoubtLine => ({
        kind: warningKind(code).name,
        message,
        corrected: about !== null && isCorrected(draft.read, document, about),
      })),
    [doubts, draft.read, document],
  );
  const walk = useDoubtWalk(lines, onGo);
  const { ticked, note } = walk;
  const isOpen = useCallback(
    (doubt: number) => lines[doubt]?.corrected === false && !ticked.has(doubt),
    [lines, ticked],
  );

  const onCell = useCallback(
    (cell: Cell, row: ViewRow) => {
      const wanted = awaited.current;
      if (wanted && performance.now() < wanted.until) {
        // The tab that is shown on the way there tells of the cell that it had before.
        if (wanted.cell.tab !== cell.tab || wanted.cell.rowId !== cell.rowId) return;
        awaited.current = null;
      } else {
        awaited.current = null;
        if (place && 'cell' in place && isSame(place.cell, cell)) return;
        const here = cells.flatMap((each, index) => (each && isSame(each, cell) ? [index] : []));
        note(here.find(isOpen) ?? here[0] ?? null);
        setLeading(null);
      }
      setPlace({ cell, taskId: row.taskId });
    },
    [place, cells, isOpen, note],
  );

  /** A field of the head has the focus, or (null) its form is shown. */
  const onHead = useCallback((field: HeadField | null) => {
    awaited.current = null;
    setLeading(null);
    setPlace(field && { head: field });
  }, []);

  const pick = useCallback(
    (marks: readonly number[]) => {
      for (const mark of marks) {
        const doubt = links.doubtAt(mark);
        if (doubt !== null) {
          walk.go(doubt);
          return;
        }
        const field = mostTelling(links.fieldsAt(mark));
        if (field?.sheet === 'plan') {
          lead({ head: field.field as HeadField });
          return;
        }
        const cell = field && cellOfField(document, field);
        if (cell) {
          setLeading(null);
          goTo(cell);
          return;
        }
      }
    },
    [links, walk, document, goTo, lead],
  );

  const chosen = useMemo(() => {
    const doubt = leading === null ? null : links.markOfDoubt(leading);
    if (doubt !== null) return [doubt];
    if (!place) return [];
    return 'head' in place
      ? links.marksOfHead(place.head)
      : links.marksOfCell(document, place.cell);
  }, [leading, place, links, document]);
  const around = useMemo(() => {
    const taskId = place && 'cell' in place ? place.taskId : null;
    const item = taskId === null ? null : links.markOfTask(taskId);
    return item === null ? [] : [item];
  }, [place, links]);
  const settled = useMemo(
    () =>
      new Set(lines.flatMap((_, doubt) => (isOpen(doubt) ? [] : (links.markOfDoubt(doubt) ?? [])))),
    [lines, isOpen, links],
  );
  const dress = useMemo(
    () => dressWith(document, doubts, cells, isOpen),
    [document, doubts, cells, isOpen],
  );
  const headDoubt = useMemo(() => {
    const index = doubts.findIndex(({ about }, doubt) => about?.sheet === 'plan' && isOpen(doubt));
    return doubts[index]?.message ?? null;
  }, [doubts, isOpen]);
  const context = useMemo(
    () => contextOf({ document, asOf: plan.asOf, book: noFlags, rows: plan.rows }),
    [document, plan.asOf, plan.rows],
  );

  return {
    plan,
    context,
    marks: links.marks,
    chosen,
    around,
    settled,
    dress,
    headDoubt,
    walk,
    onCell,
    onHead,
    pick,
  };
}

function mostTelling(fields: readonly FieldPlace[]): FieldPlace | null {
  for (const name of telling) {
    const found = fields.find(({ field }) => field === name);
    if (found) return found;
  }
  return fields[0] ?? null;
}

function isSame(a: Cell, b: Cell): boolean {
  return a.tab === b.tab && a.rowId === b.rowId && a.column === b.column;
}
