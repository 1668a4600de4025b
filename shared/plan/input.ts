// Text that a person typed or pasted into a cell, read by the kind of its column. Reading is lossless or refused.
import { readDate, type DateContext } from '../calendar/expressions.ts';
import { failure, success, type Result } from '../result.ts';
import { planOf, type PlanDocument } from './document.ts';
import { readFormerName } from './formerNames.ts';
import { measureOfHeading, readMeasured } from './measures.ts';
import type { FormerName } from './model.ts';
import type { Column } from './tabs.ts';

export type CellValue = string | number | string[] | FormerName[] | null;

/** What reading needs to know: the plan for names of units, the year that a date without one belongs to. */
export type InputContext = {
  document: PlanDocument;
  year: number;
  /** Ids of units by every name, read only where a cell of units comes. */
  unitIds: () => ReadonlyMap<string, string>;
};

/**
 * Ids of units by every name they go by [P12]: names of record before aliases before former names. A name that two
 * units share on one level stands for neither of them.
 */
export function unitIdsByName(document: Pick<PlanDocument, 'units'>): Map<string, string> {
  const ids = new Map<string, string>();
  const units = [...document.units.values()];
  const levels = [
    units.map((unit) => [unit.id, [unit.name]] as const),
    units.map((unit) => [unit.id, unit.aliases] as const),
    units.map((unit) => [unit.id, unit.formerNames.map(({ name }) => name)] as const),
  ];
  const shared = new Set<string>();
  for (const level of levels) {
    const own = new Map<string, string>();
    for (const [id, names] of level) {
      for (const name of names) {
        if (ids.has(name) || shared.has(name)) continue;
        const other = own.get(name);
        if (other !== undefined && other !== id) shared.add(name);
        own.set(name, id);
      }
    }
    for (const [name, id] of own) if (!shared.has(name)) ids.set(name, id);
  }
  return ids;
}

/**
 * The value of a cell from its text. Failure codes: notNumber, notPercent, notDate, notChoice,
 * unknownUnit, oneUnit.
 */
export function readInput(text: string, column: Column, context: InputContext): Result<CellValue> {
  const typed = text.replace(/\r\n?/g, '\n').trim();
  switch (column.kind) {
    case 'text':
      return success(typed.replace(/\n+/g, ' '));
    case 'longText':
      return success(typed);
    case 'number':
      return typed === '' ? success(null) : readNumber(typed, column);
    case 'percent':
      return typed === '' ? success(null) : readPercent(typed, column.custom === true);
    case 'date':
      return typed === '' ? success(null) : readDay(typed, context);
    case 'choice':
      return readChoice(typed, column);
    case 'units': {
      const read = readUnits(typed, context);
      return column.single && read.ok && read.value.length > 1 ? failure('oneUnit') : read;
    }
    case 'list':
      return success(splitNames(typed));
    case 'formerNames':
      return success(splitNames(typed).map(readFormerName));
    case 'light':
      return failure('lockedCell');
  }
}

/** Full-width digits, signs and letters as the half-width ones that mean the same. */
export function halfWidth(text: string): string {
  return text.normalize('NFKC');
}

/** A number alone, with 万 or 亿; in a column of the user whose heading names a measure, in any size of that measure [P9]. */
function readNumber(typed: string, column?: Column): Result<number> {
  const measure = column?.custom ? measureOfHeading(column.heading) : null;
  const read = readMeasured(typed, measure ?? { exponent: 0, base: '' });
  return read ? success(read.value) : failure('notNumber');
}

/** 完成率 is a share of a whole; what a column of the user holds may be growth, above 100 or below 0 [A6]. */
function readPercent(typed: string, open: boolean): Result<number> {
  if (open) {
    const value = readNumber(
      halfWidth(typed)
        .replace(/^百分之/, '')
        .replace(/\s*%$/, ''),
    );
    return value.ok ? value : failure('notPercentage');
  }
  const match = /^(\d+(?:\.\d+)?)\s*%?$/.exec(halfWidth(typed).replace(/^百分之/, ''));
  const value = match ? Number(match[1]) : Number.NaN;
  return value <= 100 ? success(value) : failure('notPercent');
}

/** What a date typed by a person is measured against: the given year, the time of the plan. */
export function dateContextOf(document: Pick<PlanDocument, 'plan'>, year: number): DateContext {
  const { start, end, issued } = planOf(document);
  return { year, issued, period: { start, end } };
}

function readDay(typed: string, context: InputContext): Result<string> {
  const found = readDate(typed, dateContextOf(context.document, context.year));
  return found ? success(found.day) : failure('notDate');
}

function readChoice(typed: string, column: Column): Result<string | null> {
  if (typed === '') return success(null);
  const choice = column.choices?.find(({ label, value }) => label === typed || value === typed);
  return choice ? success(choice.value) : failure('notChoice');
}

/** Names in a cell, split at separators outside brackets; doubles are dropped. */
export function splitNames(typed: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = '';
  for (const sign of typed) {
    if ('（(〔[【'.includes(sign)) depth += 1;
    if ('）)〕]】'.includes(sign)) depth = Math.max(0, depth - 1);
    if (depth === 0 && '、，,；;\n\t'.includes(sign)) {
      names.push(name);
      name = '';
    } else name += sign;
  }
  names.push(name);
  return [
    ...new Set(names.map((each) => each.trim()).filter((each) => each !== '' && each !== '/')),
  ];
}

function readUnits(typed: string, context: InputContext): Result<string[]> {
  const known = context.unitIds();
  const whole = known.get(typed);
  if (whole !== undefined) return success([whole]);
  const { ids, unknown } = idsOfNames(splitNames(typed), known);
  const [name] = unknown;
  return name === undefined ? success(ids) : failure('unknownUnit', undefined, { name });
}

/** Ids of listed names, each once. Pieces that only together are a name (各区、县级市) are put together again. */
export function idsOfNames(
  pieces: readonly string[],
  unitIds: ReadonlyMap<string, string>,
): { ids: string[]; unknown: string[] } {
  const ids = new Set<string>();
  const unknown: string[] = [];
  for (let at = 0; at < pieces.length;) {
    let length = Math.min(3, pieces.length - at);
    const known = () => unitIds.get(pieces.slice(at, at + length).join('、'));
    while (length > 1 && known() === undefined) length -= 1;
    const id = known();
    if (id === undefined) unknown.push(pieces[at] ?? '');
    else ids.add(id);
    at += length;
  }
  return { ids: [...ids], unknown };
}
