// Text that a person typed or pasted into a cell, read by the kind of its column. Reading is lossless or refused.
import { readDate } from '../calendar/expressions.ts';
import { failure, success, type Result } from '../result.ts';
import { planOf, type PlanDocument } from './document.ts';
import type { Column } from './tabs.ts';

export type CellValue = string | number | string[] | null;

/** What reading needs to know: the plan for names of units, the year that a date without one belongs to. */
export type InputContext = {
  document: PlanDocument;
  year: number;
  unitIds: ReadonlyMap<string, string>;
};

/** Ids of units by every name they go by. A name that two units share stands for neither. */
export function unitIdsByName(document: PlanDocument): Map<string, string> {
  const ids = new Map<string, string>();
  const shared = new Set<string>();
  for (const unit of document.units.values()) ids.set(unit.name, unit.id);
  for (const unit of document.units.values()) {
    for (const alias of unit.aliases) {
      const known = ids.get(alias);
      if (known !== undefined && known !== unit.id) shared.add(alias);
      else ids.set(alias, unit.id);
    }
  }
  for (const alias of shared) {
    const owner = [...document.units.values()].find((unit) => unit.name === alias);
    if (owner) ids.set(alias, owner.id);
    else ids.delete(alias);
  }
  return ids;
}

/** The value of a cell from its text. Failure codes: notNumber, notPercent, notDate, notChoice, unknownUnit. */
export function readInput(text: string, column: Column, context: InputContext): Result<CellValue> {
  const typed = text.replace(/\r\n?/g, '\n').trim();
  switch (column.kind) {
    case 'text':
      return success(typed.replace(/\n+/g, ' '));
    case 'longText':
      return success(typed);
    case 'number':
      return typed === '' ? success(null) : readNumber(typed);
    case 'percent':
      return typed === '' ? success(null) : readPercent(typed);
    case 'date':
      return typed === '' ? success(null) : readDay(typed, context);
    case 'choice':
      return readChoice(typed, column);
    case 'units':
      return readUnits(typed, context);
    case 'list':
      return success(splitNames(typed));
    case 'light':
      return failure('lockedCell');
  }
}

/** Full-width digits, signs and letters as the half-width ones that mean the same. */
export function halfWidth(text: string): string {
  return text.normalize('NFKC');
}

const multipliers: Record<string, number> = { 万: 1e4, 亿: 1e8 };

function readNumber(typed: string): Result<number> {
  const match = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*([万亿]?)$/.exec(
    halfWidth(typed),
  );
  if (!match) return failure('notNumber');
  const digits = `${match[1] ?? ''}${(match[2] ?? '').replaceAll(',', '')}`;
  const multiplier = multipliers[match[3] ?? ''] ?? 1;
  // Multiplying in decimal keeps 1.1万 at 11000 instead of 11000.000000000002.
  const value = multiplier === 1 ? Number(digits) : Number(`${digits}e${Math.log10(multiplier)}`);
  return Number.isFinite(value) ? success(value) : failure('notNumber');
}

function readPercent(typed: string): Result<number> {
  const match = /^(\d+(?:\.\d+)?)\s*%?$/.exec(halfWidth(typed).replace(/^百分之/, ''));
  const value = match ? Number(match[1]) : Number.NaN;
  return value <= 100 ? success(value) : failure('notPercent');
}

function readDay(typed: string, context: InputContext): Result<string> {
  const plan = planOf(context.document);
  const period = { start: plan.start, end: plan.end };
  const found = readDate(typed, { year: context.year, issued: plan.issued, period });
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
  const whole = context.unitIds.get(typed);
  if (whole !== undefined) return success([whole]);
  const ids: string[] = [];
  for (const name of splitNames(typed)) {
    const id = context.unitIds.get(name);
    if (id === undefined) return failure('unknownUnit', undefined, { name });
    if (!ids.includes(id)) ids.push(id);
  }
  return success(ids);
}
