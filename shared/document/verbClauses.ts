// Clauses with verbs: 市商务局牵头，市外办、市贸促会按职责分工配合; 由市住建局会同市城管局负责.
import { isPersons } from './persons.ts';
import {
  emptyResponsibility,
  hasUnits,
  isPlain,
  plainDigits,
  score,
  sentenceWord,
  take,
  time,
  type Responsibility,
} from './responsibility.ts';
import { allLookLikeUnits, splitUnits, withoutStraySpaces } from './units.ts';

const withWord =
  /(?<=局|厅|委|办|部|府|会|中心|公司|集团|室|署|院|行|[）)])(?:会同|商)(?=[\u4e00-\u9fff])|(?<=[队联协社馆站区县镇乡门位])会同(?=[\u4e00-\u9fff])/u;

/** 市发改委会同市财政局、市统计局 → who leads, and the others; null for no others. */
function withOthers(text: string): [string, string | null] {
  const match = withWord.exec(text);
  if (!match) return [text, null];
  return [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}

const verb =
  /(?:(?:按照?|依据?|根据)(?:各自)?(?:职责|职能|分工)(?:和?分工)?|结合(?:各自|工作|当地)?实际)?(?:分别|分工|分头|共同|具体|组织|统筹|总)?(?<word>为?牵头(?:单位|部门)?(?:抓总|统筹|协调|督导|指导|推进|推动)?(?:负责|组织|实施|落实)?|负责(?:落实|组织|实施|配合|推进)?|(?:负责|予以|积极|协同|共同|做好|抓好)?(?:配合|协助|参与|参加|协办|支持)|为?(?:配合|责任|协办|参与)(?:单位|部门)|承办|主办|(?:组织|分别|共同)实施|抓好?落实|(?<=结合(?:各自|工作|当地)?实际)(?:落实|实施|推进)|(?<=[局委办厅府会部室司心队团行社联协校馆站所院区县镇乡）)道位门等工])(?:落实|实施|推进)|研究提出(?:落实|具体|实施)?意见)(?:做好|实施|推进|落实|相关工作)?(?=[，,；;。、\s]|$|(?<=牵头)(?!医院|单位|部门|企业|主体|学校|高校|机构|银行|人)(?:会同|联合|[^，,；;。]{2,60}(?:配合|参与|参加|协助|协办)(?:[，,；;。]|$)))/gu;
/** 市住建局牵头，会同市城管局推进: those who stand behind it support. */
const alongside = /^(?:并)?(?:会同|联合|协同)(?=[\u4e00-\u9fff]{2})/u;

/** A sentence that says nothing else: 由市发改委牵头，市财政局、市税务局按职责分工负责。 Null for any other. */
export function readVerbSentence(sentence: string): Responsibility | null {
  const text = withoutStraySpaces(plainDigits(sentence)).replace(
    /^(?:此项|本项|该项)?(?:工作|任务)?由/u,
    '',
  );
  if (text.length > 300) return null;
  // A date or a score may stand behind the last verb: …负责，2022年6月底前完成。
  const parts = text.split(/[，,；;]/u);
  while (parts.length > 1 && isRemark(parts.at(-1) ?? '')) parts.pop();
  const said =
    /(?:牵头|负责|配合|参与|参加|落实|实施|推进|协助|承办|主办|协办|意见|为(?:牵头|配合|责任|协办|参与)(?:单位|部门))$/u;
  return said.test(parts.at(-1) ?? '') ? readVerbs(text) : null;
}

function isRemark(part: string): boolean {
  const bare = part.trim();
  return score.test(bare) || time.test(bare) || bare === '下同';
}

/** 市商务局牵头，市外办、市贸促会按职责分工配合. Null when the text before a verb is no list of units. */
export function readVerbs(text: string): Responsibility | null {
  const clause = emptyResponsibility();
  let from = 0;
  for (const match of text.matchAll(verb)) {
    const before = text.slice(from, match.index).replace(/^[\s，,；;。、]+/u, '');
    from = match.index + match[0].length;
    const word = match.groups?.['word'] ?? '';
    if (/^(?:以及)?(?:其他|其余)?$/u.test(before) || isPersons(before)) continue;
    const [first, with_] = withOthers(before);
    const list = splitUnits(first);
    if (list.names.length === 0) {
      if (list.open) clause.open = true;
      continue;
    }
    const said = hasUnits(clause) && /^(?:以下|上述|均[需由须])/u.test(before);
    if (!allLookLikeUnits(list) || said) {
      // （A、B负责，以下均需各区负责，不再列出）: the first part says who, the rest is for a person to read.
      if (!hasUnits(clause) || !sentenceWord.test(before) || !isPlain(clause)) return null;
      clause.unread.push(text.slice(text.indexOf(before)));
      return clause;
    }
    if (clause.leads.length > 0 && alongside.test(before)) take(clause, 'supports', list);
    else if (with_ !== null) {
      // 市住建局会同市城管局负责: the first of them leads.
      const others = splitUnits(with_);
      if (!allLookLikeUnits(others)) return null;
      take(clause, 'leads', list);
      take(clause, 'supports', others);
    } else if (/牵头|主办|承办/u.test(word)) take(clause, 'leads', list);
    else if (match[0].startsWith('结合') && hasUnits(clause)) take(clause, 'supports', list);
    else if (/配合|协|参|支持/u.test(word)) take(clause, 'supports', list);
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
      if (allLookLikeUnits(list) && !sentenceWord.test(bare)) {
        take(clause, clause.leads.length > 0 ? 'supports' : 'responsible', list);
      } else if (isPlain(clause)) clause.unread.push(bare);
      else return null;
    }
  }
  return clause;
}
