// What stands in a bracket or on a line → a responsibility clause, with labels or with verbs.
import { isBody, isPlainUnit } from './bodies.ts';
import { findLabels, type Label } from './labels.ts';
import { isPersons } from './persons.ts';
import {
  emptyResponsibility,
  hasUnits,
  isPlain,
  plainDigits,
  mergeResponsibility,
  score,
  sentenceWord,
  take,
  time,
  type Responsibility,
} from './responsibility.ts';
import { allLookLikeUnits, splitUnits, withoutStraySpaces } from './units.ts';
import { readVerbs } from './verbClauses.ts';

/** 列第一位的为牵头单位，下同: says how to read lists; of this list it is no part. */
const orderRemark =
  /[（(，,；;。、]\s*(?:除[^，,；;（()）]{1,20}外[，,])?[^，,；;（()）、。：:]{0,6}(?:列|排|第一)[^，,；;（()）。：:]{0,14}(?:为|是)[^，,；;（()）。：:]{0,14}(?:单位|部门|牵头|负责)(?:[，,；;]\s*下同)?[）)]?|[，,；;]\s*下同(?=[）)。]?$)/gu;

function roleOf({ role }: Label): 'leads' | 'supports' | 'responsible' {
  return role === 'lead' ? 'leads' : role === 'support' ? 'supports' : 'responsible';
}

/** Where a date or a score begins behind the last unit, with or without a sign between them. */
const remarkBehind =
  /[；;]|[，,。、\s]\s*(?=(?:20\d\d年|\d{1,2}月|年底前|\d+(?:\.\d+)?分))|(?<=[局委办厅府会司心队团院市区县镇乡门位等）)])(?=20\d\d年\S{0,8}[底前])/u;
/** 2022年6月底前完成 and nothing else. */
const dueAlone = /^(?:20\d\d年|\d{1,2}月|年底|今年)[^、，,；;。]{0,14}(?:前|[前内]完成)$/u;
const leadMark = /[（(](?:总|主)?(?:牵头|主办|主责|负责)(?:单位|部门)?[）)]/u;

/** 市住建局（牵头）、市城管局: those with the mark lead [C11]. Null where none has it. */
function readMarked(text: string): Responsibility | null {
  if (!leadMark.test(text)) return null;
  const clause = emptyResponsibility();
  for (const part of text.split(/[、，,；;](?![^（(]*[）)])/u)) {
    const list = splitUnits(part.replace(leadMark, ''));
    take(clause, leadMark.test(part) ? 'leads' : 'supports', list);
  }
  return clause.leads.length > 0 ? clause : null;
}

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
    const parts = value.split(remarkBehind);
    const units = parts.filter((part) => {
      const bare = part.trim();
      if (score.test(bare)) return false;
      if (!time.test(bare)) return true;
      clause.times.push(bare);
      return false;
    });
    const [named, ...rest] = units.join('；').split(/。(?=.)/u);
    for (const sentence of rest) {
      if (time.test(sentence.trim())) {
        clause.times.push(sentence.trim());
        continue;
      }
      const more = splitUnits(sentence);
      if (!sentenceWord.test(sentence) && allLookLikeUnits(more)) take(clause, roleOf(label), more);
      else clause.unread.push(sentence);
    }
    if (named === undefined) return;
    const role = roleOf(label);
    const marked = role === 'responsible' ? readMarked(named) : null;
    const verbal = marked ?? (/牵头|配合|负责/u.test(named) ? readVerbs(named) : null);
    if (verbal && role === 'responsible') {
      const merged = mergeResponsibility(clause, verbal);
      Object.assign(clause, merged);
    } else take(clause, role, splitUnits(named));
  });
  return clause;
}

/**
 * Reads the inside of a bracket or a line. Null when it is no responsibility clause, such as （2021年4月） or （含改建）.
 * A clause of a date or a score alone is one without units: it belongs to the clause beside it.
 */
export function readResponsibility(content: string): Responsibility | null {
  const text = withoutStraySpaces(plainDigits(content).replace(/\s*\n\s*/gu, ''))
    .replace(orderRemark, '')
    .trim();
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
  // （2022年6月底前完成） beside a clause belongs to it; （2021年4月） is the time of something else.
  if (dueAlone.test(text)) return { ...emptyResponsibility(), times: [text] };
  const verbal = readVerbs(text.replace(/^(?:此项|本项|该项)?(?:工作)?由/u, ''));
  if (verbal) return verbal;
  const stop = text.indexOf('。');
  if (stop > 0 && stop < text.length - 1) {
    // 〔市住建局牵头，各区参与。以下各项均需各区落实〕: the first sentence says who, the rest is for a person to read.
    const sentence = readVerbs(text.slice(0, stop));
    if (!sentence || !isPlain(sentence)) return null;
    sentence.unread.push(text.slice(stop + 1));
    return sentence;
  }
  if (/[；;。]/u.test(text)) return null;
  const list = splitUnits(
    text
      .split(/[，,、]/u)
      .filter((part) => !isPersons(part))
      .join('、'),
  );
  // One name beyond doubt vouches for the others: （港口集团有限公司、市交通运输局）.
  if (!allLookLikeUnits(list) || !list.names.some(isPlainUnit) || !list.names.every(isBody))
    return null;
  const clause = emptyResponsibility();
  take(clause, 'responsible', list);
  clause.bare = true;
  return clause;
}
