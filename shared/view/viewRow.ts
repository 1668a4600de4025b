// A row as a tab shows it: the text of every cell, which cells are locked and why, what merges with its neighbours.
import type { Flag } from '../flags/flag.ts';
import type { Comparator } from '../plan/model.ts';

/** A light never speaks by colour alone: the sign and the word say the same on black-and-white paper. */
export type Light = {
  color: 'red' | 'yellow' | 'green' | 'blue' | 'grey';
  sign: '●' | '▲' | '✓' | '◆' | '○' | '■';
  word: string;
};

export type ViewRow = {
  id: string;
  /** Text by column key, as shown and as copied. */
  texts: Record<string, string>;
  /** Cells locked beyond their column's own lock, with the reason in Chinese. */
  locks: Record<string, string>;
  /** By column key, what a merged cell stands for: equal neighbours with equal keys are one cell. */
  merges: Record<string, string>;
  light: Light | null;
  /** The task that the row is about, to go there from another tab. */
  taskId: string | null;
};

export function formatPercent(percent: number | null): string {
  return percent === null ? '' : `${percent}%`;
}

/** `1500000` → `1,500,000`; up to six decimals, none that are not there. */
export function formatNumber(value: number | null): string {
  if (value === null) return '';
  const [whole = '', fraction] = String(value).split('.');
  if (!/^-?\d+$/.test(whole)) return String(value);
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const comparatorWords: Record<Comparator, string> = {
  '=': '',
  '>=': '不低于',
  '<=': '不高于',
  '>': '高于',
  '<': '低于',
  '~': '约',
  '+': '新增',
};

type TargetParts = {
  subject: string;
  comparator: Comparator | null;
  value: number | null;
  unit: string;
};

/** A target in a few words: `绿化面积 不低于150万亩`. */
export function targetWords(target: TargetParts): string {
  if (target.value === null) return target.subject;
  const comparator = target.comparator ? comparatorWords[target.comparator] : '';
  return `${target.subject} ${comparator}${shortNumber(target.value)}${target.unit}`.trim();
}

/** Large round numbers the way people write them: 1500000 → 150万. */
function shortNumber(value: number): string {
  if (value >= 1e8 && value % 1e6 === 0) return `${value / 1e8}亿`;
  if (value >= 1e4 && value % 100 === 0) return `${value / 1e4}万`;
  return formatNumber(value);
}

/** The light of a flag. */
export function flagLight(
  flag: Pick<Flag, 'kind' | 'severity' | 'due' | 'daysLate'>,
  daysLeft: number,
): Light {
  switch (flag.kind) {
    case 'missed':
    case 'stageMissed':
      return { color: 'red', sign: '●', word: `逾期${flag.daysLate}天` };
    case 'dueSoon':
      return { color: 'yellow', sign: '▲', word: daysLeft === 0 ? '今天到期' : `${daysLeft}天后` };
    case 'doneLate':
      return { color: 'blue', sign: '◆', word: `晚${flag.daysLate}天` };
    case 'noLead':
      return { color: 'yellow', sign: '▲', word: '缺牵头' };
    case 'notReported':
      return { color: 'yellow', sign: '▲', word: '未报' };
    case 'behind':
      return { color: 'yellow', sign: '▲', word: '滞后' };
    case 'inconsistent':
      return { color: 'yellow', sign: '▲', word: '存疑' };
  }
}

export const doneLight: Light = { color: 'green', sign: '✓', word: '已完成' };
export const stoppedLight: Light = { color: 'grey', sign: '■', word: '已终止' };
export const quietLight: Light = { color: 'grey', sign: '○', word: '未到期' };

export const flagKindLabels: Record<Flag['kind'], string> = {
  missed: '逾期',
  dueSoon: '临期',
  doneLate: '迟完成',
  stageMissed: '阶段逾期',
  notReported: '未报送',
  behind: '进度滞后',
  inconsistent: '数据存疑',
  noLead: '缺牵头',
};
