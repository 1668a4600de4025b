// What a figure counts: the noun before it (绿化面积达到150万亩) or after it (100个公共服务设施). See TARGETS.md [Q7] to [Q9].

const adverbs =
  '要(?!素|道|点|闻|害)|(?<![供响反适对相效感])应(?!急|用|届|收|对|聘|纳|征)|须|必须|力争|争取|努力|确保|务必|预计|预期|逐步|逐年|分批次?|有序|加大|全面|重点(?!项目|工程|产业|实验室|企业|人群|领域|镇|村|中心镇|区域|监控|单位)|积极|着力|持续|进一步|不断|将|把|使得|使(?!用)|同时|其中|每年|年均|每季度|每月|至少|不少于|不低于|主动|共(?!享|同|建|产|青|富|治|性)|累计|总计|合计|分别|滚动|年内|全年|再(?!生|制造|就业|利用|担保)|也|并(?!网|购|轨|联)|和|及|与|或|以|在(?!线|校|园|册|建|编|岗|孵|职|产|租|地|营|训|读|库|穗|外)|对(?!外|口|标|接|策)|到(?!位|期|户|岗|达|访|货|账)|一是|二是|三是|四是|规模化|计划(?!生育)|[一二三四五六七八九十\\d]+年(?=共|累计|内|完成|新增|建)|内(?=新增|完成|建)|主要预期目标是|预期目标是|目标是|为(?=全|各)|对(?=全|各)';
const verbs =
  '实现|惠及|推动|推进|加快|新建|改建|扩建|新改建|新改扩建|改扩建|续建|建设|建成|新增|增加|增设|打造|创建|培育|培养|引进|培训|完成|实施|开展|组织|发布|举办|编制|制定|遴选|扶持|资助|选拔|支持|认定|改造|整治|治理|提升|提高|构建|形成|设立|设置|布局|布设|发放|曝光|提请|审议|修订|推广|建立|选树|评选|联系|启动|开工|落实|保持|招募|配备|投放|种植|栽植|补植|拆除|淘汰|整合|规划|规范|增长|达到|打通|修复|安装|加装|开通|新辟|开设|开办(?!企业)|帮助|协助|指导|安排|供应|推荐|提供|购置|添置|募集|争取|储备|盘活|铺设|出台|公布|消除|更新|更换|优化|清理|关闭|树立|选聘|招引|招聘|组建|补充|改善|发展(?!中心|水平|集团|指数|规划|资金|对象)|新(?=建|改|扩|开工|增|辟|投|设|立|入|创|培|聘|招|购|添|栽|植|安装)';
/** 棚户区住房改造600万套: behind a noun these are part of what is counted. */
const verbsBehind = verbs
  .split('|')
  .filter((verb) => !/^(?:改造|整治|治理|培训|修复|更新|推广|认定)$/.test(verb))
  .join('|');
/** A verb that is part of a noun stays: 建设用地, 改造率, 完成率. */
const leading = new RegExp(
  `^(?:[\\s,，、:的了]|成(?![人本果套熟品效都立就员年])|(?:引进|招引|实施|开展|完成|推进|新增|储备|争取|打造|组织|举办|资助|培育|签约)(?=项目|工程|任务|面积)|(?:${adverbs})|(?:${verbs})(?!用地|项目|工程|规模|周期|时限|时间|成本|水平|任务|面积|总量|量|率|度|能力|点|员|基地|中心|机构|站|班|化|极|区))+`,
);
const trailing = new RegExp(
  `(?:[\\s,，、:(]|在[\\u4e00-\\u9fff]{0,4}基础上|(?:${adverbs}|为|等|共计|数量|达|占|稳定|总体上?|平均|超过?|新?(?:开工|完工|竣工|投产|投用|上线|投入使用))|新?(?:${verbsBehind})成?(?=$))+$`,
);

/** Behind a figure a verb may end the noun (管网改造); only one that a conjunction opens is the next clause's: 教师和引进. */
const trailingAfter = new RegExp(
  `(?:[\\s,，、:“(]|(?:和|及|与|并|以及|、)(?:${verbs})*(?=$)|(?:等|以及))+$`,
);

const placed = /^(?:沿|围绕|依托|利用|通过|面向|为)/;
const lastVerb = new RegExp(
  `^.*(?=(?:新建|改建|建设|建成|打造|培育|培养|引进|培训|完成|实施|改造|新增|设立|布局|布设|设置)[^,，]+$)`,
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
    .replace(/(?:压[缩减]|缩短|降低|提高|提升)[至到][^,，]+$/, '')
    .replace(/(?:精简|合并|优化)[为至到]?$/, '')
    .replace(/(?:分别|各自|(?<![平人年户])均|都)(?=下降|降低|减少|减|占|提|$)/, '');
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
  /(?<=.)(?:[、,](?=每|各[县市区乡镇村街])|纳入|接入|(?<![的])得到|并(?!网)|且|以及|(?<!的)实现|力争|达到|用于|投入使用|全部|建成(?!区)|开工建设$)|(?<=..)(?:实施(?=..)|创建(?=..)|提供(?![商者率])|进行|给予|享受|签订|落户|获评|获得|成功|申报|正在|开展(?=.)|动态|(?<!建设)达标$|建设达标$|完成(?![率度情])|参加|参与(?![率度者式])|通过(?=验收|认定|国家|省|市)|向(?=[\u4e00-\u9fff]{2,8}(?:发展|转型|延伸|开放))|(?<![自理缘])由(?=[\u4e00-\u9fff]{2}))/;
/** Words before 的 that only describe: 标准化的, 大型的, 符合国家规范、特色夜景的. */
const describes =
  /(?:化|型|性|级|式|大|高|新|好|强|优|美|全|明显|突出|先进|领先|特色|合理|完善|一流|知名|示范|夜景|规范|条件|要求|标准|影响力|竞争力|以上|以下|功能|服务)$|^(?:符合|具有|具备|达到|满足|集|面向|拥有|功能|布局|特色|在)/;

/** What owns or holds something is what is counted; anything else before 的 describes. */
const bodies =
  /^(?!方便|服务|符合|面向|支持|适合|适应)[\u4e00-\u9fff]{0,8}(?:部门|单位|企业|公司|机构|村|社区|小区|乡镇|镇|街道|县|区|市|学校|医院|家庭|农户|用户|户|群众|居民|园区|景区|主体|项目|设备|线路|河流|水库|党员|干部|教师|学生|人员|老年人|儿童|院|站|事项|案件)$/;

const abstract =
  /^(?:景观|环境|数据|风貌|面貌|管理|工作|整治|提升|任务|目标|治理|条件|规模|水平|改造|建设|服务|运营|保护|修缮|能力)+$/;

/** The noun that the figure stands in front of. `words` runs from the figure to the end of its stretch. */
export function nounAfter(words: string): { noun: string; length: number } {
  if (/^\s?(?:主要|专项)?(?:用于|用作|作为)/.test(words)) return { noun: '', length: 0 };
  const special = idiom.exec(words);
  if (special) return { noun: `${special[1]}服务半径`, length: special[0].length };
  const rate = rateOf.exec(words);
  const start = rate ? rate[0].length : (/^(?:\([^)]*\))?[\s的]*/.exec(words)?.[0].length ?? 0);
  let phrase = words.slice(start);
  const cut = cuts.exec(phrase);
  if (cut) phrase = phrase.slice(0, cut.index);
  phrase = phrase.replace(trailingAfter, '');
  const length = start + phrase.length;
  // 3个旅游经济带和甲、乙等5个特色区: the examples belong to the next figure.
  if (/等\s*$/.test(words)) phrase = phrase.split(/[、和及与]/)[0] ?? phrase;
  const of = phrase.lastIndexOf('的');
  if (of > 0 && of < phrase.length - 1) {
    const first = phrase.slice(0, of);
    // 50个部门的政务数据 counts 部门; 2处符合规范的亮化区域 counts 亮化区域.
    const counted = first.split('的')[0] ?? first;
    // 3处高速出口的景观, 500亿公斤粮食生产能力的目标: what follows 的 cannot be counted.
    phrase =
      bodies.test(counted) && !describes.test(first) && !/[、，]/.test(first)
        ? counted
        : abstract.test(phrase.slice(of + 1))
          ? first
          : phrase.slice(of + 1);
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
  /(?:等?(?:区域|地区|方面)[\u4e00-\u9fff]{2,8}浓度|占[^、]{0,10}?(?:比重|比例|比)|占比|比重|比例|(?:综合|收获|播种|种植|耕种收|全程|作业)*机械化率|[\u4e00-\u9fff]{2}率|(?:排放)?总量|排放量|总数|面积|人数|规模|增速|水平|密度|浓度|强度|能耗|指数)(?:下降|降低|减少)?$/;

const placeAhead = /^[\u4e00-\u9fff]{1,5}?[省市县区镇乡品类业]([\u4e00-\u9fff()A-Z\d.]{2,})$/;
const onlyPlace = /^[\u4e00-\u9fff]{1,5}[省市县区镇乡品类业]$|^[\u4e00-\u9fff]{2}$/;

/**
 * The subjects that several figures, or one figure with 均, are about: 小麦、玉米收获机械化率 is two. The measure at the end
 * belongs to all of them. An empty list when the words are not a plain list.
 */
export function spreadSubjects(words: string): string[] {
  const parts = words
    .split(/[、与,，]|及(?!以[上下])|(?<!共|饱|温|人民共)和(?!谐|平|田|县)|以及/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return [];
  const last = parts.at(-1) ?? '';
  // 甲县、乙县细颗粒物浓度: places in a row share all that follows the last of them.
  const rest = placeAhead.exec(last)?.[1];
  if (rest !== undefined && parts.slice(0, -1).every((part) => onlyPlace.test(part)))
    return parts.map((part) => (part === last ? part : `${part}${rest}`));
  const shared = measure.exec(last)?.[0];
  if (shared === undefined || shared === last) return parts;
  const tail = shared.replace(/^等/, '');
  return parts.map((part) =>
    measure.test(part) ? part.replace(/等(?=区域|地区|方面)/, '') : `${part}${tail}`,
  );
}

/** What is done so many times, where nothing is counted: 每季度至少主动联系1次. */
export function deedBefore(words: string): string {
  return words.replace(/至少|最少|不少于|不低于|应当?|须|要|[\s,，、]/g, '').trim();
}

/** Deeds without a thing, as in 优化调整20条, 新开工5个: the thing was named before. */
export function isOnlyDeed(subject: string): boolean {
  if (
    /^(?:以后|此后|随后|后|首批|首期|全长|总长|或?者?比|或?者|其余|剩余|其他|另外|本|该)$|的$|[底末期]前$/.test(
      subject,
    )
  )
    return true;
  return /^(?:优化|调整|新增|升级|更新|竣工|完工|开工|新开工|建设|建成|改造|完成|培训|整治|治理|验收|投用|总数|总量|数量|规模|达标|任务)+$/.test(
    subject,
  );
}

/** 县(市), 东部地区, 其中城镇: a place or a group of people that stands for the measure named before. */
export function isOnlyPlace(subject: string): boolean {
  return /^(?:其中)?(?:[东中西南北]+部(?:地区)?|城[市镇区]|农村|城乡|县\(市\)|市区|中心城区|全[省市县区国]|各县\(?区?\)?|山区|沿海地区|牧区)(?:地区)?$/.test(
    subject,
  );
}
