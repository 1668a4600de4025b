// Rows whose cells are worded only when somebody looks at them, and that stay the same objects while nothing changes that
// they show: of 50,000 rows a screen shows thirty, and an edit changes one.
import type { ViewRow } from './viewRow.ts';

/** What is known of a row at once, and what is made of it at the first look. */
type Known = Pick<ViewRow, 'id' | 'merges' | 'taskId'>;
export type Looks = Omit<ViewRow, keyof Known>;

class LazyRow implements ViewRow {
  readonly id: string;
  readonly merges: Record<string, string>;
  readonly taskId: string | null;
  private make: (() => Looks) | null;
  private made: Looks | null = null;

  constructor({ id, merges, taskId }: Known, make: () => Looks) {
    this.id = id;
    this.merges = merges;
    this.taskId = taskId;
    this.make = make;
  }

  get looks(): Looks {
    if (this.made === null) {
      if (!this.make) throw new Error('a row has lost what it is made of');
      this.made = this.make();
      // What it was made of may be a whole plan that has changed since.
      this.make = null;
    }
    return this.made;
  }

  get isMade(): boolean {
    return this.made !== null;
  }
  get texts() {
    return this.looks.texts;
  }
  get locks() {
    return this.looks.locks;
  }
  get light() {
    return this.looks.light;
  }
  get says() {
    return this.looks.says ?? none;
  }
  get reasons() {
    return this.looks.reasons ?? none;
  }
  get marks() {
    return this.looks.marks ?? none;
  }
  get past() {
    return this.looks.past ?? none;
  }
  get parts() {
    return this.looks.parts ?? noParts;
  }
  get place() {
    return this.looks.place ?? null;
  }
}

const none: Record<string, string> = {};
const noParts: Record<string, never> = {};

export function lazyRow(known: Known, make: () => Looks): ViewRow {
  return new LazyRow(known, make);
}

/** The row as an object of its own properties, to make another one of it. */
export function plainRow(row: ViewRow): ViewRow {
  if (!(row instanceof LazyRow)) return row;
  const { id, merges, taskId, looks } = row;
  return { id, merges, taskId, ...looks };
}

/** A row that nobody has looked at yet: to compare it with another would make it. */
export function isUnseen(row: ViewRow): boolean {
  return row instanceof LazyRow && !row.isMade;
}

/** The row that was made of a source last, as long as it is asked for with the same inputs. */
export class RowMemory<Source extends object> {
  private readonly kept = new WeakMap<Source, { inputs: readonly unknown[]; row: ViewRow }>();

  /** `inputs` must hold everything beside the source that the row is made of; they are compared by identity. */
  rowOf(source: Source, inputs: readonly unknown[], make: () => ViewRow): ViewRow {
    const known = this.kept.get(source);
    if (known && sameInputs(known.inputs, inputs)) return known.row;
    const row = make();
    this.kept.set(source, { inputs, row });
    return row;
  }
}

function sameInputs(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
