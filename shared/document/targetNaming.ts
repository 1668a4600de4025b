// Figures that belong together become targets: what they count, by when, per what, and what is doubtful. See TARGETS.md [Q5] to [Q9], [Q15].
import type { FoundDate } from '../calendar/expressions.ts';
import { dayFor, daysInTurn, perOf } from './targetDays.ts';
import {
  anyVerb,
  isCondition,
  sizes,
  withoutConditions,
  type Clause,
  type Group,
} from './targetGroups.ts';
import { mayBeDone } from './targetProgress.ts';
import type { Quantity } from './targetQuantities.ts';
import type { Piece } from './targetSentences.ts';
import {
  deedBefore,
  isOnlyDeed,
  isOnlyPlace,
  nounAfter,
  nounBefore,
  spreadSubjects,
} from './targetSubjects.ts';
import { isHandlingTime, isLimitAgain, isWhichOnes, isWhoIsRewarded } from './targetTraps.ts';
import type { FoundTarget } from './targets.ts';

/** A measure that this many targets back had the same unit is still what the text speaks of. */
const recent = 6;

/** The targets of one group. `before` are those found so far, for a subject that is not repeated. */
export function targetsOfGroup(
  text: string,
  plain: string,
  piece: Piece,
  group: Group,
  conditions: Set<Quantity>,
  before: readonly FoundTarget[],
): FoundTarget[] {
  const first = group.quantities[0];
  if (!first) return [];
  const { clause, dates, sentence } = piece;
  const { binding } = group;
  const naming = nameGroup(plain, piece, group, conditions, before);
  const { subject } = naming;
  const notes = [...binding.notes, ...naming.notes];
  const goesOn = naming.comparator === '=' && isNewToo(plain, group, before.at(-1));
  const comparator = goesOn ? '+' : naming.comparator;
  if (goesOn) notes.unshift('增量');
  const head = plain.slice(clause.from, first.from);
  if (/其中/.test(head)) notes.push('其中项，含在前一项之内');
  const each = eachOf.exec(head);
  if (each) notes.push(`按“${each[0]}”计`);
  if (first.doubt !== '') notes.push(first.doubt);
  if (first.unit === '%' && first.value > 100 && comparator !== '+')
    notes.push('超过100%，请核对原文');
  const per = perOf(plain, clause, first, dates);
  const own = dayFor(dates, first, clause, sentence);
  const previous = before.at(-1);
  // 三年内引进项目60个，其中…: a part of what is due then.
  const isPart = own.day === null && /其中/.test(head) && (previous?.from ?? -1) >= sentence.from;
  const day = isPart ? (previous?.by ?? null) : own.day;
  if (own.carried || (isPart && day !== null)) notes.push('时间承前');
  const start = skipBlank(plain, startOfWords(clause, group, conditions, dates));
  const raw = text.slice(start, naming.to);
  const make = (quantity: Quantity, name: string, more: string[] = [], by = day): FoundTarget => ({
    raw,
    subject: name,
    comparator,
    value: quantity.value,
    unit:
      quantity.unit.includes('/') || quantity.unit === ''
        ? quantity.unit
        : `${quantity.unit}${per}`,
    by,
    from: start,
    to: naming.to,
    note: [...notes, ...more].join('；'),
  });
  const spreads = binding.spread !== null || group.quantities.length > 1;
  const subjects = spreads ? spreadSubjects(subject) : [];
  if (group.quantities.length === 1) {
    // 均 and 分别 before a single figure give it to each of the subjects.
    if (binding.spread === null || subjects.length < 2) return [make(first, subject)];
    return subjects.map((name) => make(first, name, ['一个数对应几个主语，请核对']));
  }
  const days =
    subjects.length === group.quantities.length ? null : daysInTurn(plain, dates, group.quantities);
  return group.quantities.map((quantity, index) => {
    if (days) return make(quantity, subject, ['按时间分别对应，请核对'], days[index] ?? day);
    const matches = subjects.length === group.quantities.length;
    return make(quantity, matches ? (subjects[index] ?? subject) : subject, [
      matches ? '分别对应，请核对' : '几个数对应的主语不明，请核对',
    ]);
  });
}

const eachOf =
  /(?:每(?:一个|个|家|所|座|村|县|镇|乡|街道)[\u4e00-\u9fff]{0,4}?(?=至少|不少于|不低于|建|设|配|新|要|应|有|\(|$)|各[县市区乡镇村街道、()]{1,12}(?=至少|不少于|各|均|都|建|设|配|有|要|$))/;

/** 新增幼儿园学位3600个，义务教育学位5400个: more of the same kind behind a comma, without a verb of its own. */
function isNewToo(plain: string, group: Group, previous: FoundTarget | undefined): boolean {
  const first = group.quantities[0];
  if (!first || !group.isFirst || previous?.comparator !== '+') return false;
  const between = plain.slice(previous.to, first.from);
  return (
    previous.unit === first.unit &&
    first.unit !== '%' &&
    /^\s?[,，][\u4e00-\u9fff]{2,14}$/.test(between) &&
    !anyVerb.test(between) &&
    between.endsWith(previous.subject.slice(-2))
  );
}

type Naming = {
  subject: string;
  comparator: FoundTarget['comparator'];
  /** Where the quoted words end. */
  to: number;
  notes: string[];
};

function nameGroup(
  plain: string,
  { clause, dates, sentence }: Piece,
  group: Group,
  conditions: Set<Quantity>,
  found: readonly FoundTarget[],
): Naming {
  const { binding } = group;
  const first = group.quantities[0];
  const unit = first?.unit ?? '';
  const wordsBefore = plain.slice(group.stretchFrom, binding.wordsFrom);
  const before = nounBefore(wordsBefore);
  const wordsAfter = withoutConditions(plain, binding.to, group.stretchTo, conditions);
  const stands = /^\s*(?:\([^)]*\)\s*)?(?:[、和及与并且或)]|各\s*$|以及|$)/.test(wordsAfter.words);
  const isShare = unit === '%' || unit === '‰' || unit.endsWith('百分点');
  const leads = !stands && (!isShare || /^\s?的/.test(wordsAfter.words) || before === '');
  const after = leads ? nounAfter(wordsAfter.words) : null;
  const notes: string[] = [];
  let { comparator } = binding;
  let subject = after?.noun || before;
  if (after && after.noun.endsWith('服务半径')) comparator = '<=';
  else if (after && isShare && comparator === '=') comparator = '>=';
  // 面积50平方公里以上河流: without 的 too, where the figure is a size.
  const describesAfter =
    binding.stated && (/^\s?的/.test(wordsAfter.words) || sizes.test(unit)) && isCondition(before);
  if (after && before !== '' && describesAfter) {
    notes.push('限定条件，请核对是否为目标');
    subject = before;
  } else if (
    first &&
    (isWhoIsRewarded(plain, first) || isWhichOnes(plain, first, clause.from, after?.noun ?? ''))
  ) {
    notes.push('限定条件，请核对是否为目标');
  }
  if (first && mayBeDone(plain, clause, sentence, first))
    notes.push('可能是已有的成绩，请核对是否为目标');
  const behind = first ? plain.slice(first.to, first.to + 12) : '';
  if (first && isHandlingTime(first, behind)) {
    // 投诉3个工作日内办结: the noun before says of what.
    if (/办|核查|受理|复|整改|审批/.test(behind.slice(0, 4)) && !behind.includes('恢复'))
      subject = before;
    if (/^以?内/.test(behind)) comparator = '<=';
    notes.push('办理期限，请核对是否为目标');
  } else if (first && isLimitAgain(plain, first)) {
    comparator = '<=';
    notes.push('按前文的时限上限计，请核对');
  }
  // 报装精简为2个环节: the noun before says of what.
  if (subject === '环节' && before !== '') subject = before;
  if (isOnlyDeed(subject)) subject = '';
  // 覆盖率每年提升1个百分点: the noun stands before the date that the stretch begins after.
  if (subject === '' && group.isFirst)
    subject = nounBefore(withoutDates(plain, clause.from, binding.wordsFrom, dates));
  if (isOnlyDeed(subject)) subject = '';
  if (subject === '' && unit.endsWith('次')) subject = deedBefore(wordsBefore);
  const near = found.slice(-recent);
  const previous = near.findLast((target) => isLike(target.unit, unit) && target.subject !== '');
  const isHere = previous !== undefined && previous.from >= sentence.from;
  const nearest = near.findLast((target) => target.from >= sentence.from && target.subject !== '');
  const announced = subject === '' && !isHere ? announcedBefore(plain, clause, sentence.from) : '';
  // 数据集1500个，以后每年递增20%: a rise is that of what was named last.
  const rises = comparator === '+' && unit === '%' && nearest !== undefined && nearest !== previous;
  if (subject === '' && rises) {
    subject = nearest.subject;
    notes.push('主语承前，请核对');
  } else if (subject === '' && sentence.label !== '' && !isHere) {
    subject = sentence.label;
    notes.push('主语取自冒号前');
  } else if (announced !== '') {
    subject = announced;
    notes.push('主语取自前一分句，请核对');
  } else if (subject === '' && previous) {
    subject = previous.subject;
    notes.push(isHere ? '主语承前' : '主语承前，请核对');
  } else if (subject === '' && nearest) {
    subject = nearest.subject;
    notes.push('主语承前，请核对');
  } else if (isHere && isShare && isOnlyPlace(subject) && !isOnlyPlace(previous.subject)) {
    notes.push(`指标承前：${previous.subject}`);
  }
  if (subject === '') notes.push('主语不明，请核对');
  const to = after ? wordsAfter.from + after.length : binding.to;
  return { subject: subject.replaceAll('(', '（').replaceAll(')', '）'), comparator, to, notes };
}

/** 推进既有住宅加装电梯，每年不少于80部: the clause before names what is counted. */
function announcedBefore(plain: string, clause: Clause, sentenceFrom: number): string {
  const words = plain.slice(Math.max(sentenceFrom, clause.from - 40), Math.max(0, clause.from - 1));
  const last = /(?:^|[,，。；:])([^,，。；:\d]{2,20})$/.exec(words)?.[1] ?? '';
  return nounBefore(last);
}

/** 5家收入过百亿元、2家收入过千亿元的企业: both count what only the second names. */
export function shareHeadNoun(found: FoundTarget[], first: number): void {
  for (let index = found.length - 2; index >= first; index--) {
    const target = found[index];
    const next = found[index + 1];
    if (!target || !next || target.unit !== next.unit) continue;
    if (
      /(?:收入|产值|营收|投资额?|资产)[\u4e00-\u9fff]{0,3}[过超达破](?:\d+|[百千万十]+)*亿?元?$/.test(
        target.subject,
      )
    )
      target.subject = `${target.subject}的${next.subject.replace(/^.*的/, '')}`;
  }
}

/** 2021年改造50个、2022年改造60个，三年改造110个小区: the noun comes last. */
export function fillFromBehind(found: FoundTarget[]): void {
  for (let index = found.length - 2; index >= 0; index--) {
    const target = found[index];
    const next = found[index + 1];
    if (!target || !next || target.subject !== '' || next.subject === '') continue;
    if (!isLike(target.unit, next.unit) || next.from - target.to > 30) continue;
    target.subject = next.subject;
    target.note = target.note.replace('主语不明', '主语取自后文');
  }
}

/** Whether two units measure the same kind of thing: a share and its percentage points do. */
function isLike(first: string, second: string): boolean {
  const plain = (unit: string) => (unit.split('/')[0] ?? '').replace('百分点', '%');
  return plain(first) === plain(second);
}

/** A condition is part of what is quoted: 培育年产值超100亿元的龙头企业2家. */
function startOfWords(
  clause: Clause,
  group: Group,
  conditions: Set<Quantity>,
  dates: readonly FoundDate[],
): number {
  const own = [...conditions].some((condition) => condition.to === group.stretchFrom);
  if (!own) return group.stretchFrom;
  let from = clause.from;
  for (const date of dates) if (date.to <= group.stretchFrom && date.to > from) from = date.to;
  return from;
}

/** The words of a stretch without the expressions of time in it. */
function withoutDates(
  plain: string,
  from: number,
  to: number,
  dates: readonly FoundDate[],
): string {
  let words = '';
  let at = from;
  for (const date of dates) {
    if (date.from < at || date.to > to) continue;
    words += plain.slice(at, date.from);
    at = date.to;
  }
  return words + plain.slice(at, Math.max(at, to));
}

function skipBlank(plain: string, from: number): number {
  return from + (/^[\s,，、)]*/.exec(plain.slice(from, from + 20))?.[0].length ?? 0);
}
