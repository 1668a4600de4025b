// The two ways between a draft and its document: marks for the places of fields and doubts, and which of them belong to a
// cell. Pure; the screen asks by index.
import type { Doubt, FieldPlace } from '#shared/document/draft.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { fieldsOfCell, type Cell, type StoredField } from '#shared/view/fieldCells.ts';
import type { Mark } from '../source/marks.ts';

export type Links = {
  marks: readonly Mark[];
  /** The doubt that a mark stands for, or the fields that were read there. */
  doubtAt(mark: number): number | null;
  fieldsAt(mark: number): readonly FieldPlace[];
  markOfDoubt(doubt: number): number | null;
  /** The marks of what a cell shows; those of its row where its field has no place of its own. */
  marksOfCell(document: PlanDocument, cell: Cell): number[];
  markOfTask(taskId: string): number | null;
  /** The mark of a field of the plan's head, if the document says it. */
  marksOfHead(field: string): number[];
};

export function createLinks(places: readonly FieldPlace[], doubts: readonly Doubt[]): Links {
  const marks: Mark[] = [];
  const fields: FieldPlace[][] = [];
  const byField = new Map<string, number>();
  const bySpan = new Map<string, number>();
  for (const place of places) {
    const kind = place.sheet === 'tasks' && place.field === null ? 'item' : 'field';
    // Fields that were read at one place share its mark.
    const key = `${kind} ${place.span[0]} ${place.span[1]}`;
    let mark = bySpan.get(key);
    if (mark === undefined) {
      mark = marks.push({ kind, span: place.span }) - 1;
      bySpan.set(key, mark);
      fields[mark] = [];
    }
    fields[mark]?.push(place);
    byField.set(fieldKey(place), mark);
  }
  const firstDoubt = marks.length;
  for (const { span } of doubts) marks.push({ kind: 'doubt', span });

  const markOf = (field: StoredField): number | null => byField.get(fieldKey(field)) ?? null;
  return {
    marks,
    doubtAt: (mark) => (mark >= firstDoubt ? mark - firstDoubt : null),
    fieldsAt: (mark) => fields[mark] ?? [],
    markOfDoubt: (doubt) => (doubt < doubts.length ? firstDoubt + doubt : null),
    marksOfCell(document, cell) {
      const shown = fieldsOfCell(document, cell);
      const [first] = shown;
      if (!first) return [];
      const own = first.field === null ? [first] : shown.filter(({ field }) => field !== null);
      const found = own.flatMap((field) => markOf(field) ?? []);
      if (found.length > 0) return [...new Set(found)];
      const row = markOf({ ...first, field: null });
      return row === null ? [] : [row];
    },
    marksOfHead(field) {
      const mark = markOf({ sheet: 'plan', id: 'plan', field });
      return mark === null ? [] : [mark];
    },
    markOfTask: (taskId) => markOf({ sheet: 'tasks', id: taskId, field: null }),
  };
}

function fieldKey({ sheet, id, field }: StoredField): string {
  return `${sheet} ${id} ${field ?? ''}`;
}
