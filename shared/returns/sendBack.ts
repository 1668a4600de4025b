// What goes back to a unit whose return cannot be used or has things to correct: cell by cell, what stands there, what is
// wrong with it, what to do [M31]. Only what the unit can correct; what the office changed since is none of its business.
import { formatDay } from '../calendar/format.ts';
import { periodLabel } from '../calendar/periods.ts';
import type { ListTable } from '../forms/listTable.ts';
import type { Day, Period } from '../plan/model.ts';
import { brief } from './fileProblems.ts';
import type { Difference, FileDetail, FileProblem, GuardCode } from './review.ts';
import { placedForUnit } from './unitWords.ts';

export type SendBackRow = {
  sheet: string;
  /** The address, or the row (第9行); empty where it is about neither. */
  cell: string;
  task: string;
  heading: string;
  written: string;
  wrong: string;
  todo: string;
};

export type SendBack = {
  planTitle: string;
  period: Period;
  unit: string;
  file: string;
  /** The day by which it is to be back; null where that day has come: as soon as possible. */
  due: Day | null;
  /** The file as a whole could not be used: it is to be sent again. */
  refused: boolean;
  rows: SendBackRow[];
};

export type SendBackFacts = {
  planTitle: string;
  period: Period;
  /** The day by which the corrected return is to be back; null where that day has come. */
  due: Day | null;
  taskName: (taskId: string) => string;
};

const guardTodo: Record<GuardCode, string> = {
  unreadable: '请按栏目要求重新填写',
  parts: '请只保留一行，填写一个数',
  uncertain: '请在此格写明本栏要求的内容',
  fell: '请核对累计数；确已下降的请说明原因',
  cumulativeFell: '请核对累计数；确已下降的请说明原因',
  over100: '请填0到100的数',
  overTarget: '请核对是否超过目标；确已超过的请说明',
  measure: '请按表中的单位填写数字',
  impossibleDate: '请填写真实的日期，例如2022-06-30',
  futureDate: '请填写实际完成的日期；没有完成的不填',
  beforePlan: '请核对完成日期',
  statusBack: '请核对状态；确需退回的请说明原因',
  doneBelowFull: '请核对；确已完成的请把完成率改为100，并填写完成日期',
  doneWithoutDay: '请补填完成日期',
  dayWithoutDone: '已完成的请把状态改为“已完成”，没有完成的请删去完成日期',
  phone: '请核对电话号码',
};

/** Codes of what is wrong with a file or a row that the unit is to put right, with what to do. */
const problemTodo: Record<string, string> = {
  noTable: '请使用发出的反馈表填写',
  noMatch: '请使用发出的反馈表填写，不要删改任务名称',
  doubt: '请核对填报单位、期次，使用本期发给本单位的反馈表',
  rowsOfNobody: '请写明填报单位',
  newRow: '请写明是哪项任务的；属新增任务的请另行说明',
  tie: '请写明是哪项任务的，或按反馈表原有的行填写',
  copied: '请只保留一行',
  absent: '请补上这些任务；不再承担的请说明原因',
  unreadable: '请按栏目要求重新填写',
  columnsMissing: '请按现在的反馈表补填缺的栏目',
  unfilled: '请填写本期进展；没有进展的请在“本期进展”中写明',
};

/** Of a file that could not be read the sentence says itself what to do. */
const ownAdvice = '请按说明处理后重新报送';

/** Nothing of what a person has accepted or corrected goes back. */
export function sendBackOf(detail: FileDetail, facts: SendBackFacts): SendBack {
  const { file } = detail;
  const { planTitle, period, due } = facts;
  // A task's own value follows the report's: its cell is named once.
  const wrong = new Map<string, Difference>();
  for (const each of detail.differences) {
    const place = `${each.sheet}!${each.cell}`;
    if (isToCorrect(each) && !wrong.has(place)) wrong.set(place, each);
  }
  const cells = [...wrong.values()].map((each) => cellRow(each, facts));
  const decided = new Set(detail.differences.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const refused = file.state === 'refused';
  const others = file.problems
    .filter(({ code, sheet, cell }) => {
      if (cell !== null && decided.has(`${sheet ?? ''}!${cell}`)) return false;
      return refused || code in problemTodo;
    })
    .map(problemRow);
  return {
    planTitle,
    period,
    unit: file.unit ?? '',
    file: file.name,
    due,
    refused,
    rows: [...others, ...cells],
  };
}

function isToCorrect({ decision, guard, taken, by, corrected }: Difference): boolean {
  if (corrected !== null || (taken && by === 'person')) return false;
  return guard !== null || decision === 'held';
}

function cellRow(difference: Difference, { taskName }: SendBackFacts): SendBackRow {
  const { sheet, cell, taskId, heading, returned, guard, reason, sent, decision } = difference;
  const held = decision === 'held';
  const wrong = held ? '此格不由填报单位改动' : (reason.split('；')[0] ?? reason);
  const back = `请恢复原来的内容${sent ? `“${sent}”` : ''}；确需调整的请另行说明`;
  return {
    sheet,
    cell,
    task: taskName(taskId),
    heading,
    written: returned ?? '',
    wrong,
    todo: held || guard === null ? back : guardTodo[guard],
  };
}

function problemRow(problem: FileProblem): SendBackRow {
  const { place, message } = placedForUnit(problem);
  return {
    sheet: problem.sheet ?? '',
    cell: place,
    task: '',
    heading: '',
    written: '',
    wrong: message,
    todo: problemTodo[problem.code] ?? ownAdvice,
  };
}

function introduction({ planTitle, period, refused, rows, due }: SendBack): string {
  const form = `《${planTitle}》${periodLabel(period)}反馈表`;
  const why = refused
    ? '无法采用，请按下列意见处理'
    : `有${rows.length}处需要更正或说明，请按下列意见处理`;
  const when = due === null ? '并尽快' : `于${formatDay(due)}前`;
  return `你单位报送的${form}${why}，${when}重新报送。`;
}

/** So much of a task's name and of what the unit wrote is repeated to it. */
const longestQuote = 30;

/** To paste into a message: one line for each thing to correct. */
export function sendBackText(sendBack: SendBack): string {
  const { unit, file, rows } = sendBack;
  const lines = rows.map(({ sheet, cell, task, heading, written, wrong, todo }, index) => {
    const place = [sheet, cell].filter((part) => part !== '').join(' ');
    const about = [task && `“${brief(task, longestQuote)}”`, heading]
      .filter((part) => part !== '')
      .join('的');
    const where = [place, about].filter((part) => part !== '').join('，');
    const what = written === '' ? '' : `填的是“${brief(written, longestQuote)}”，`;
    const said = `${what}${wrong.replace(/。$/u, '')}。${todo}。`;
    return `${index + 1}.${where === '' ? '' : `${where}：`}${said}`;
  });
  return [unit === '' ? '' : `${unit}：`, introduction(sendBack), ...lines, `（文件：${file}）`]
    .filter((line) => line !== '')
    .join('\n');
}

/** To print, or to send as a workbook; the last column is for the unit. */
export function sendBackTable(sendBack: SendBack): ListTable {
  const { unit, file, rows, planTitle } = sendBack;
  return {
    sheet: '退回意见',
    title: [planTitle, '反馈表退回意见'],
    lead: [introduction(sendBack)],
    headLine: [`填报单位：${unit}`, `文件：${file}`],
    columns: [
      { heading: '序号', width: 6, align: 'center' },
      { heading: '工作表', width: 12, align: 'center' },
      { heading: '单元格', width: 8, align: 'center' },
      { heading: '任务', width: 30, align: 'left' },
      { heading: '栏目', width: 12, align: 'center' },
      { heading: '所填内容', width: 24, align: 'left' },
      { heading: '问题', width: 34, align: 'left' },
      { heading: '如何更正', width: 26, align: 'left' },
      { heading: '更正情况', width: 14, align: 'left' },
    ],
    rows: rows.map(({ sheet, cell, task, heading, written, wrong, todo }, index) => [
      index + 1,
      sheet,
      cell,
      task,
      heading,
      written,
      wrong,
      todo,
      '',
    ]),
    sums: null,
    notes: rows.length === 0 ? ['没有需要更正的内容。'] : [],
  };
}
