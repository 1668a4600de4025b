// A notice's text cut once at the borders of its marked spans, so that marking one is no work on the rest.
import type { Span } from '#shared/document/proposal.ts';

/** A stretch of the text, in UTF-16 code units, with what it belongs to by index. */
export type Segment = {
  from: number;
  to: number;
  /** The task whose span covers it; the one that begins last where spans overlap. */
  task: number | null;
  warnings: readonly number[];
};

type Border = { at: number; opens: boolean; kind: 'task' | 'warning'; index: number };

/** The whole text in order, without gaps. Spans beyond the text are cut, empty ones are left out. */
export function segmentsOf(
  length: number,
  tasks: readonly Span[],
  warnings: readonly Span[],
): Segment[] {
  const borders = [...bordersOf('task', tasks, length), ...bordersOf('warning', warnings, length)];
  borders.sort((a, b) => a.at - b.at);
  const segments: Segment[] = [];
  const openTasks = new Set<number>();
  const openWarnings = new Set<number>();
  let from = 0;
  const cut = (to: number) => {
    if (to <= from) return;
    segments.push({ from, to, task: [...openTasks].at(-1) ?? null, warnings: [...openWarnings] });
    from = to;
  };
  for (const { at, opens, kind, index } of borders) {
    cut(at);
    const open = kind === 'task' ? openTasks : openWarnings;
    if (opens) open.add(index);
    else open.delete(index);
  }
  cut(length);
  return segments;
}

function bordersOf(kind: Border['kind'], spans: readonly Span[], length: number): Border[] {
  return spans.flatMap(([start, end], index) => {
    const from = Math.max(0, start);
    const to = Math.min(length, end);
    if (to <= from) return [];
    return [
      { at: from, opens: true, kind, index },
      { at: to, opens: false, kind, index },
    ];
  });
}

/** For every warning the task whose span holds its beginning, or null. */
export function tasksOfWarnings(
  tasks: readonly Span[],
  warnings: readonly Span[],
): (number | null)[] {
  return warnings.map(([start]) => {
    const index = tasks.findLastIndex(([from, to]) => from <= start && start < to);
    return index < 0 ? null : index;
  });
}
