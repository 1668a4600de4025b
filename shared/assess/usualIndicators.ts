// Indicators to begin with, as offices usually have them; offered where a plan has none, and made only when they are saved.
import type { IndicatorRow } from '../plan/outputRows.ts';
import type { RuleName } from './rules.ts';

type Usual = Omit<IndicatorRow, 'id' | 'order' | 'rule'> & { rule: RuleName };

export const usualIndicators: readonly Usual[] = [
  {
    group: '组织领导',
    name: '组织领导',
    weight: 10,
    rule: 'entered',
    options: {},
    note: '成立领导机构，明确分管领导和联络员，定期研究部署。',
  },
  {
    group: '组织领导',
    name: '阶段要求',
    weight: 10,
    rule: 'duties',
    options: { missed: 2, late: 1 },
    note: '按阶段制定方案、报送总结等。',
  },
  {
    group: '任务完成',
    name: '任务完成率',
    weight: 30,
    rule: 'doneShare',
    options: {},
    note: '牵头任务的完成情况。',
  },
  {
    group: '任务完成',
    name: '时间节点',
    weight: 20,
    rule: 'dates',
    options: { missed: 2, late: 1 },
    note: '牵头任务的时间节点按时完成。',
  },
  {
    group: '信息报送',
    name: '进展报送',
    weight: 15,
    rule: 'reports',
    options: { missed: 2, late: 0.5 },
    note: '按期次报送进展情况。',
  },
  {
    group: '工作成效',
    name: '工作成效',
    weight: 15,
    rule: 'entered',
    options: {},
    note: '工作质量、群众满意度和经验做法。',
  },
  {
    group: '加减分',
    name: '加减分',
    weight: 0,
    rule: 'adjust',
    options: { most: 5 },
    note: '受上级通报表扬的加分，受通报批评的扣分。',
  },
];
