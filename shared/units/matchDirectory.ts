// Which unit of the plan a line of a workbook means [N7]: sure by its names, doubtful where a person has to say.
import { canonicalKey } from '../document/sameUnits.ts';
import type { PlanDocument } from '../plan/document.ts';
import { unitIdsByName } from '../plan/input.ts';
import type { UnitRow } from '../plan/model.ts';
import type { DirectoryRow, Take } from './directory.ts';

export type Match = {
  row: DirectoryRow;
  unit: UnitRow | null;
  doubtful: boolean;
  reason: string | null;
  choices: Take[];
};

/** Rows in the order of the workbook. A unit is matched once; what names it again is doubtful. */
export function matchDirectory(document: PlanDocument, rows: readonly DirectoryRow[]): Match[] {
  const units = [...document.units.values()];
  const byRecord = new Map(units.map((unit) => [unit.name, unit]));
  const byKey = new Map(units.map((unit) => [canonicalKey(unit.name), unit]));
  const ids = unitIdsByName(document);
  const named = (name: string) => document.units.get(ids.get(name) ?? '');
  const taken = new Map<string, number>();

  const match = (row: DirectoryRow): Omit<Match, 'row'> => {
    const others = [...row.aliases, ...row.formerNames.map(({ name }) => name)];
    const own = byRecord.get(row.name);
    if (own) {
      const foreign = others.find((name) => (byRecord.get(name) ?? own) !== own);
      if (foreign === undefined) return sure(own, null);
      return doubt(own, `“${foreign}”在名录中是另一个单位，不会写成“${own.name}”的别称`, 'same');
    }
    const known = named(row.name);
    if (known) {
      const former = known.formerNames.some(({ name }) => name === row.name);
      const what = former ? '曾用名' : '别称';
      return {
        ...doubt(known, `“${row.name}”在名录中是“${known.name}”的${what}`, 'same'),
        choices: ['same', 'skip'],
      };
    }
    const found = new Map(others.flatMap((name) => (named(name) ? [[named(name), name]] : [])));
    const [first] = found;
    if (found.size > 1) {
      const names = [...found.values()].map((name) => `“${name}”`).join('');
      return doubt(null, `${names}在名录中是不同的单位，请分开填写`);
    }
    if (first?.[0]) return sure(first[0], `按“${first[1]}”对应，“${row.name}”记为别称`);
    const like = byKey.get(canonicalKey(row.name));
    if (like) return doubt(like, `可能就是名录中的“${like.name}”`, 'same', 'new');
    return { unit: null, doubtful: false, reason: null, choices: ['new', 'skip'] };
  };

  return rows.map((row) => {
    const found = match(row);
    const key = found.unit?.id ?? `new ${row.name}`;
    const before = taken.get(key);
    if (before !== undefined) {
      return { row, ...doubt(found.unit, `与第${before}行是同一单位，只导入一行`) };
    }
    taken.set(key, row.row);
    return { row, ...found };
  });
}

function sure(unit: UnitRow, reason: string | null): Omit<Match, 'row'> {
  return { unit, doubtful: false, reason, choices: ['same', 'skip'] };
}

/** Nothing is done with a doubtful row unless a person says so. */
function doubt(unit: UnitRow | null, reason: string, ...more: Take[]): Omit<Match, 'row'> {
  return { unit, doubtful: true, reason, choices: ['skip', ...more] };
}
