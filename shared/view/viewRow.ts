// A row as a tab shows it: the text of every cell, which cells are locked and why, what merges with its neighbours.
import type { Flag } from '../flags/flag.ts';
import type { Comparator } from '../plan/model.ts';
import type { TabName } from '../plan/tabs.ts';
import { shortNumber } from '../words/numbers.ts';

/** A light never speaks by colour alone: the sign and the word say the same on black-and-white paper. */
export type Light = {
  color: 'red' | 'yellow' | 'green' | 'blue' | 'grey';
  sign: '●' | '▲' | '✓' | '◆' | '○' | '■';
  word: string;
};

/** A stretch of a cell's text: in the other cell too, only there, or only here. */
export type CellPart = { kind: 'same' | 'removed' | 'added'; text: string };

export type ViewRow = {
  id: string;
  /** Text by column key, as shown and as copied. */
  texts: Record<string, string>;
  /** Cells locked beyond their column's own lock, with the reason in Chinese. */
  locks: Record<string, string>;
  /** By column key, what a merged cell stands for: equal neighbours with equal keys are one cell. */
  merges: Record<string, string>;
  light: Light | null;
  /** Cells to look at, by column key, with the reason in Chinese. */
  marks?: Record<string, string>;
  /** Why cells are flagged, by column key, in Chinese sentences, one a line. */
  reasons?: Record<string, string>;
  /** What else cells have to say, by column key: what a day rests on, all days of a task. */
  says?: Record<string, string>;
  /** Cells that show what was on an earlier day and is another now, by column key, with what it is now [V28]. */
  past?: Record<string, string>;
  /** Cells whose text stands in stretches, by column key: those marked are what another cell of the row has otherwise. */
  parts?: Record<string, readonly CellPart[]>;
  /** The task that the row is about, to go there from another tab. */
  taskId: string | null;
  /** The cell to which a flag leads. */
  place?: { tab: TabName; rowId: string; column: string } | null;
};

export function formatPercent(percent: number | null): string {
  return percent === null ? '' : `${percent}%`;
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

/**
 * The light of a flag. What is done is green, late or not; blue is only what is due but not near, where the plan has four
 * lights. Colour and sign go together, so that black-and-white paper says the same.
 */
export function flagLight(
  flag: Pick<Flag, 'kind' | 'severity' | 'due' | 'daysLate' | 'reason'>,
  daysLeft: number,
): Light {
  switch (flag.kind) {
    case 'missed':
    case 'stageMissed':
      return { color: 'red', sign: '●', word: `逾期${flag.daysLate}天` };
    case 'dueSoon': {
      const word = daysLeft === 0 ? '今天到期' : `${daysLeft}天后`;
      const far = flag.severity === 'blue';
      return far ? { color: 'blue', sign: '◆', word } : { color: 'yellow', sign: '▲', word };
    }
    case 'doneLate':
      return { color: 'green', sign: '✓', word: `晚${flag.daysLate}天` };
    case 'noLead':
      return { color: 'yellow', sign: '▲', word: '缺牵头' };
    case 'notReported':
      return { color: 'yellow', sign: '▲', word: cameEmpty(flag) ? '未填写' : '未报' };
    case 'behind':
      return { color: 'yellow', sign: '▲', word: '滞后' };
    case 'inconsistent':
      return { color: 'yellow', sign: '▲', word: '存疑' };
    case 'unitRenamed':
      return { color: 'grey', sign: '○', word: '已更名' };
  }
}

function cameEmpty({ reason }: Pick<Flag, 'reason'>): boolean {
  return reason.says === 'unitNotReported' && reason.unfilled;
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
  unitRenamed: '单位更名',
  noLead: '缺牵头',
};
