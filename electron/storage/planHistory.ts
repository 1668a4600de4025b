// The steps in a plan file: reading them. Writing one belongs to the transaction that writes its rows.
import { hash } from 'node:crypto';
import type { StatementSync } from 'node:sqlite';
import type { Change } from '#shared/plan/change.ts';
import type { HistoryStep } from '#shared/plan/history.ts';
import type { SheetName } from '#shared/plan/model.ts';
import { completeChange } from '#shared/plan/rowDefaults.ts';
import type { KeptStep } from '#shared/view/cellHistory.ts';
import type { NumberedStep } from './planStore.ts';

/** How many of the newest steps take part in undo. Older ones stay in the file as history. */
const undoSteps = 2000;

type StepColumns = [
  number: number,
  kind: KeptStep['kind'],
  label: string,
  at: string,
  who: string,
  change: string,
];

export class PlanHistory {
  private readonly prepare: (sql: string) => StatementSync;

  constructor(prepare: (sql: string) => StatementSync) {
    this.prepare = prepare;
  }

  /** The newest steps, oldest first: as far as undo reaches, or all of them (`most` below 0). */
  steps(most = undoSteps): HistoryStep[] {
    const rows = this.prepare(
      'SELECT number, kind, step_of AS "of", label FROM history ORDER BY number DESC LIMIT ?',
    ).all(most);
    return (rows as unknown as HistoryStep[]).toReversed();
  }

  /** The number of the newest step, 0 without any. */
  last(): number {
    const row = this.prepare('SELECT ifnull(max(number), 0) AS last FROM history').get();
    return Number(row?.['last']);
  }

  /** The change of a step, or null when the history has no such step. */
  changeOf(number: number): Change | null {
    const row = this.prepare('SELECT change FROM history WHERE number = ?').get(number);
    return row ? completeChange(JSON.parse(String(row['change'])) as Change) : null;
  }

  /** The change of the first step that added a row, or null when no step did. */
  changeThatAdded(sheet: SheetName, id: string): Change | null {
    const rows = this.prepare(
      'SELECT change FROM history WHERE instr(change, ?) > 0 ORDER BY number',
    ).all(JSON.stringify(id));
    for (const { change: text } of rows) {
      const change = completeChange(JSON.parse(String(text)) as Change);
      if (change.added.some((entry) => entry.sheet === sheet && entry.row.id === id)) return change;
    }
    return null;
  }

  /** Every step with its change, oldest first. */
  allSteps(): { label: string; change: Change }[] {
    const rows = this.prepare('SELECT label, change FROM history ORDER BY number').all();
    return rows.map(({ label, change }) => ({
      label: String(label),
      change: completeChange(JSON.parse(String(change)) as Change),
    }));
  }

  *stepsBackwards(): Generator<KeptStep> {
    const rows = this.prepare(
      'SELECT number, kind, label, at, who, change FROM history ORDER BY number DESC',
    );
    // As arrays they are read in four fifths of the time, and few ids are asked for of many steps.
    rows.setReturnArrays(true);
    const asked = new Map<string, string>();
    const quoted = (id: string): string => {
      let text = asked.get(id);
      if (text === undefined) asked.set(id, (text = JSON.stringify(id)));
      return text;
    };
    for (const row of rows.iterate()) {
      const [number, kind, label, at, who, change] = row as unknown as StepColumns;
      yield {
        number,
        kind,
        label,
        at,
        who,
        size: change.length,
        mentions: (id) => change.includes(quoted(id)),
        change: () => completeChange(JSON.parse(change) as Change),
      };
    }
  }

  /** The steps behind `number`, whole, oldest first. */
  stepsSince(number: number): NumberedStep[] {
    const rows = this.prepare(
      `SELECT number, at, who, kind, step_of AS "of", label, change FROM history
       WHERE number > ? ORDER BY number`,
    ).all(number) as unknown as (HistoryStep & { at: string; who: string; change: string })[];
    return rows.map(({ number: own, change, ...step }) => ({
      number: own,
      step: { ...step, change: completeChange(JSON.parse(change) as Change) },
    }));
  }

  /** Who made the steps behind `number`, and when, oldest first. */
  madeSince(number: number): { number: number; at: string; who: string }[] {
    const rows = this.prepare(
      'SELECT number, at, who FROM history WHERE number > ? ORDER BY number',
    ).all(number);
    return rows as unknown as { number: number; at: string; who: string }[];
  }

  /** Tells a step from that of any other history; null where there is none of the number. */
  markOf(number: number): string | null {
    const row = this.prepare(
      'SELECT number, at, who, kind, step_of, label, change FROM history WHERE number = ?',
    ).get(number);
    return row ? hash('sha256', JSON.stringify(row)).slice(0, 32) : null;
  }
}
