// How the points of an indicator come about: what each rule is called, which numbers it takes, and what it says to a unit [K6].
import { adjustRule, enteredRule } from '../plan/assessment.ts';

export const ruleNames = [
  'entered',
  'reports',
  'duties',
  'dates',
  'doneShare',
  'onTimeShare',
  'adjust',
] as const;
export type RuleName = (typeof ruleNames)[number];

/** A number that a rule takes: points off for each that is missed, for each that was late, or the most that changes may come to. */
export type RuleNumber = { key: 'missed' | 'late' | 'most'; label: string; usual: number };

export type Rule = {
  name: RuleName;
  label: string;
  /** What it does, for a person who chooses it. */
  says: string;
  numbers: readonly RuleNumber[];
};

export const rules: readonly Rule[] = [
  {
    name: enteredRule,
    label: '人工评分',
    says: '在表中逐个单位填写得分。',
    numbers: [],
  },
  {
    name: 'reports',
    label: '按报送情况扣分',
    says: '应报的期次没有报、迟报的，每期扣分，扣完为止。',
    numbers: [
      { key: 'missed', label: '每期未报扣', usual: 2 },
      { key: 'late', label: '每期迟报扣', usual: 0.5 },
    ],
  },
  {
    name: 'duties',
    label: '按阶段要求扣分',
    says: '阶段要求到期没有完成、完成晚了的，每项扣分，扣完为止。',
    numbers: [
      { key: 'missed', label: '每项未完成扣', usual: 2 },
      { key: 'late', label: '每项迟完成扣', usual: 1 },
    ],
  },
  {
    name: 'dates',
    label: '按时间节点扣分',
    says: '牵头任务的时间节点逾期、完成晚了的，每个扣分，扣完为止。',
    numbers: [
      { key: 'missed', label: '每个逾期扣', usual: 2 },
      { key: 'late', label: '每个迟完成扣', usual: 1 },
    ],
  },
  {
    name: 'doneShare',
    label: '按任务完成率',
    says: '得分＝分值×已完成的牵头任务÷牵头任务（不含已终止）。',
    numbers: [],
  },
  {
    name: 'onTimeShare',
    label: '按按时完成率',
    says: '得分＝分值×按时完成的牵头任务÷已到期的牵头任务。',
    numbers: [],
  },
  {
    name: adjustRule,
    label: '只加分、扣分',
    says: '起点为0分，只有写明理由的加分和扣分；合计不超过上限。',
    numbers: [{ key: 'most', label: '加、扣最多', usual: 10 }],
  },
];

const byName = new Map<string, Rule>(rules.map((rule) => [rule.name, rule]));
const [plain] = rules;

/** The rule by its name. A plan of a later version may name one that is not known here: its points are then given by persons. */
export function ruleOf(name: string): Rule {
  const rule = byName.get(name) ?? plain;
  if (!rule) throw new Error('there are no rules');
  return rule;
}

/** The numbers of a rule with what the indicator says of them. */
export function numbersOf(
  rule: Rule,
  options: Readonly<Record<string, number>>,
): Record<string, number> {
  return Object.fromEntries(rule.numbers.map(({ key, usual }) => [key, options[key] ?? usual]));
}

/** What a rule with its numbers says on paper: `每期未报扣2分，每期迟报扣0.5分`. */
export function ruleInWords(name: string, options: Readonly<Record<string, number>>): string {
  const rule = ruleOf(name);
  const numbers = numbersOf(rule, options);
  const words = rule.numbers
    .filter(({ key }) => (numbers[key] ?? 0) > 0)
    .map(({ key, label }) => `${label}${numbers[key]}分`);
  return words.length > 0 ? words.join('，') : rule.label;
}
