// The words that announce who is responsible and by when: 牵头单位： 配合部门： 责任单位： 完成时限：.

export type LabelRole = 'lead' | 'support' | 'responsible' | 'time' | 'person' | 'score';

const body = '(?: ?(?:单位|部门|处室|科室|股室|机构|主体|成员单位|责任单位|责任部门))';
/** 市级牵头单位, 县牵头部门: whose units they are. */
const tier = '(?:(?:省|市|州|县|区|旗)(?:级|直)?)?';
/** 责任：… 配合：… stand for 责任单位 and 配合单位, but only before a colon. */
const short = (words: string) => `(?:${words})(?=\\s*[:：])`;
const roles: readonly [LabelRole, string][] = [
  [
    // Whose name or report follows: no unit.
    'person',
    '(?:(?:市|区|县)?(?:级|政府)?(?:牵头|责任|分管|配合|包联|包保|联系|挂钩|主管)(?:市|区|县)?(?:级)?领导|(?:牵头|分管|第一|直接|主要|项目|工作|具体)?责任人|联系人|联系电话|(?:项目|工作|具体)?负责人|联络员|(?:实际|目前)?(?:完成|进展|推进)情况(?=\\s*[:：]))',
  ],
  [
    'lead',
    `(?:${tier}(?:总|整改|整治|考核|主要|第一|工作)?牵头${body}?(?:负责)?|主办${body}|承办${body}|主责${body}?|第一责任${body}|主要责任${body}|负责${body}|主管${body}|指导${body}|${short('主办|主责|承办')})`,
  ],
  [
    'support',
    `(?:${tier}(?:责任)?(?:主要)?(?:配合|协办|协作|协同|协助|参与|参加|会同|合作|联动|支持|整治参与|相关|(?:责任|牵头|行业)?督导|督办|监督|验收)(?:责任)?${body}|${short('配合|协办|协助|协同|参与|参加')})`,
  ],
  [
    'responsible',
    `(?:(?:责任|牵头)(?:单位|部门|主体)(?:[及和与、])(?:配合|协同|协办|参与|责任)(?:单位|部门)|${tier}(?:主要)?(?:责任|实施|落实|建设|执行)${body}|责任分工|责任主体|任务分工|${short('责任|落实')})`,
  ],
  [
    'time',
    '(?:(?:计划|预计)?(?:完成|办结|整改|整治|治理|落实|达标|销号|办理|实施|建设|推进|工作)?(?:时限|期限|时间节点|时间要求|时限要求|时间安排|节点)(?:要求)?|(?:计划|预计)?(?:完成|截止|办结|竣工)(?:时间|日期))',
  ],
  ['score', '(?:分值|权重|考核分值)'],
];

/** Extraction leaves spaces inside words: 牵头 单位. */
const spaced = (source: string) => source.replace(/([\u4e00-\u9fff])(?=[\u4e00-\u9fff])/gu, '$1 ?');
const alternatives = roles.map(([role, source]) => `(?<${role}>${spaced(source)})`).join('|');
// An organ's last character counts as punctuation: extraction loses the comma in 牵头单位：市住建局配合单位：….
const before = String.raw`(?<=^|[\s，,；;。、（(〔【[）)〕】\]|]|[局委办厅府会司心队院区县位门等])`;

/** A label with its colon (or 为) where a label can begin: at the start, or after punctuation or white space. */
const labelSource = `${before}(?:${alternatives})(?:[（(][^（()）]{1,12}[）)])?(?:\\s*[:：]|为(?=[^主])(?!(?:总)?(?:牵头|责任|主办)))`;
/** Inside a bracket the colon may be missing: （牵头单位市住建局）. */
const bareSource = `${before}(?:(?<lead>牵头(?:单位|部门))|(?<support>(?:配合|协办|参与)(?:单位|部门))|(?<responsible>责任(?:单位|部门)))(?=[\\u4e00-\\u9fff])`;

const labelPattern = new RegExp(labelSource, 'gu');
const barePattern = new RegExp(bareSource, 'gu');
const startPattern = new RegExp(`^(?:${alternatives})(?:[（(][^（()）]{1,12}[）)])?\\s*[:：]`, 'u');

export type Label = { role: LabelRole; from: number; to: number };

function labelOf(match: RegExpExecArray | RegExpMatchArray): Label {
  const groups = match.groups ?? {};
  const role = roles.find(([name]) => groups[name] !== undefined)?.[0] ?? 'responsible';
  const from = match.index ?? 0;
  return { role, from, to: from + match[0].length };
}

/** All labels of a clause in order. `bare` also takes labels without a colon. */
export function findLabels(text: string, bare: boolean): Label[] {
  const labels = [...text.matchAll(labelPattern)].map(labelOf);
  if (!bare) return labels;
  for (const match of text.matchAll(barePattern)) {
    const label = labelOf(match);
    if (!labels.some(({ from, to }) => label.from < to && label.to > from)) labels.push(label);
  }
  return labels.sort((a, b) => a.from - b.from);
}

/** The label that the text begins with; null for none. */
export function startingLabel(text: string): Label | null {
  const match = startPattern.exec(text);
  return match ? labelOf(match) : null;
}
