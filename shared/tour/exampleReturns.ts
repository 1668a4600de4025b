// What comes back in the tour: forms of the example filled in well and badly, a table of a unit's own, and a file that came
// twice. Rule G3.
import type { FormContent, FormRow } from '../forms/buildForm.ts';
import type { ListColumn, ListTable } from '../forms/listTable.ts';

/** `copyOf`: the same bytes as the file of that name. */
export type ExampleFile =
  | { name: string; form: FormContent }
  | { name: string; table: ListTable }
  | { name: string; copyOf: string };

/** Percentage points. */
const fallBy = 25;

const words = [
  '示例：主体工程完成六成，正在铺设管网。',
  '示例：方案已经会议研究通过，正在办理手续。',
  '示例：已完成验收，转入日常管理。',
];

/**
 * Of the forms of units with few tasks: one is filled in as it should be, and came twice; in one there are cells to decide
 * about; of one the unit made a table of its own, under a name that the directory does not have. `label` names the period.
 */
export function exampleFiles(forms: readonly FormContent[], label: string): ExampleFile[] {
  const doubtful = forms.find(hasMuch) ?? forms.at(1);
  const rest = forms.filter((form) => form !== doubtful);
  const own = rest.find(({ unitName }, at) => at > 0 && shortName(unitName)) ?? rest.at(1);
  const good = rest.find((form) => form !== own);
  const files: ExampleFile[] = [];
  if (good) {
    files.push({ name: good.fileName, form: filledForm(good, 0) });
    files.push({ name: good.fileName.replace(/\.xlsx$/u, '_重发.xlsx'), copyOf: good.fileName });
  }
  if (doubtful) {
    files.push({ name: doubtful.fileName, form: doubtfulForm(filledForm(doubtful, 1), doubtful) });
  }
  if (own) {
    const name = shortName(own.unitName) ?? `${own.unitName}办公室`;
    files.push({ name: `${name}${label}情况.xlsx`, table: ownTable(own, name, label) });
  }
  return files;
}

/** Something stands in it that can fall, and a target that can be changed. */
function hasMuch({ rows }: FormContent): boolean {
  return rows.some(canFall) && rows.some(({ cells }) => Boolean(cells.targets));
}

function canFall(row: FormRow): boolean {
  return row.cells.status !== '已完成' && percentOf(row) >= fallBy;
}

/** What is to be filled in, filled in; the baseline stays as the form was sent. `place` counts the units. */
export function filledForm(content: FormContent, place: number): FormContent {
  return { ...content, rows: content.rows.map((row, index) => filledRow(row, place + index)) };
}

function filledRow(row: FormRow, seed: number): FormRow {
  const { cells } = row;
  const percent = percentOf(row);
  const done = cells.status === '已完成';
  return {
    ...row,
    cells: {
      ...cells,
      status: done ? '已完成' : '推进中',
      ...(done ? {} : { percent: Math.min(95, percent + 10) }),
      progress: words[seed % words.length] ?? '',
    },
  };
}

/** A percentage that falls, a task that is done on a day to come, and a target that the unit wrote anew for itself. */
function doubtfulForm(filled: FormContent, sent: FormContent): FormContent {
  const falls = sent.rows.findIndex(canFall);
  const wrote = sent.rows.findIndex(({ cells }) => Boolean(cells.targets));
  const done = sent.rows.findIndex((row, at) => at !== falls && row.cells.status !== '已完成');
  const rows = filled.rows.map((row, at): FormRow => {
    const before = sent.rows[at] ?? row;
    const cells = { ...row.cells };
    if (at === falls) cells.percent = percentOf(before) - fallBy;
    if (at === wrote) cells.targets = `${before.cells.targets}（建议调减）`;
    if (at === done) {
      cells.status = '已完成';
      cells.percent = 100;
      cells.actualDate = `${Number(sent.period.slice(0, 4)) + 1}-03-31`;
    }
    return { ...row, cells };
  });
  return { ...filled, rows };
}

const column = (
  heading: string,
  width: number,
  align: ListColumn['align'] = 'left',
): ListColumn => ({
  heading,
  width,
  align,
});

/** As a unit without the form would make it: no ids, one text for all of its tasks in a merged cell, 80 % in words. */
function ownTable(content: FormContent, name: string, label: string): ListTable {
  return {
    sheet: 'Sheet1',
    title: [`${label}重点任务进展情况表`],
    lead: [],
    headLine: [`填报单位：${name}`, ''],
    columns: [
      column('序号', 6, 'center'),
      column('任务内容', 44),
      column('完成率', 10, 'center'),
      column('本期进展', 40),
    ],
    rows: content.rows.map((row, index) => [
      index + 1,
      String(row.cells.task ?? ''),
      index === 0 ? '八成' : `${Math.min(95, percentOf(row) + 5)}%`,
      index === 0 ? '示例：几项工作一并推进，按月调度，已完成阶段任务。' : '',
    ]),
    mergedColumn: 4,
    sums: null,
    notes: [],
  };
}

function percentOf({ cells }: FormRow): number {
  return typeof cells.percent === 'number' ? cells.percent : 0;
}

/** As people call it for short, 市环境局 for 市生态环境局; null where nothing can be left out. */
function shortName(name: string): string | null {
  const match = /^(?<place>[市县区])(?<what>.{3,})(?<kind>[局委办])$/u.exec(name);
  const { place, what = '', kind } = match?.groups ?? {};
  return match ? `${place}${what.slice(-2)}${kind}` : null;
}
