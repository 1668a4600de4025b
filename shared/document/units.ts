// A list of units as written in a clause or a cell → names, one each, with notes on everything that was not plain.
import { endsLikeUnit, isBrand, looksLikeUnit, unitKind } from './unitKind.ts';
import { startingLabel } from './labels.ts';
import { lendsPrefix, lentPrefix } from './unitPrefix.ts';

export type UnitNote =
  | { code: 'prefixExpanded'; written: string; name: string }
  | { code: 'splitWithoutSeparator'; written: string; name: string }
  | { code: 'spaceRemoved'; written: string; name: string }
  | { code: 'repeated'; written: string; name: string };

export type UnitList = {
  names: string[];
  /** The list ends in 等: others take part who are not named. */
  open: boolean;
  notes: UnitNote[];
};

const none = /^(?:[/／\\\-—–－―_*]+|无|暂无|没有|空|不涉及|同上)$/u;
const opening = '（(〔【[{《〈“';
const closing = '）)〕】]}》〉”';
const separators = '、，,；;。\t|｜';
/** What stands before a name that begins anew: its level, or a word that gathers several bodies. */
const levelStart =
  /^(?:市|县|区|省|州|旗|镇|各|相关|有关|团[省市县区]委|国家|中国|国网|[^局委办厅部及和与、，\s]{2,4}(?:市|县|区|旗)(?!场))/u;
const orderRule = /(?:列|排)(?:在)?(?:第一|首)|下同$|^下同/u;

/** Positions of brackets that have a partner; a bracket of one kind may be closed by another. */
function pairedBrackets(text: string): Set<number> {
  const open: number[] = [];
  const paired = new Set<number>();
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (opening.includes(character)) open.push(index);
    else if (closing.includes(character)) {
      const partner = open.pop();
      if (partner !== undefined) paired.add(partner).add(index);
    }
  }
  return paired;
}

/** Spaces that extraction left inside words are taken out; one between two names, or before a label, stays. */
export function withoutStraySpaces(text: string): string {
  return text.replace(/(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/gu, (space, at: number) => {
    const before = /[^、，,；;：: ]*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
    const rest = text.slice(at + 1, at + 24);
    const between =
      (before.length >= 3 && endsLikeUnit(before) && levelStart.test(rest)) ||
      startingLabel(rest) !== null;
    return between ? space : '';
  });
}

/** Cuts at separators outside brackets. A slash, a space or a line break separates only between whole names. */
function cut(text: string): string[] {
  const paired = pairedBrackets(text);
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  const push = (to: number, next: number) => {
    pieces.push(text.slice(from, to));
    from = next;
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (paired.has(index)) depth += opening.includes(character) ? 1 : -1;
    if (depth > 0) continue;
    if (separators.includes(character)) push(index, index + 1);
    else if (/[\n\r/／ \u3000]/u.test(character)) {
      const rest = text.slice(index + 1, index + 40).trimStart();
      const before = text.slice(from, index);
      const whole = character === ' ' || character === '\u3000' ? levelStart.test(rest) : true;
      if (
        before.trim().length >= 3 &&
        endsLikeUnit(before) &&
        whole &&
        /^[\u4e00-\u9fff]{2}/u.test(rest)
      )
        push(index, index + 1);
    }
  }
  push(text.length, text.length);
  return pieces;
}

/** 体育总局等国务院相关部门: the name that ends in 等, and all the others as one collective. */
const namedCollective =
  /^(.{2,}?等)((?:国务院|中央|各(?=[^自])|省级|市级|区级|县级)[^等、，]{0,12}(?:部门|单位|政府|街道|乡镇|区|县))$/u;

function cutAtCollective(piece: string): string[] {
  const [, before, others] = namedCollective.exec(piece) ?? [];
  return before !== undefined && others !== undefined && endsLikeUnit(before.slice(0, -1))
    ? [before, others]
    : [piece];
}

const joiningWord = /(?:以\s?及|会\s?同|联合|和|及|与)/gu;

const organEnding =
  /(?:局|厅|委|办|室|府|会|联|协|社|中心|公司|集团|银行|[分支]行|队|处|站|所|馆|校|街道|镇|乡|区|县|县级市|院|海关|单位|部门|部|[）)〕])$/u;

/** 高新区党工委和管委会: both of one place. */
const sharedOrgan = /^(?:人民政府|政府|管委会|管理委员会|党工委|党委|办事处)$/u;

/** Whether what stands behind 和 is a name of its own: with its level, with the level of the name before, or a body of its own sort. */
function standsAlone(name: string, lender: string | null): boolean {
  if (!endsLikeUnit(name) || sharedOrgan.test(name)) return false;
  if (levelStart.test(name) || (lender !== null && lentPrefix(name, lender) !== null)) return true;
  const kind = unitKind(name);
  if (kind === 'district') return name.length >= 3;
  if (name.length < 4) return false;
  // What ends in 局 on both sides of 和 is two bodies, wherever the second has its seat.
  return kind === 'company' || kind === 'institution' || /[局厅办]$/u.test(name);
}

/** 市住建局和市城管局 are two bodies; 市规划和自然资源局 is one: both sides must stand alone. */
function cutAtJoiningWords(piece: string, lender: string | null): string[] {
  for (const match of piece.matchAll(joiningWord)) {
    const before = piece.slice(0, match.index);
    const ended = stripOpen(before);
    if (ended.open && ended.name && !/和(?:单位|部门|企业|机构)$/u.test(piece)) {
      return [before, ...cutAtJoiningWords(piece.slice(match.index + match[0].length), lender)];
    }
    const after = piece.slice(match.index + match[0].length);
    if (pairedDepth(before) !== 0 || before.length < 2) continue;
    // 市工业和信息化局: what stands before 和 must end in an organ, not in a word that only looks so.
    if (
      !organEnding.test(before) ||
      !standsAlone(stripOpen(after).name, lendsPrefix(before) ? before : lender)
    )
      continue;
    return [before, ...cutAtJoiningWords(after, lender)];
  }
  return [piece];
}

function pairedDepth(text: string): number {
  let depth = 0;
  for (const character of text) {
    if (opening.includes(character)) depth += 1;
    else if (closing.includes(character)) depth -= 1;
  }
  return depth;
}

/** Takes 等, 等部门, 等有关单位 and what follows off the end. */
function stripOpen(piece: string): { name: string; open: boolean } {
  const match =
    /等(?:\d+个|多个)?(?:(?:市|区|县|省)?直?(?:各)?(?:有关|相关|责任|成员|职能)?(?:部门|单位|企业|机构)(?:和单位|及单位|和部门)?)?(?:和|及)?$/u.exec(
      piece,
    );
  if (!match || match.index < 2) {
    return match?.index === 0 ? { name: '', open: true } : { name: piece, open: false };
  }
  return { name: piece.slice(0, match.index), open: true };
}

const verbEnding =
  /(?:(?:按照?|依据?|根据)(?:各自)?(?:职责|职能|分工)(?:分工)?)?(?:分别|分工|共同|具体|组织|牵头|统筹)*(?:负责(?:落实|实施|配合|推进)?|牵头|配合|参与|协助|落实|实施)?$/u;

/** 市卫健委（列第一位者为牵头单位，下同）: a bracket that says how to read the list is no part of the name. */
const remark =
  /[（(][^（()）]{0,40}(?:下同|第一位|首位|牵头|汇总|配合|按(?:照)?(?:各自)?(?:职责|职能|分工)|排名不分先后)[^（()）]{0,40}[）)]/gu;

function plainName(piece: string): string {
  return piece
    .replace(remark, '')
    .replace(/^[\s:：]+|[\s:：.．。]+$/gu, '')
    .replace(/^(?:由|请|以及|会同|联合|和|及|与(?!.*协))(?=[\u4e00-\u9fff]{2})/u, '')
    .replace(verbEnding, '')
    .trim();
}

/** Names that stand side by side with nothing between them, as extraction leaves them: 五星街道荷花池街道. */
function cutRuns(name: string): string[] {
  const streets = name.match(/[\u4e00-\u9fff]{2,5}?街道(?!办)/gu);
  if (streets && streets.length > 1 && streets.join('') === name) return streets;
  const parts = name.split(
    /(?<=[^\s]{2}(?:局|厅)|[市县区省][\u4e00-\u9fff]{2,8}(?:委|办|中心|公司))(?=(?:市|县|区|省)[\u4e00-\u9fff]{2,}(?:局|委|办|厅)$)/u,
  );
  return parts.length > 1 ? parts.flatMap(cutRuns) : parts;
}

/** Whether the text says that there is nobody: /, —, 无. */
export function isNobody(text: string): boolean {
  return none.test(text.trim());
}

/** Shape: text of one list, without its label. Names come as written but for prefixes expanded and spaces removed. */
export function splitUnits(text: string): UnitList {
  const list: UnitList = { names: [], open: false, notes: [] };
  const trimmed = text.trim();
  if (trimmed === '' || none.test(trimmed)) return list;
  let source: string | null = null;
  const add = (written: string) => {
    const plain = plainName(written).replace(/等[\s\u4e00-\u9fff]+$/u, (end) =>
      end.replace(/\s+/gu, ''),
    );
    const { name: closed, open } = stripOpen(plain);
    if (open) list.open = true;
    const squeezed = closed.replace(/\s+/gu, '');
    if (squeezed === '' || none.test(squeezed) || orderRule.test(squeezed)) return;
    const last = list.names[list.names.length - 1];
    // 各区、县级市 is one phrase for all of them; so is 县委、县政府's 党委、政府.
    if (
      last &&
      ((bareCollective.test(last) && bareLevels.test(squeezed) && !isZoneApart(last, squeezed)) ||
        (last.endsWith('党委') && /^(?:人民)?政府$/u.test(squeezed)) ||
        // 市直有关部门、单位 are all of them.
        (/(?:直|各|有关|相关).*部门$/u.test(last) && /^(?:单位|企业|机构)$/u.test(squeezed)) ||
        isJointOffice(last, squeezed))
    ) {
      list.names[list.names.length - 1] = `${last}、${squeezed}`;
      return;
    }
    if (squeezed !== closed)
      list.notes.push({ code: 'spaceRemoved', written: closed, name: squeezed });
    const runs = cutRuns(squeezed);
    for (const run of runs) {
      if (runs.length > 1)
        list.notes.push({ code: 'splitWithoutSeparator', written: squeezed, name: run });
      const prefix = source ? lentPrefix(run, source) : null;
      const name = prefix ? prefix + run : run;
      if (prefix) list.notes.push({ code: 'prefixExpanded', written: run, name });
      if (list.names.includes(name)) list.notes.push({ code: 'repeated', written: run, name });
      else list.names.push(name);
      if (lendsPrefix(name)) source = name;
    }
  };
  for (const piece of cut(trimmed))
    for (const part of cutAtJoiningWords(plainName(piece), source))
      for (const name of cutAtCollective(plainName(part))) add(name);
  list.names = joinBrands(list.names);
  return list;
}

/** 各区、开发区 are the districts and the one zone; 各开发区、高新区 are zones all of them. */
function isZoneApart(before: string, name: string): boolean {
  const zone = /(?:开发区|高新区|新区)/u;
  return zone.test(name) && !zone.test(before);
}

/** 市委、市政府督查室 is one office of both. */
function isJointOffice(before: string, name: string): boolean {
  const [, committee] = /^([省市县区州盟旗])委$/u.exec(before) ?? [];
  const [, government] =
    /^([省市县区州盟旗])(?:人民)?政府(?:督查|研究|信访|督查与|目标|接待)[^、]{0,8}$/u.exec(name) ??
    [];
  return committee !== undefined && committee === government;
}

const level =
  '(?:县级市|市辖区|市区|县区|区县|市县|旗县|县|区|市|州|盟|旗|乡镇|镇街|乡|镇|街道?|街办|开发区|园区|功能区|高新区|新区)(?:[（(〔\\[][^（()）〔〕]{1,10}[）)〕\\]])?';
const bareLevels = new RegExp(`^${level}(?:人民政府|政府)?(?:[（(〔]管委会[）)〕])?$`, 'u');
const bareCollective = new RegExp(
  `^(?:[\\u4e00-\\u9fff]{1,4})?各(?:有关|相关)?${level}(?:、${level})*$`,
  'u',
);

/** 各区、县级市, 各相关镇（街道）: the places of one sort, whoever governs them. */
export function isPlaces(name: string): boolean {
  return bareCollective.test(name);
}

/** 移动、联通、电信云川分公司 is one phrase: what they are stands behind the last of them. */
function joinBrands(names: readonly string[]): string[] {
  const joined: string[] = [];
  let open: string[] = [];
  for (const name of names) {
    if (isBrand(name)) open.push(name);
    else if (open.length > 0 && /^(?:中国)?(?:移动|联通|电信|铁塔|广电).*公司$/u.test(name)) {
      joined.push([...open, name].join('、'));
      open = [];
    } else {
      joined.push(...open, name);
      open = [];
    }
  }
  return [...joined, ...open];
}

/** Whether every name of a list can be a unit; the test for brackets that carry no label. */
export function allLookLikeUnits(list: UnitList): boolean {
  return list.names.length > 0 && list.names.every(looksLikeUnit);
}
