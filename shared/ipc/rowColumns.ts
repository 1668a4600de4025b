// Rows by columns, each field named once: less than half the text of rows by themselves. What stands in every row is said once, and
// of texts that come again and again (units, periods, states) each once: the rest is numbers, which cost next to nothing to write
// and to read, and the reader has one text in place of thousands that say the same.

/** What one field has in rows that stand in a row, which is JSON; `at` says for each row which of the values is its own. */
type Column = unknown[] | { all: unknown } | { values: (string | null)[]; at: number[] };

/** Rows in a row that have the same fields. */
export type Run = { count: number; fields: string[]; columns: Column[] };

type FieldsOfRow = Readonly<Record<string, unknown>>;

/** Rows of a sheet nearly always have the same fields, so that looking whether they do makes nothing. */
export function runsOf(rows: readonly FieldsOfRow[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < rows.length) {
    const fields = fieldsOf(rows[at]);
    let end = at + 1;
    while (end < rows.length && hasFields(rows[end], fields)) end += 1;
    const own = rows.slice(at, end);
    const columns = fields.map((field) => columnOf(own.map((row) => row[field])));
    runs.push({ count: own.length, fields, columns });
    at = end;
  }
  return runs;
}

/** What JSON leaves out of a row it would make null in a list: such fields are none. */
function fieldsOf(row: FieldsOfRow = {}): string[] {
  return Object.keys(row).filter((field) => row[field] !== undefined);
}

function hasFields(row: FieldsOfRow = {}, fields: readonly string[]): boolean {
  let place = 0;
  for (const field in row) {
    if (row[field] === undefined) continue;
    if (field !== fields[place]) return false;
    place += 1;
  }
  return place === fields.length;
}

function columnOf(values: unknown[]): Column {
  const [first] = values;
  if (isPlain(first) && values.every((value) => value === first)) return { all: first };
  if (values.every(isNothing)) return { all: {} };
  return numbered(values) ?? values;
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}

function isNothing(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  for (const _ in value) return false;
  return true;
}

/** Null where it would not pay: numbers, lists, or texts of which hardly two are the same. */
function numbered(values: readonly unknown[]): Column | null {
  const most = values.length / 4;
  const numbers = new Map<string | null, number>();
  const at: number[] = [];
  for (const value of values) {
    if (typeof value !== 'string' && value !== null) return null;
    let number = numbers.get(value);
    if (number === undefined) {
      if (numbers.size >= most) return null;
      numbers.set(value, (number = numbers.size));
    }
    at.push(number);
  }
  return { values: [...numbers.keys()], at };
}

/**
 * Rows as copies of one that has all fields: such objects are made in one go and lie compact, where one that gets its fields one
 * after the other is moved several times. An empty object that all of them have is the same one.
 */
export function rowsOf({ count, fields, columns }: Run): Record<string, unknown>[] {
  const head = fields.map((field, place) => {
    const column = columns[place] ?? [];
    return `${JSON.stringify(field)}:${'all' in column ? JSON.stringify(column.all) : 'null'}`;
  });
  const blank = JSON.parse(`{${head.join(',')}}`) as Record<string, unknown>;
  const rows = Array.from({ length: count }, () => ({ ...blank }));
  for (const [place, field] of fields.entries()) {
    const column = columns[place] ?? [];
    if (Array.isArray(column)) {
      for (const [index, row] of rows.entries()) row[field] = column[index];
    } else if ('at' in column) {
      const { values, at } = column;
      for (const [index, row] of rows.entries()) row[field] = values[at[index] ?? 0];
    }
  }
  return rows;
}
