// What is done with files that the desktop hands over (RULES.md). Kinds are told by the ending of the name; what is in a file
// decides later how it is read.

import type { Notice } from '../reminders/words.ts';

/** What came since the window last asked. `files`: absolute paths; `left`: names of plan files that are not opened. */
export type Arrival = {
  files: string[];
  left: string[];
  newFromNotice: boolean;
  /** What is wrong with the program's own files. */
  notices: Notice[];
};

export const nothingArrived: Arrival = { files: [], left: [], newFromNotice: false, notices: [] };

export type ArrivingKind = 'plan' | 'table' | 'notice' | 'folder' | 'other';

/** Also endings that the readers refuse: they say better than this file what to do about them. */
const endings: Record<string, ArrivingKind> = {
  planbook: 'plan',
  ...kinds('table', ['xlsx', 'xlsm', 'xls', 'et', 'csv', 'ods', 'zip']),
  ...kinds('notice', [
    'docx',
    'doc',
    'wps',
    'txt',
    'md',
    'htm',
    'html',
    'pdf',
    'ofd',
    'rtf',
    'odt',
  ]),
};

function kinds(kind: ArrivingKind, names: readonly string[]): Record<string, ArrivingKind> {
  return Object.fromEntries(names.map((name) => [name, kind]));
}

/** A name without an ending is taken for a folder. */
export function arrivingKind(file: string): ArrivingKind {
  const name = arrivingName(file);
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return 'folder';
  const ending = name.slice(dot + 1).toLowerCase();
  return Object.hasOwn(endings, ending) ? (endings[ending] ?? 'other') : 'other';
}

export function arrivingName(file: string): string {
  return file.split(/[\\/]/u).findLast((part) => part !== '') ?? file;
}

/** `left`: names of the files that nothing is done with. */
export type ArrivingAct =
  | { act: 'open'; file: string; left: string[] }
  | { act: 'notice'; file: string; left: string[] }
  /** A person decides whether it begins a plan or revises the open one. */
  | { act: 'ask'; file: string; left: string[] }
  | { act: 'returns'; files: string[]; left: string[] }
  | { act: 'say'; title: string; details: string[] };

const readable =
  '可以打开的有：计划文件（.planbook）、通知（Word、文本）、任务分解表和反馈表（Excel、WPS 表格）。';

export function actOnFiles(files: readonly string[], planIsOpen: boolean): ArrivingAct {
  const of = (...wanted: ArrivingKind[]) =>
    files.filter((file) => wanted.includes(arrivingKind(file)));
  const except = (taken: readonly string[]) =>
    files.filter((file) => !taken.includes(file)).map(arrivingName);
  const [plan] = of('plan');
  if (plan !== undefined) return { act: 'open', file: plan, left: except([plan]) };
  const tables = of('table', 'folder');
  if (tables.length > 0 && planIsOpen) {
    return { act: 'returns', files: tables, left: except(tables) };
  }
  const [notice] = of('notice');
  if (notice !== undefined) {
    const act = planIsOpen ? ('ask' as const) : ('notice' as const);
    return { act, file: notice, left: except([notice]) };
  }
  const [table, another] = tables;
  if (table !== undefined && another === undefined && arrivingKind(table) === 'table') {
    return { act: 'notice', file: table, left: except([table]) };
  }
  if (table !== undefined) {
    return {
      act: 'say',
      title: '还没有打开计划，不能收表',
      details: ['请先打开计划，再把反馈表拖进来。要从任务分解表新建计划，一次放一个文件。'],
    };
  }
  const names = files.map(arrivingName);
  return {
    act: 'say',
    title: `打不开${listed(names)}`,
    details: [`计划簿不能读这种文件。${readable}`],
  };
}

/** Null: nothing was left. */
export function leftWords(left: readonly string[]): string | null {
  return left.length === 0 ? null : `一次只能打开一个，没有打开${listed(left)}。`;
}

/** `“a.docx”、“b.docx”等5个文件` */
function listed(names: readonly string[]): string {
  const some = names
    .slice(0, 3)
    .map((name) => `“${name}”`)
    .join('、');
  return names.length > 3 ? `${some}等${names.length}个文件` : some;
}
