// One responsibility clause: what stands in its bracket (or on its line) → leads, supports, deadlines.
import { findLabels, type Label } from './labels.ts';
import { allLookLikeUnits, splitUnits, type UnitList, type UnitNote } from './units.ts';

export type Responsibility = {
  leads: string[];
  supports: string[];
  /** Units of whom the clause does not say whether they lead (责任单位, 负责). */
  responsible: string[];
  /** What stands behind 完成时限： and its like, as written. */
  times: string[];
  /** A list of the clause ends in 等. */
  open: boolean;
  notes: UnitNote[];
  /** The bracket names units and nothing else: no label, no verb. */
  bare: boolean;
};

export function emptyResponsibility(): Responsibility {
  return {
    leads: [],
    supports: [],
    responsible: [],
    times: [],
    open: false,
    notes: [],
    bare: false,
  };
}

/** Whether the clause names any unit. */
export function hasUnits(clause: Responsibility): boolean {
  return clause.leads.length + clause.supports.length + clause.responsible.length > 0;
}

/** Two clauses side by side are one: （牵头单位：…）（配合单位：…）. */
export function mergeResponsibility(a: Responsibility, b: Responsibility): Responsibility {
  const both = (first: string[], second: string[]) => [...new Set([...first, ...second])];
  return {
    leads: both(a.leads, b.leads),
    supports: both(a.supports, b.supports),
    responsible: both(a.responsible, b.responsible),
    times: both(a.times, b.times),
    open: a.open || b.open,
    notes: [...a.notes, ...b.notes],
    bare: a.bare && b.bare,
  };
}

function take(
  clause: Responsibility,
  role: 'leads' | 'supports' | 'responsible',
  list: UnitList,
): void {
  for (const name of list.names) if (!clause[role].includes(name)) clause[role].push(name);
  clause.open ||= list.open;
  clause.notes.push(...list.notes);
}

const score = /^[共计（(]*\s*\d+(?:\.\d+)?\s*分[)）]?$/u;
const time =
  /^(?:20\d\d年|\d{1,2}月|今年|年底|长期|持续|常年|即日起|20\d\d[.\-/])[^、]{0,24}$|(?:年底|月底|日)前(?:完成)?$/u;

function readLabelled(text: string, labels: readonly Label[]): Responsibility {
  const clause = emptyResponsibility();
  labels.forEach((label, index) => {
    const value = text
      .slice(label.to, labels[index + 1]?.from ?? text.length)
      .replace(/^[\s:：]+|[\s，,；;。、]+$/gu, '');
    if (label.role === 'time') {
      if (value) clause.times.push(value);
      return;
    }
    if (label.role === 'person' || label.role === 'score') return;
    // A score or a date may stand behind the last unit: …配合单位：市财政局；2022年6月底前；2分
    const parts = value.split(/[；;]|[，,](?=\s*(?:20\d\d年|\d{1,2}月|\d+(?:\.\d+)?分))/u);
    const units = parts.filter((part) => {
      const bare = part.trim();
      if (score.test(bare)) return false;
      if (!time.test(bare)) return true;
      clause.times.push(bare);
      return false;
    });
    const named = units.join('；');
    const role =
      label.role === 'lead' ? 'leads' : label.role === 'support' ? 'supports' : 'responsible';
    const verbal = /牵头|配合|负责/u.test(named) ? readVerbs(named) : null;
    if (verbal && role === 'responsible') {
      const merged = mergeResponsibility(clause, verbal);
      Object.assign(clause, merged);
    } else take(clause, role, splitUnits(named));
  });
  return clause;
}

const verb =
  /(?:按(?:照)?(?:各自)?(?:职责|职能|分工)(?:和?分工)?)?(?:分别|共同|具体|组织|总)?(?<word>为?牵头(?:单位|部门)?(?:负责|组织|实施|落实)?|负责(?:落实|组织|实施|配合|推进)?|(?:负责|予以|积极|协同)?(?:配合|协助|参与|参加|协办|支持)|为?(?:配合|责任|协办)单位|承办|主办|(?:组织|分别|共同)实施|抓好?落实)(?:做好|实施|推进|落实|相关工作)?(?=[，,；;。、\s]|$)/gu;

/** A sentence that says nothing else: 由市发改委牵头，市财政局、市税务局按职责分工负责。 Null for any other. */
export function readVerbSentence(sentence: string): Responsibility | null {
  const text = sentence.replace(/^(?:此项|本项|该项)?(?:工作|任务)?由/u, '');
  if (text.length > 300 || !/(?:牵头|负责|配合|参与|落实|实施|协助)$/u.test(text)) return null;
  return readVerbs(text);
}

/** 市商务局牵头，市外办、市贸促会按职责分工配合. Null when the text before a verb is no list of units. */
function readVerbs(text: string): Responsibility | null {
  const clause = emptyResponsibility();
  let from = 0;
  for (const match of text.matchAll(verb)) {
    const list = splitUnits(text.slice(from, match.index).replace(/^[\s，,；;。、]+/u, ''));
    from = match.index + match[0].length;
    if (list.names.length === 0) {
      if (list.open) clause.open = true;
      continue;
    }
    if (!allLookLikeUnits(list)) return null;
    const word = match.groups?.['word'] ?? '';
    if (/牵头|主办|承办/u.test(word)) {
      // 市住建局会同市城管局牵头: all before the verb lead.
      take(clause, 'leads', list);
    } else if (/配合|协|参|支持/u.test(word) && !word.startsWith('负责配合')) {
      take(clause, 'supports', list);
    } else if (/配合/u.test(word)) take(clause, 'supports', list);
    else if (clause.leads.length > 0) take(clause, 'supports', list);
    else take(clause, 'responsible', list);
  }
  if (from === 0 || !hasUnits(clause)) return null;
  const rest = text.slice(from).replace(/^[\s，,；;。、]+|[\s，,；;。、]+$/gu, '');
  for (const part of rest.split(/[，,；;。]/u)) {
    const bare = part.trim();
    if (bare === '' || score.test(bare) || bare.endsWith('下同')) continue;
    if (time.test(bare)) clause.times.push(bare);
    else {
      const list = splitUnits(bare);
      if (!allLookLikeUnits(list)) return null;
      take(clause, clause.leads.length > 0 ? 'supports' : 'responsible', list);
    }
  }
  return clause;
}

/**
 * Reads the inside of a bracket or a line. Null when it is no responsibility clause, such as （2021年4月） or （含改建）.
 * A clause of a date or a score alone is one without units: it belongs to the clause beside it.
 */
export function readResponsibility(content: string): Responsibility | null {
  const text = content.replace(/\s*\n\s*/gu, '').trim();
  if (text.length < 2) return null;
  const labels = findLabels(text, true);
  const [first] = labels;
  if (
    first &&
    (first.from <= 1 || labels.some(({ role }) => role === 'lead' || role === 'support'))
  ) {
    const clause = readLabelled(text, labels);
    const before = text.slice(0, first.from).replace(/[\s，,；;。、]+$/u, '');
    if (before && time.test(before)) clause.times.push(before);
    else if (before && !score.test(before)) {
      const verbal = readVerbs(before);
      return verbal ? mergeResponsibility(verbal, clause) : hasUnits(clause) ? clause : null;
    }
    return clause;
  }
  if (score.test(text)) return emptyResponsibility();
  const verbal = readVerbs(text.replace(/^(?:此项|本项|该项)?(?:工作)?由/u, ''));
  if (verbal) return verbal;
  if (/[；;。]/u.test(text)) return null;
  const list = splitUnits(text);
  if (!allLookLikeUnits(list) || !list.names.every((name) => plainUnit.test(name))) return null;
  const clause = emptyResponsibility();
  take(clause, 'responsible', list);
  clause.bare = true;
  return clause;
}

/** Names that stand for bodies beyond doubt; only such a list counts as a clause without label or verb. */
const plainUnit =
  /^(?:市|县|区|省|州|旗|各|相关|有关|[\u4e00-\u9fff]{2,4}(?:市|县|区)).{0,20}(?:局|委|办|厅|政府|管委会|单位|部门|中心|公司|支队|委员会|办公室)$/u;
