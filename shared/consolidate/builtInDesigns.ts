// The designs to begin with: by action, by unit, by status, by year, period against period, plan against actual.
import { defaultPaper } from '../paper/setup.ts';
import { inOrder, type PlanDocument } from '../plan/document.ts';
import { builtInSource, type SourceKey } from './columnSources.ts';
import { designOfRow, type DesignColumn, type NamedDesign, type SheetDesign } from './design.ts';
import type { ConsolidateBy } from './sheet.ts';

const duty = '责任分工';
const state = '{期次}进展情况';

const groupHeadings: Record<ConsolidateBy, string> = {
  action: '行动',
  unit: '牵头单位',
  status: '状态',
  year: '年度',
};

/** The usual signature line, with room to write. */
const usualSignature =
  '制表人：　　　　　　　　审核人：　　　　　　　　联系电话：　　　　　　　　制表日期：　　　　年　　月　　日';

type More = Partial<Omit<DesignColumn, 'key'>>;

function column(key: SourceKey, group = '', more: More = {}): DesignColumn {
  const { heading, width, align } = builtInSource(key);
  return { key, heading, group, width, align, ...more };
}

function groupColumn(by: ConsolidateBy, more: More = {}): DesignColumn {
  return column('group', '', { heading: groupHeadings[by], ...more });
}

const reports = [column('progress', state), column('problems', state), column('nextSteps', state)];

const plain: SheetDesign = {
  by: 'action',
  withSupports: false,
  groupRows: false,
  subtotals: true,
  total: true,
  textLimit: null,
  compare: 'none',
  periods: 2,
  columns: [],
  titles: ['{计划}', '任务进展汇总表（按行动）'],
  documentNumber: '',
  unitLine: '制表单位：{印发单位}',
  measure: '',
  signature: usualSignature,
  notes: true,
  ownNotes: [],
  paper: defaultPaper,
};

function titled(title: string): string[] {
  return ['{计划}', title];
}

const designs: Record<string, { name: string; design: SheetDesign }> = {
  action: {
    name: '按行动',
    design: {
      ...plain,
      columns: [
        column('ordinal'),
        groupColumn('action'),
        column('project'),
        column('task'),
        column('leads', duty),
        column('supports', duty),
        column('targets'),
        column('deadline'),
        column('status', state),
        column('percent', state),
        ...reports,
        column('light'),
      ],
    },
  },
  unit: {
    name: '按牵头单位',
    design: {
      ...plain,
      by: 'unit',
      titles: titled('任务进展汇总表（按牵头单位）'),
      columns: [
        column('ordinal'),
        groupColumn('unit', { width: 13 }),
        column('project'),
        column('task'),
        column('otherLeads', duty),
        column('supports', duty),
        column('targets'),
        column('deadline'),
        column('status', state),
        column('percent', state),
        ...reports,
        column('light'),
      ],
    },
  },
  status: {
    name: '按状态',
    design: {
      ...plain,
      by: 'status',
      titles: titled('任务进展汇总表（按状态）'),
      columns: [
        column('ordinal'),
        groupColumn('status', { width: 9, align: 'center' }),
        column('project'),
        column('task'),
        column('leads', duty),
        column('supports', duty),
        column('targets'),
        column('deadline'),
        column('percent', state),
        ...reports,
        column('light'),
      ],
    },
  },
  year: {
    name: '按年度',
    design: {
      ...plain,
      by: 'year',
      titles: titled('任务进展汇总表（按年度）'),
      columns: [
        column('ordinal'),
        groupColumn('year', { width: 9, align: 'center' }),
        column('project'),
        column('task'),
        column('leads', duty),
        column('supports', duty),
        column('yearTargets', '年度要求'),
        column('yearDeadlines', '年度要求'),
        column('status', state),
        column('percent', state),
        column('progress', state),
        column('problems', state),
        column('light'),
      ],
    },
  },
  period: {
    name: '逐期对比',
    design: {
      ...plain,
      compare: 'beside',
      titles: titled('任务进展逐期对比表'),
      columns: [
        column('ordinal'),
        groupColumn('action'),
        column('project'),
        column('task', '', { width: 32 }),
        column('leads', '', { width: 14 }),
        column('deadline'),
        column('status'),
        column('percent'),
        column('progress', '', { width: 33 }),
        column('light'),
        column('change'),
      ],
    },
  },
  plan: {
    name: '计划与实际',
    design: {
      ...plain,
      titles: titled('目标和时限完成情况表'),
      columns: [
        column('ordinal'),
        groupColumn('action'),
        column('task', '', { width: 36 }),
        column('leads'),
        column('targetName', '目标完成情况'),
        column('targetUnit', '目标完成情况'),
        column('targetPlan', '目标完成情况'),
        column('targetActual', '目标完成情况'),
        column('targetShare', '目标完成情况'),
        column('deadline', '时限执行情况'),
        column('forecast', '时限执行情况'),
        column('actual', '时限执行情况'),
        column('daysOff', '时限执行情况'),
        column('light'),
      ],
    },
  },
};

export const builtInDesigns: readonly NamedDesign[] = Object.entries(designs).map(
  ([id, { name, design }]) => ({ id, name, builtIn: true, design }),
);

/** A built-in design by its name in code. */
export function builtInDesign(
  id: 'action' | 'unit' | 'status' | 'year' | 'period' | 'plan',
): SheetDesign {
  return designs[id]?.design ?? plain;
}

/** All designs of a plan: those of the office first, in their order; rows that cannot be read are named in `unreadable`. */
export function designsOf(document: Pick<PlanDocument, 'sheetDesigns'>): {
  designs: NamedDesign[];
  unreadable: string[];
} {
  const own: NamedDesign[] = [];
  const unreadable: string[] = [];
  for (const row of inOrder(document.sheetDesigns)) {
    const read = designOfRow(row);
    if (read.ok) own.push({ id: row.id, name: row.name, builtIn: false, design: read.value });
    else unreadable.push(row.name);
  }
  return { designs: [...own, ...builtInDesigns], unreadable };
}
