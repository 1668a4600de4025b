// Who was sent what, who has returned it, what came since; and the list of it.
import { describe, expect, it } from 'vitest';
import { reportingUnits } from '#shared/forms/reportingUnits.ts';
import { sentList, sentRows, sentWords } from '#shared/forms/sentList.ts';
import { sentRecord, unitsToSend } from '#shared/forms/sentRecord.ts';
import type { PlanSnapshot } from '#shared/plan/document.ts';
import type { ReturnRow } from '#shared/plan/model.ts';
import type { SendRow } from '#shared/plan/outputRows.ts';
import { samplePlan } from './samplePlan.ts';

function send(unitId: string, taskIds: string[] | null, more: Partial<SendRow> = {}): SendRow {
  return {
    id: `sd-${unitId}`,
    period: '2022-06',
    unitId,
    at: '2022-06-25T01:00:00.000Z',
    file: `${unitId}.xlsx`,
    tasks: taskIds?.length ?? 4,
    ...(taskIds ? { asked: { lead: taskIds, support: [] } } : {}),
    ...more,
  };
}

const returned = (unitId: string, period: string, importId = 'im1'): ReturnRow => ({
  id: `rt-${unitId}-${period}-${importId}`,
  importId,
  unitId,
  period,
  file: `${unitId}回.xlsx`,
  digest: '0',
  at: '2022-07-02T01:00:00.000Z',
});

const imports: PlanSnapshot['imports'] = [
  { id: 'im1', at: '', period: '2022-06', files: [], state: 'merged' },
  { id: 'im2', at: '', period: '2022-06', files: [], state: 'undone' },
];

const sends = [
  send('u-zj', ['t2', 't3', 't5', 't1']),
  send('u-gz', ['t1']),
  send('u-cg', ['t2', 't4', 't9']),
  send('u-sc', null),
  send('u-no', ['t1']),
  send('u-pl', ['t4', 't2'], { id: 'sd-other', period: '2022-05' }),
];
const returns = [
  returned('u-zj', '2022-06'),
  returned('u-gz', '2022-Q2'),
  returned('u-cg', '2022-06', 'im2'),
  returned('u-sc', '2022-07'),
];
const plan = samplePlan({ sends, returns, imports });

describe('[P22] where a unit stands', () => {
  const entries = sentRecord(plan, '2022-06');

  it('in official order, those without a task any more at the end', () => {
    expect(entries.map(({ unit, state }) => [unit.id, state])).toEqual([
      ['u-zj', 'returned'],
      // A quarter's report is one for its last month; but the unit supports t3, and was not asked about it.
      ['u-gz', 'behind'],
      // The import was taken back, and the unit has lost a task.
      ['u-cg', 'waiting'],
      // An earlier version did not keep what it asked about: nothing is said to be lacking.
      ['u-sc', 'waiting'],
      ['u-pl', 'unsent'],
      ['u-no', 'waiting'],
    ]);
  });

  it('tells what came and went since, and what came back', () => {
    const [, gz, cg, , , no] = entries;
    expect(gz?.added.map(({ id }) => id)).toEqual(['t3']);
    expect(gz?.returned?.file).toBe('u-gz回.xlsx');
    expect([cg?.gone, cg?.returned]).toEqual([1, null]);
    expect([no?.tasks.length, no?.gone]).toEqual([0, 1]);
  });

  it('asks by itself those without a form and those whose form lacks tasks', () => {
    expect(unitsToSend(entries)).toEqual(['u-gz', 'u-pl']);
    const all = reportingUnits(plan).units.map(({ unit }) => unit.id);
    expect(unitsToSend(sentRecord(samplePlan(), '2022-06'))).toEqual(all);
  });
});

describe('[P22] a form that came back with nothing filled in', () => {
  const empty = (more: Partial<ReturnRow> = {}): ReturnRow => ({
    ...returned('u-zj', '2022-06'),
    unfilled: true,
    ...more,
  });
  const at = (snapshot: Partial<PlanSnapshot>) => {
    const document = samplePlan({ sends, imports, progress: [], ...snapshot });
    const entry = sentRecord(document, '2022-06').find(({ unit }) => unit.id === 'u-zj');
    return { state: entry?.state, words: sentWords(document, '2022-06'), entry };
  };

  it('is here and no report', () => {
    const { state, words, entry } = at({ returns: [empty()] });
    expect(state).toBe('unfilled');
    expect(words).toContain('已报0个，未报4个，已交回、未填写1个。');
    expect(words).toContain('\n已交回、未填写单位：市住建局。');
    expect(sentRows(entry ? [entry] : [], () => '7月2日')).toContain('7月2日（已交回、未填写）');
  });

  it('is forgotten once the unit has reported, by another file or through the office', () => {
    const filled = returned('u-zj', '2022-06', 'im1');
    expect(at({ returns: [{ ...filled, id: 'a' }, empty({ at: '2022-07-03' })] }).state).toBe(
      'returned',
    );
    const [row] = samplePlan().progress.values();
    if (!row) throw new Error('the sample plan has a report');
    const typed = { ...row, id: 'typed', unitId: 'u-zj', period: '2022-06' };
    expect(at({ returns: [empty()], progress: [typed] }).state).toBe('returned');
  });
});

describe('[P21] the list of what was sent', () => {
  it('has a row a form, with sums and the day by which reports are due', () => {
    const list = sentList(plan, '2022-06', (at) => at.slice(0, 10));
    expect(list.title[1]).toBe('反馈表发放清单（2022年6月）');
    expect(list.headLine).toEqual(['报送期限：2022年7月5日', '共5份']);
    expect(list.rows[0]).toEqual([
      1,
      '市住建局',
      'u-zj.xlsx',
      4,
      4,
      0,
      '李明',
      '0349-2020001',
      '2022-06-25',
      '2022年7月5日',
      '',
    ]);
    expect(list.rows.every((row) => row.length === list.columns.length)).toBe(true);
    // What an earlier version sent has no roles: they are not summed up as if they were none.
    expect(list.sums).toEqual(['合计', '5个单位', '', 13, '', '', '', '', '', '', '']);
    expect(list.notes).toEqual(['注：“市直相关部门”没有写明包含哪些单位，未发反馈表。']);
  });

  it('moves the due day off a day that nobody works on, as the flags do', () => {
    const [row] = [...samplePlan().plan.values()];
    if (!row) throw new Error('a plan');
    const settings = { ...row.settings, dueOnHoliday: 'after' as const };
    const reports = { ...settings.reports, graceDays: 2 };
    const moving = samplePlan({ plan: [{ ...row, settings: { ...settings, reports } }] });
    // 2 July 2022 is a Saturday.
    expect(sentList(moving, '2022-06', String).headLine[0]).toBe('报送期限：2022年7月4日');
  });

  it('is a sentence for a message, and rows to paste', () => {
    expect(sentWords(plan, '2022-06')).toBe(
      '《河阳市城市品质提升三年行动计划（2021—2023年）》2022年6月反馈表：已发5个单位，已报2个，未报3个。请于2022年7月5日前报送。\n未报单位：市城市管理局、朔城区、市档案馆。',
    );
    const rows = sentRows(sentRecord(plan, '2022-06'), (at) => at.slice(0, 10)).split('\n');
    expect(rows[1]).toBe('1\t市住建局\t4项\t2022-06-25\tu-zj.xlsx\t2022-07-02\tu-zj回.xlsx');
    expect(rows[5]).toBe('5\t平鲁区\t2项\t未发\t\t未报\t');
  });
});
