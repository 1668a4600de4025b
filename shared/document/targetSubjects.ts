// What a figure counts: the noun before it (绿化面积达到150万亩) or after it (100个公共服务设施). See TARGETS.md [Q7] to [Q9].

const adverbs =
  '要|应|须|必须|力争|争取|努力|确保|务必|全面|重点|积极|着力|持续|进一步|不断|将|把|使得|使|同时|其中|每年|年均|每季度|每月|至少|不少于|不低于|主动|共|累计|总计|合计|分别|滚动|年内|全年|再|也|并|和|及|与|或|以|在|对(?!外|口|标|接|策)|到|一是|二是|三是|四是|规模化|计划(?!生育)';
const verbs =
  '实现|惠及|推动|推进|加快|新建|改建|扩建|新改建|新改扩建|改扩建|续建|建设|建成|新增|增加|增设|打造|创建|培育|培养|引进|培训|完成|实施|开展|组织|发布|举办|编制|制定|遴选|扶持|资助|选拔|支持|认定|改造|整治|治理|提升|提高|构建|形成|设立|布局|推广|建立|选树|评选|联系|启动|开工|落实|保持|招募|配备|投放|种植|栽植|拆除|淘汰|整合|规划|增长|达到|打通|修复|新';
/** A verb that is part of a noun stays: 建设用地, 改造率, 完成率. */
const leading = new RegExp(
  `^(?:[\\s,，、:的了]|(?:${adverbs})|(?:${verbs})(?!用地|项目|规模|周期|时限|时间|成本|水平|任务|面积|总量|量|率|能源|材料|兴|型|区))+`,
);
const trailing = new RegExp(
  `(?:[\\s,，、:(]|在[\\u4e00-\\u9fff]{0,4}基础上|(?:${adverbs}|为|等|共计|数量|总数|达|稳定|总体上|超过?)|(?:${verbs})(?=$))+$`,
);

/** Behind a figure a verb may end the noun (管网改造); only one that a conjunction opens is the next clause's: 教师和引进. */
const trailingAfter = new RegExp(
  `(?:[\\s,，、:“(]|(?:和|及|与|并|以及)(?:${verbs})*(?=$)|(?:等|以及))+$`,
);

const placed = /^(?:沿|围绕|依托|利用|通过|面向|为)/;
const lastVerb = new RegExp(
  `^.*(?=(?:新建|改建|建设|建成|打造|培育|培养|引进|培训|完成|实施|改造|新增|设立|布局)[^,，]+$)`,
);

/** The noun that ends where the words of comparison begin. */
export function nounBefore(words: string): string {
  const tidy = (text: string) => {
    const cut = text.replace(trailing, '');
    // “水平”, “总体” are all there is: better than nothing.
    return (cut.length > 0 ? cut : text).trim();
  };
  // 由20%提高到25%: what it was before is no part of the noun.
  const plain = words
    .replace(/[由从][^,，]*\d[^,，]*$/, '')
    .replace(/(?:比|较|与)(?:\d{4}\s?年|上年|去年|基期|同期)(?:同期|相比|底|末)?/, '')
    .replace(/(?:压[缩减]|缩短|降低|提高|提升)[至到][^,，]+$/, '');
  let phrase = tidy(plain).replace(leading, '');
  // 沿208国道建设绿道: the place stands before the verb.
  if (placed.test(phrase)) phrase = phrase.replace(lastVerb, '').replace(leading, '');
  return closeQuotes(
    phrase
      .replace(/^每[百千万十]{1,2}名?[\u4e00-\u9fff]{0,6}?(?:人口|人|者)(?:拥有|配备)?/, '')
      .trim(),
  );
}

const idiom = /^\s?(见绿|入园|见园|见景|见水)/;
const rateOf = new RegExp(`^的(?:速度|幅度|规模|比例|标准)(?:${verbs})*`);
const cuts =
  /(?<=.)(?:纳入|接入|(?<![的])得到|并(?!网)|且|以及|(?<!的)实现|力争|达到|用于|投入使用|全部|建成(?!区)|开工建设$)/;
/** Words before 的 that only describe: 标准化的, 大型的, 符合国家规范、特色夜景的. */
const describes =
  /(?:化|型|性|级|式|大|高|新|好|强|优|美|全|明显|突出|先进|领先|特色|合理|完善|一流|知名|示范|夜景|规范|条件|要求|标准|影响力|竞争力|以上|以下|功能|服务)$|^(?:符合|具有|具备|达到|满足|集|面向|拥有|功能|布局|特色|在)/;

/** The noun that the figure stands in front of. `words` runs from the figure to the end of its stretch. */
export function nounAfter(words: string): { noun: string; length: number } {
  const special = idiom.exec(words);
  if (special) return { noun: `${special[1]}服务半径`, length: special[0].length };
  const rate = rateOf.exec(words);
  const start = rate ? rate[0].length : (/^[\s的]+/.exec(words)?.[0].length ?? 0);
  let phrase = words.slice(start);
  const cut = cuts.exec(phrase);
  if (cut) phrase = phrase.slice(0, cut.index);
  phrase = phrase.replace(trailingAfter, '');
  const length = start + phrase.length;
  const of = phrase.lastIndexOf('的');
  if (of > 0 && of < phrase.length - 1) {
    const first = phrase.slice(0, of);
    // 50个部门的政务数据 counts 部门; 2处符合规范的亮化区域 counts 亮化区域.
    phrase =
      describes.test(first) || /[、，]/.test(first)
        ? phrase.slice(of + 1)
        : (first.split('的')[0] ?? first);
  }
  return { noun: closeQuotes(phrase.replace(/(?:任务|目标任务)$/, '').trim()), length };
}

/** A quotation mark whose partner was cut off goes too. */
function closeQuotes(text: string): string {
  const opened = text.split('“').length;
  const closed = text.split('”').length;
  return opened === closed ? text : text.replace(/[“”]/g, '');
}

const measure =
  /(?:占[^、]{0,10}?(?:比重|比例|比)|占比|比重|比例|(?:综合|收获|播种|种植|耕种收|全程|作业)*机械化率|[\u4e00-\u9fff]{2}率|总量|总数|面积|人数|规模|增速|水平|密度|指数)$/;

/**
 * The subjects that several figures, or one figure with 均, are about: 小麦、玉米收获机械化率 is two. The measure at the end
 * belongs to all of them. An empty list when the words are not a plain list.
 */
export function spreadSubjects(words: string): string[] {
  const parts = words
    .split(/[、和及与,，]|以及/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return [];
  const last = parts.at(-1) ?? '';
  const shared = measure.exec(last)?.[0];
  if (shared === undefined || shared === last) return parts;
  return parts.map((part) => (measure.test(part) ? part : `${part}${shared}`));
}

/** What is done so many times, where nothing is counted: 每季度至少主动联系1次. */
export function deedBefore(words: string): string {
  return words.replace(/至少|最少|不少于|不低于|应当?|须|要|[\s,，、]/g, '').trim();
}
