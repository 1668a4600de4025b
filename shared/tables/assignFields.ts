// Which column of a table is which field, decided among all its columns together.
import { meaningOf, type HeadingMeaning, type UnitRole } from './columns.ts';
import { lookupForm, measureOfHeading } from './headingText.ts';
import { onlyThisMonth, withBareMonths } from './monthColumns.ts';
import type { Field } from './table.ts';

/** A column before it has a field: the levels of its heading from the top, and some of its texts. */
export type ColumnSketch = { levels: string[]; samples: string[]; hidden?: boolean };

/** Words that say the state of a thing; longer or other texts tell a story. */
const stateText =
  /^(?:(?:已|未|正在|基本|全部|按期|提前|尚未|部分|即将)?(?:完成|办结|销号|开工|启动|整改|推进|落实|竣工|建成)(?:中|整改|办理)?|(?:正在)?(?:推进|办理|实施|进行)中?|达序推进|按?序时.{0,6}|超序时|慢序时|欠进度|达进度|超进度|正常|滞后|缓慢|顺利|长期坚持|持续推进|[红黄绿蓝]灯?|是|否|√|×|完成.{0,3}|未.{1,4})$/u;

/** One field for each column, null where it is not known; no field stands twice. `period`: what the table is about. */
export function assignFields(
  columns: ColumnSketch[],
  period: string | null = null,
): (Field | null)[] {
  const known = columns.map(({ levels, samples }) => overWords(meaningOfLevels(levels), samples));
  const meanings = onlyThisMonth(columns, withBareMonths(columns, known, period), period);
  const roles = new Set<UnitRole>();
  for (const meaning of meanings) if (meaning?.kind === 'units') roles.add(meaning.role);
  const hasProgress = meanings.some((one) => isField(one, 'progress'));
  const hasStatus = meanings.some((one) => isField(one, 'status'));
  const hasPercent = meanings.some((one) => isField(one, 'percent'));
  const hasDeadline = meanings.some((one) => isField(one, 'deadline'));
  const hasSerial = columns.some(({ levels }) => lookupForm(levels.at(-1) ?? '') === '序号');
  const hasOverallRate = columns.some(
    (column, index) => isField(meanings[index], 'percent') && !isInvestmentRate(column),
  );
  const taken = new Set<Field>();
  const claim = (field: Field | null): Field | null => {
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const fieldOf = (column: ColumnSketch, index: number): Field | null => {
    const meaning = meanings[index];
    if (!meaning) return null;
    // 项目编号 is the number of a row only where there is no 序号.
    const isSerial = lookupForm(column.levels.at(-1) ?? '') === '序号';
    if (meaning.kind === 'field' && meaning.field === 'ordinal' && hasSerial && !isSerial)
      return null;
    // How much of the money is spent is how far the work is only where nothing else says that.
    if (isField(meaning, 'percent') && hasOverallRate && isInvestmentRate(column)) return null;
    if (meaning.kind === 'field') return claim(meaning.field);
    if (meaning.kind === 'outcome') {
      return claim(outcomeField(column.samples, { hasProgress, hasStatus, hasPercent }));
    }
    if (meaning.kind === 'doneDay') return claim(hasDeadline ? 'actualDate' : 'deadline');
    return claim(unitField(meaning.role, roles));
  };
  // What somebody hid is last month's column more often than this one's: what is seen has the first choice.
  const fields = columns.map((column, index) => (column.hidden ? null : fieldOf(column, index)));
  return columns.map((column, index) =>
    column.hidden ? fieldOf(column, index) : (fields[index] ?? null),
  );
}

/** 7月完成 is money over figures; over sentences it tells what was done. */
function overWords(meaning: HeadingMeaning | null, samples: string[]): HeadingMeaning | null {
  if (meaning?.kind !== 'field' || !/^investment.*Done$/u.test(meaning.field)) return meaning;
  const words = samples.filter((text) => text.replace(/[^一-鿿]|[亿万元]/gu, '').length > 2).length;
  return words * 2 > samples.length ? { kind: 'outcome' } : meaning;
}

/** Whether 责任单位 stands alone, so that its first unit leads and the others support. */
export function onlyResponsible(columns: ColumnSketch[]): boolean {
  const roles = columns.flatMap(({ levels }) => {
    const meaning = meaningOfLevels(levels);
    return meaning?.kind === 'units' ? [meaning.role] : [];
  });
  return roles.length > 0 && roles.every((role) => role === 'responsible');
}

/** The lowest level first, then joined with those above it: 累计 under 完成投资 is 完成投资累计. */
export function meaningOfLevels(levels: string[]): HeadingMeaning | null {
  const meaning = meaningOfWords(levels);
  // 工作进展（%） asks for a figure, not for a text.
  const told = isField(meaning, 'progress') || meaning?.kind === 'outcome';
  if (told && measureOfHeading(levels.at(-1) ?? '') === '%')
    return { kind: 'field', field: 'percent' };
  return meaning;
}

function meaningOfWords(levels: string[]): HeadingMeaning | null {
  const last = levels.at(-1);
  if (last === undefined) return null;
  const above = levels.slice(0, -1);
  // A word that says nothing by itself takes its meaning from the group that it stands in.
  if (above.length > 0) {
    const joined = meaningOf(above.at(-1) + last) ?? meaningOf(last + above.at(-1));
    if (joined) return joined;
    const whole = meaningOf(above.join('') + last);
    if (whole) return whole;
  }
  return meaningOf(last);
}

function isField(meaning: HeadingMeaning | null | undefined, field: Field): boolean {
  return meaning?.kind === 'field' && meaning.field === field;
}

/** How much of the money is spent, by its own heading or by the group that it stands in. */
function isInvestmentRate({ levels }: ColumnSketch): boolean {
  return levels.some((level) => /投资|资金/u.test(level));
}

function unitField(role: UnitRole, roles: Set<UnitRole>): Field {
  if (role === 'responsible') return roles.has('lead') ? 'support' : 'lead';
  return role;
}

type Beside = { hasProgress: boolean; hasStatus: boolean; hasPercent: boolean };

function outcomeField(samples: string[], { hasProgress, hasStatus, hasPercent }: Beside): Field {
  const rates = samples.filter((text) => /^\d{1,3}(?:\.\d+)?[%％]$/u.test(text)).length;
  if (!hasPercent && rates > 0 && rates * 2 > samples.length) return 'percent';
  if (hasProgress) return 'status';
  if (hasStatus) return 'progress';
  if (samples.length === 0) return 'progress';
  const states = samples.filter((text) => text.length <= 12 && stateText.test(text)).length;
  return states * 2 > samples.length ? 'status' : 'progress';
}
