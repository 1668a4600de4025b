// A list of units as written in a clause or a cell → names, one each, with notes on everything that was not plain.
import { endsLikeUnit, looksLikeUnit } from './unitKind.ts';

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
const opening = '（(〔【[{《“';
const closing = '）)〕】]}》”';
const separators = '、，,；;。\t|｜';
/** What stands before a name that begins anew: its level, or a word that gathers several bodies. */
const levelStart =
  /^(?:市|县|区|省|州|旗|镇|各|相关|有关|团[省市县区]委|国家|中国|国网|[\u4e00-\u9fff]{2,4}(?:市|县|区|旗)(?!场))/u;
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
      if (endsLikeUnit(before) && whole && /^[\u4e00-\u9fff]{2}/u.test(rest))
        push(index, index + 1);
    }
  }
  push(text.length, text.length);
  return pieces;
}

const joiningWord = /(?:以及|会同|联合|和|及|与)/gu;

/** 市住建局和市城管局 are two bodies; 市规划和自然资源局 is one: both sides must stand alone. */
function cutAtJoiningWords(piece: string): string[] {
  for (const match of piece.matchAll(joiningWord)) {
    const before = piece.slice(0, match.index);
    const ended = stripOpen(before);
    if (ended.open && ended.name && !/和(?:单位|部门|企业|机构)$/u.test(piece)) {
      return [before, ...cutAtJoiningWords(piece.slice(match.index + match[0].length))];
    }
    const after = piece.slice(match.index + match[0].length);
    if (pairedDepth(before) !== 0 || before.length < 2) continue;
    if (!endsLikeUnit(before) || !levelStart.test(after) || !endsLikeUnit(stripOpen(after).name)) {
      continue;
    }
    // 市工业和信息化局: what stands before 和 must end in an organ, not in a word that only looks so.
    if (
      !/(?:局|厅|委|办|府|会|中心|公司|集团|队|处|街道|区|县|院|单位|部门|部|[）)〕])$/u.test(
        before,
      )
    )
      continue;
    return [before, ...cutAtJoiningWords(after)];
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
  /(?:按(?:照)?(?:各自)?(?:职责|职能|分工)(?:分工)?)?(?:分别|共同|具体|组织|牵头)*(?:负责(?:落实|实施|配合|推进)?|牵头|配合|参与|协助|落实|实施)?$/u;

function plainName(piece: string): string {
  return piece
    .replace(/^[\s:：]+|[\s:：.．。]+$/gu, '')
    .replace(/^(?:由|请|以及|会同|联合|和|及|与(?!.*协))(?=[\u4e00-\u9fff]{3})/u, '')
    .replace(verbEnding, '')
    .trim();
}

/** Stems of departments whose 市 may be left out after the first name of a list. */
const departmentStem =
  /^(?:住建|住房|城乡|城市|城管|发改|发展|财政|教育|科技|科学|工信|工业|公安|民政|司法|人社|人力|自然|规划|生态|环保|交通|水利|水务|农业|农村|商务|文旅|文化|文广|卫健|卫生|应急|审计|市场|行政|审批|政务|体育|统计|医保|医疗|信访|林业|林草|园林|能源|国资|金融|大数据|退役|机关事务|招商|税务|气象|民族|外事|扶贫|乡村|粮食|地震|人防|消防|房管|房产|档案|数据|营商|投资|邮政|烟草|综合|城投|畜牧|经信|经贸|国土|安监|质监|工商|编办|文明办|网信|外办|督查)/u;
const partyStem = /^(?:组织部|宣传部|统战部|政法委|编办|网信办|社会工作部|老干部局|党校)$/u;

/** The level that the name before lends to a name that left it out: 市住建局、审批服务局 → 市. */
function lentPrefix(name: string, before: string): string | null {
  if (/^(?:市|县|区|省|州|旗)委/u.test(before) && partyStem.test(name)) return before.slice(0, 2);
  const road = /^([\u4e00-\u9fff]{2,4}区)[\u4e00-\u9fff]{2,6}街/u.exec(before)?.[1];
  if (road && /^[\u4e00-\u9fff]{2,4}街(?:道|道办事处|办事处|道办)?$/u.test(name)) {
    return name.includes('区') ? null : road;
  }
  const level = /^(?:市|县|区|省|州|旗)(?!直|属|场)/u.exec(before)?.[0];
  if (level && departmentStem.test(name) && /(?:局|委|办|厅|委员会|办公室|中心)$/u.test(name)) {
    // 市场监管局 begins with the word 市场, not with the level 市.
    return level;
  }
  return null;
}

/** Names that stand side by side with nothing between them, as extraction leaves them: 五星街道荷花池街道. */
function cutRuns(name: string): string[] {
  const streets = name.match(/[\u4e00-\u9fff]{2,5}?街道(?!办)/gu);
  if (streets && streets.length > 1 && streets.join('') === name) return streets;
  const parts = name.split(
    /(?<=[^\s]{2}(?:局|厅))(?=(?:市|县|区|省)[\u4e00-\u9fff]{2,}(?:局|委|办|厅)$)/u,
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
    const { name: closed, open } = stripOpen(plainName(written));
    if (open) list.open = true;
    const squeezed = closed.replace(/\s+/gu, '');
    if (squeezed === '' || none.test(squeezed) || orderRule.test(squeezed)) return;
    const last = list.names[list.names.length - 1];
    // 各区、县级市 is one phrase for all of them.
    if (
      last &&
      /^各(?:有关|相关)?(?:区|县|旗|市|县区|区县)$/u.test(last) &&
      bareLevels.test(squeezed)
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
      source = name;
    }
  };
  for (const piece of cut(trimmed))
    for (const part of cutAtJoiningWords(plainName(piece))) add(part);
  return list;
}

const bareLevels =
  /^(?:县级市|县|区|市|旗|县（市）|县\(市\)|县（市、区）|开发区)(?:人民政府|政府)?$/u;

/** Whether every name of a list can be a unit; the test for brackets that carry no label. */
export function allLookLikeUnits(list: UnitList): boolean {
  return list.names.length > 0 && list.names.every(looksLikeUnit);
}
