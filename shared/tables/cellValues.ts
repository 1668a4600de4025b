// A cell to the value of its field. What is not certain becomes null; the text stays beside it in `raw`.
import { dayFromNumber, isDay } from '../calendar/days.ts';
import { readDate, type DateContext } from '../calendar/expressions.ts';
import type { Day } from '../plan/model.ts';
import { splitUnitNames } from '../plan/unitNames.ts';
import { inRange, readNumber, readPercentText } from './numberText.ts';
import type { RawCell } from './rawSheet.ts';
import type { CellValue, Field } from './table.ts';

/** What converting needs to know of the column and the table. */
export type ValueContext = {
  field: Field | null;
  /** Measure in the heading or above the table, for figures written with theirs. */
  measure: string | null;
  /** Whether numbers of a percentage column are fractions of one (0.85 for 85 %). */
  fractions: boolean;
  dates: DateContext;
  /** Lists of units read before, by their text: the same few stand in every row. */
  unitLists: Map<string, string[]>;
};

/** `doubt` is the code of a warning: why the value is null, or what was taken for granted. */
export type ReadValue = { value: CellValue; doubt: string | null };

const emptySign = /^(?:[/／\\]|[-—–－―]{1,4}|_+)$/u;
const figureFields = new Set<Field>([
  'investmentTotal',
  'investmentYearPlan',
  'investmentYearDone',
  'investmentTotalDone',
  'investmentPeriodDone',
  'score',
]);
/** Fields that are text whatever the cell holds: a telephone number is no figure. */
const textFields = new Set<Field>([
  'action',
  'project',
  'task',
  'content',
  'leader',
  'target',
  'status',
  'progress',
  'problems',
  'nextSteps',
  'contact',
  'phone',
  'note',
  'unit',
]);

export function readValue(cell: RawCell, text: string, context: ValueContext): ReadValue {
  const { field } = context;
  if (cell.type === 'error') return { value: null, doubt: 'errorValue' };
  if (field === 'lead' || field === 'support') return sure(unitsOf(text, context.unitLists));
  if (emptySign.test(text)) return sure(null);
  if (field === 'deadline' || field === 'actualDate') return readDay(cell, text, context.dates);
  if (field === 'percent') return readPercent(cell, text, context);
  if (field !== null && figureFields.has(field)) return readFigure(cell, text, context.measure);
  if (field !== null && textFields.has(field)) return sure(text);
  if (cell.type === 'text') return sure(text);
  if (cell.type === 'date') return sure(showsDay(text) ? cell.value : text);
  return sure(cell.value);
}

function unitsOf(text: string, known: Map<string, string[]>): string[] {
  let names = known.get(text);
  if (!names) known.set(text, (names = splitUnitNames(text)));
  return [...names];
}

function sure(value: CellValue): ReadValue {
  return { value, doubt: null };
}

/** Whether a date is shown with its day; `2022年6月` stands for the whole month. */
function showsDay(text: string): boolean {
  return (text.match(/\d+/gu)?.length ?? 0) >= 3 || /日/u.test(text);
}

/** The day that a cell holds; what is not one day for certain is null, with a doubt where there are digits. */
export function readDay(cell: RawCell, text: string, dates: DateContext): ReadValue {
  if (cell.type === 'date' && showsDay(text)) return sure(cell.value);
  if (cell.type === 'date') {
    // Month and day without a year still carry the year inside.
    const inside = readDate(text, { ...dates, year: Number(cell.value.slice(0, 4)) });
    return inside ? sure(inside.day) : { value: cell.value, doubt: null };
  }
  if (cell.type === 'number') return readNumericDay(cell.value, text, dates);
  const typed = readDate(text, dates);
  if (typed) return sure(typed.day);
  const serial = serialDay(text);
  if (serial !== null) return { value: serial, doubt: 'serialDate' };
  return { value: null, doubt: /\d/u.test(text) ? 'dateNotCertain' : null };
}

/** A number where a day is expected: 20220630, 2022.6, or a day number that lost its format. */
function readNumericDay(value: number, text: string, dates: DateContext): ReadValue {
  const packed = /^(20\d\d)(\d\d)(\d\d)$/u.exec(text);
  if (packed) {
    const day = `${packed[1]}-${packed[2]}-${packed[3]}`;
    return isDay(day) ? sure(day) : { value: null, doubt: 'dateNotCertain' };
  }
  const serial = serialDay(String(value));
  if (serial !== null) return { value: serial, doubt: 'serialDate' };
  // 2022.1 may have been 2022.10: only a figure after the point that cannot have lost a zero is certain.
  if (/^20\d\d\.(?:0?[2-9]|1[0-2])$/u.test(text)) {
    const typed = readDate(text, dates);
    if (typed) return sure(typed.day);
  }
  return { value: null, doubt: 'dateNotCertain' };
}

const serialEpoch = 25_569;

/**
 * The day of a number that lost its format, null for what is none [V2]. 40000 is a day of 2009, 60000 one of 2064. Which
 * calendar the file counts in is not known here, but nearly all count from 1900; whoever takes it must say so.
 */
export function serialDay(text: string): Day | null {
  if (!/^[45]\d{4}$/u.test(text.trim())) return null;
  return dayFromNumber(Number(text) - serialEpoch);
}

function readPercent(cell: RawCell, text: string, context: ValueContext): ReadValue {
  if (cell.type === 'number') {
    const whole = /[%％]/u.test(text) || context.fractions ? cell.value * 100 : cell.value;
    const value = inRange(whole);
    return { value, doubt: value === null ? 'percentOutOfRange' : null };
  }
  if (cell.type !== 'text') return { value: null, doubt: 'numberNotCertain' };
  const value = readPercentText(text);
  return { value, doubt: value === null ? 'numberNotCertain' : null };
}

function readFigure(cell: RawCell, text: string, measure: string | null): ReadValue {
  if (cell.type === 'number') return sure(cell.value);
  if (cell.type !== 'text') return { value: null, doubt: 'numberNotCertain' };
  const value = readNumber(text, measure);
  return { value, doubt: value === null ? 'numberNotCertain' : 'numberAsText' };
}
