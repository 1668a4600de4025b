// The words in braces that may stand in a template of a letter, with what each says. One list for filling, for checking and for
// the screen.

export type LetterWord = {
  word: string;
  means: string;
  /** A figure of the plan: the letter remembers it and says when it has changed [L4]. */
  figure?: true;
};
/** A list whose rows repeat: `{#逾期任务}…{/逾期任务}`. */
export type LetterList = { list: string; means: string; words: readonly LetterWord[] };

export const letterWords: readonly LetterWord[] = [
  { word: '计划', means: '计划名称' },
  { word: '计划文号', means: '印发计划的文号' },
  { word: '发文机关', means: '署名的机关' },
  { word: '文号', means: '本件的发文字号' },
  { word: '主送', means: '主送机关；催办函、提醒函是收文单位' },
  { word: '抄送', means: '抄送机关，没有时为空' },
  { word: '签发人', means: '签发人，没有时为空' },
  { word: '成文日期', means: '2022年7月6日' },
  { word: '截至日', means: '数据截至的日期' },
  { word: '期次', means: '2022年6月' },
  { word: '报送期限', means: '本期进展应报送的日期' },
  { word: '办理期限', means: '要求书面回复的日期' },
  { word: '联系人', means: '联系人' },
  { word: '联系电话', means: '联系电话' },
  { word: '任务数', means: '任务总数；单位函里是该单位牵头的任务数', figure: true },
  { word: '已完成', means: '已完成的项数', figure: true },
  { word: '推进中', means: '推进中的项数', figure: true },
  { word: '未启动', means: '未启动的项数', figure: true },
  { word: '已终止', means: '已终止的项数', figure: true },
  { word: '完成率', means: '如45.5%', figure: true },
  { word: '逾期任务数', means: '逾期的项数', figure: true },
  { word: '临期任务数', means: '即将到期的项数', figure: true },
  { word: '逾期单位数', means: '有逾期任务的牵头单位数', figure: true },
  { word: '逾期单位', means: '有逾期任务的牵头单位名称', figure: true },
  { word: '逾期要求数', means: '逾期的阶段要求项数', figure: true },
  { word: '临期要求数', means: '即将到期的阶段要求项数', figure: true },
  { word: '应报份数', means: '本期应报的份数（牵头单位×未完成的任务，同汇总表）', figure: true },
  { word: '已报份数', means: '本期已报的份数', figure: true },
  { word: '未报份数', means: '本期未报的份数', figure: true },
  { word: '未填写份数', means: '已交回、没有填写的份数', figure: true },
  { word: '应报单位数', means: '本期应报送进展的牵头单位数', figure: true },
  { word: '已报单位数', means: '已报的牵头单位数', figure: true },
  { word: '未报单位数', means: '未报的牵头单位数；单位函里1为本单位未报', figure: true },
  { word: '未报单位', means: '未报的牵头单位名称', figure: true },
  { word: '报送率', means: '已报单位占应报单位，如80%', figure: true },
];

const ordinal: LetterWord = { word: '序号', means: '从1起' };
const taskWords: readonly LetterWord[] = [
  ordinal,
  { word: '任务', means: '任务内容' },
  { word: '工程', means: '所属工程（项目）' },
  { word: '行动', means: '所属行动' },
  { word: '牵头单位', means: '牵头单位名称' },
  { word: '配合单位', means: '配合单位名称' },
  { word: '完成时限', means: '应完成的日期' },
  { word: '状态', means: '任务状态' },
  { word: '最近进展', means: '单位报的进展，过长的截短' },
  { word: '说明', means: '预警的一句话说明' },
];
const late: LetterWord = { word: '逾期天数', means: '已过多少天' };
const left: LetterWord = { word: '剩余天数', means: '还剩多少天' };
const dutyWords: readonly LetterWord[] = [
  ordinal,
  { word: '单位', means: '单位名称' },
  { word: '阶段', means: '工作阶段' },
  { word: '要求', means: '应完成的事' },
  { word: '完成时限', means: '应完成的日期' },
];

export const letterLists: readonly LetterList[] = [
  { list: '逾期任务', means: '逾期的任务，一项一行', words: [...taskWords, late] },
  { list: '临期任务', means: '即将到期的任务，一项一行', words: [...taskWords, left] },
  {
    list: '未报单位名单',
    means: '本期未报进展的牵头单位，一个一行',
    words: [
      ordinal,
      { word: '单位', means: '单位名称' },
      { word: '涉及任务数', means: '应报进展的任务数' },
      { word: '情况', means: '未报，或已交回、未填写' },
      { word: '应报日期', means: '本期进展应报送的日期' },
      { word: '连续未报期数', means: '连续几期未报' },
    ],
  },
  { list: '逾期要求', means: '逾期的阶段要求，一项一行', words: [...dutyWords, late] },
  { list: '临期要求', means: '即将到期的阶段要求，一项一行', words: [...dutyWords, left] },
  {
    list: '各单位情况',
    means: '各牵头单位的任务情况，一个一行',
    words: [
      ordinal,
      { word: '单位', means: '单位名称' },
      { word: '任务数', means: '牵头的任务数' },
      { word: '已完成', means: '项数' },
      { word: '推进中', means: '项数' },
      { word: '未启动', means: '项数' },
      { word: '已终止', means: '项数' },
      { word: '完成率', means: '如45.5%' },
      { word: '逾期', means: '项数' },
      { word: '临期', means: '项数' },
      { word: '报送情况', means: '已报、未报、已交回未填写；不用报的为“—”' },
    ],
  },
];

const byList = new Map(letterLists.map(({ list, words }) => [list, new Set(words.map(wordOf))]));
const plain = new Set(letterWords.map(wordOf));

function wordOf({ word }: LetterWord): string {
  return word;
}

export function isLetterList(word: string): boolean {
  return byList.has(word);
}

/** Whether a word says something where it stands: inside the named lists, the innermost first. */
export function isKnownWord(word: string, inside: readonly string[]): boolean {
  return plain.has(word) || inside.some((list) => byList.get(list)?.has(word) === true);
}

/** Known words that a person may have meant, the likeliest first. */
export function similarWords(word: string, inside: readonly string[]): string[] {
  const known = [
    ...inside.flatMap((list) => [...(byList.get(list) ?? [])]),
    ...plain,
    ...byList.keys(),
  ];
  const shared = (other: string) => Array.from(word).filter((sign) => other.includes(sign)).length;
  const scored = [...new Set(known)]
    .map((other) => ({ other, score: shared(other) / Math.max(word.length, other.length) }))
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score > best - 0.1)
    .slice(0, 2)
    .map(({ other }) => other);
}
