// The list of what was sent to whom: as a table for a workbook, and as texts to paste into a message.
import { formatDay } from '../calendar/format.ts';
import { periodLabel } from '../calendar/periods.ts';
import { planOf, type PlanDocument } from '../plan/document.ts';
import type { Period } from '../plan/model.ts';
import type { ListColumn, ListTable } from './listTable.ts';
import { reportDeadline } from '../plan/reportDeadline.ts';
import { reportingUnits } from './reportingUnits.ts';
import { isSilent, sentRecord, type SentEntry } from './sentRecord.ts';

const columns: ListColumn[] = [
  { heading: '序号', width: 6, align: 'center' },
  { heading: '单位', width: 22, align: 'left' },
  { heading: '文件名', width: 38, align: 'left' },
  { heading: '任务数', width: 8, align: 'center' },
  { heading: '牵头', width: 7, align: 'center' },
  { heading: '配合', width: 7, align: 'center' },
  { heading: '联系人', width: 10, align: 'center' },
  { heading: '联系电话', width: 15, align: 'center' },
  { heading: '发出时间', width: 20, align: 'center' },
  { heading: '报送期限', width: 14, align: 'center' },
  { heading: '签收', width: 12, align: 'center' },
];

/** All that was sent for a period; `tellTime` words the time of sending. */
export function sentList(
  document: PlanDocument,
  period: Period,
  tellTime: (at: string) => string,
): ListTable {
  const entries = sentRecord(document, period).filter(({ sent }) => sent !== null);
  const due = formatDay(reportDeadline(document, period));
  let tasks = 0;
  let leads = 0;
  const rows = entries.map(({ unit, sent, leads: led }, index) => {
    const count = sent?.tasks ?? 0;
    tasks += count;
    leads += led ?? 0;
    const file = sent?.file ?? '';
    const { contact, phone } = unit;
    const roles = led === null ? ['', ''] : [led, count - led];
    const times = [tellTime(sent?.at ?? ''), due, ''];
    return [index + 1, unit.name, file, count, ...roles, contact, phone, ...times];
  });
  const known = entries.every(({ leads: led }) => led !== null);
  const { withoutMembers } = reportingUnits(document);
  return {
    sheet: '发放清单',
    title: [planOf(document).title, `反馈表发放清单（${periodLabel(period)}）`],
    lead: [],
    headLine: [`报送期限：${due}`, `共${entries.length}份`],
    columns,
    rows,
    sums: [
      '合计',
      `${entries.length}个单位`,
      '',
      tasks,
      ...(known ? [leads, tasks - leads] : ['', '']),
      '',
      '',
      '',
      '',
      '',
    ],
    notes:
      withoutMembers.length === 0
        ? []
        : [
            `注：“${withoutMembers.map(({ name }) => name).join('”“')}”没有写明包含哪些单位，未发反馈表。`,
          ],
  };
}

/** For a message to the office or the units' group: how many, who has not returned, who filled in nothing. */
export function sentWords(document: PlanDocument, period: Period): string {
  const entries = sentRecord(document, period).filter(({ sent }) => sent !== null);
  const back = entries.filter((entry) => !isSilent(entry));
  const open = entries.filter(({ returned }) => returned === null);
  const empty = entries.filter((entry) => entry.returned !== null && isSilent(entry));
  const head = `《${planOf(document).title}》${periodLabel(period)}反馈表：已发${entries.length}个单位，已报${back.length}个`;
  const due = `请于${formatDay(reportDeadline(document, period))}前报送`;
  if (open.length + empty.length === 0) return `${head}，全部报齐。`;
  const groups = [
    { word: '未报', list: open },
    { word: '已交回、未填写', list: empty },
  ].filter(({ list }) => list.length > 0);
  const counts = groups.map(({ word, list }) => `，${word}${list.length}个`).join('');
  const names = groups.map(
    ({ word, list }) => `\n${word}单位：${list.map(({ unit }) => unit.name).join('、')}。`,
  );
  return `${head}${counts}。${due}。${names.join('')}`;
}

/** The list as tab-separated rows, for a table or a message. */
export function sentRows(entries: readonly SentEntry[], tell: (at: string) => string): string {
  const rows = entries.map(({ unit, sent, tasks, returned, unfilled }, index) => [
    String(index + 1),
    unit.name,
    sent ? `${sent.tasks}项` : `${tasks.length}项`,
    sent ? tell(sent.at) : '未发',
    sent?.file ?? '',
    !returned ? '未报' : `${tell(returned.at)}${unfilled ? '（已交回、未填写）' : ''}`,
    returned?.file ?? '',
  ]);
  const head = ['序号', '单位', '任务数', '发出时间', '文件', '回收时间', '回收文件'];
  return [head, ...rows].map((cells) => cells.join('\t')).join('\n');
}
