// Names that may stand for one body. Suggestions only: whether two names are one unit is for a person to say.
import { unitKind } from './unitKind.ts';

/** Long official words and the short ones that notices use for them; both give one key. */
const shortWords: readonly [RegExp, string][] = [
  [/住房(?:和)?城乡建设(?:管理)?/u, '住建'],
  [/发展(?:和)?改革/u, '发改'],
  [/规划(?:和)?自然资源|规划资源/u, '规资'],
  [/工业(?:和)?信息化/u, '工信'],
  [/经济(?:和)?信息化/u, '经信'],
  [/交通运输/u, '交通'],
  [/城市管理(?:行政|综合)*执法|城管(?:行政|综合)*执法|城市(?:综合)?管理/u, '城管'],
  [/市场监督管理/u, '市场监管'],
  [/文化(?:和)?旅游/u, '文旅'],
  [/人力资源(?:和)?社会保障/u, '人社'],
  [/卫生(?:和)?计划生育|卫生计生/u, '卫计'],
  [/卫生(?:和)?健康/u, '卫健'],
  [/环境保护/u, '环保'],
  [/应急管理/u, '应急'],
  [/医疗保障/u, '医保'],
  [/退役军人事务/u, '退役军人'],
  [/国有资产监督管理/u, '国资'],
  [/林业(?:和)?草原/u, '林草'],
  [/精神文明建设(?:指导)?/u, '文明'],
  [/机构编制/u, '编'],
  [/地方金融监督管理/u, '地方金融监管'],
  [/大数据发展(?:应用)?/u, '大数据'],
];

/** Bodies that were renamed or cut anew, and neighbouring names for one field of work. */
const families: readonly (readonly string[])[] = [
  ['规资', '自然资源', '国土资源', '规划', '国土房管'],
  ['行政审批', '审批服务', '政务服务', '行政审批服务'],
  ['生态环境', '环保'],
  ['卫健', '卫计', '卫生'],
  ['文旅', '文旅广电', '文广旅', '文广新', '文体旅'],
  ['市场监管', '市场', '工商', '质监'],
  ['水利', '水务'],
  ['金融', '地方金融监管', '政府金融'],
  ['工信', '经信', '经贸', '科技和信息化'],
  ['住建', '建'],
  ['城管', '城乡管理执法'],
  ['应急', '安监'],
  ['林草', '林业', '园林'],
  ['乡村振兴', '扶贫'],
];

const suffix =
  /(?:委员会办公室|领导小组办公室|管理委员会|委员会|办公室|办公厅|管理局|总局|局|厅|委|办)$/u;
const levels = '省市区县州旗';

type Parts = { level: string; stem: string; kind: ReturnType<typeof unitKind> };

function partsOf(name: string): Parts {
  const kind = unitKind(name);
  let bare = name
    .replace(/[\s“”"'‘’·]+/gu, '')
    .replace(/[〔【[(]/gu, '（')
    .replace(/[〕】\])]/gu, '）');
  if (kind === 'collective') {
    return { level: '', stem: bare.replace(/各|相关|有关|人民(?=政府)|[（）]/gu, ''), kind };
  }
  bare = bare.replace(/（[^（）]*）/gu, '');
  if (kind === 'district') {
    const place = bare
      .replace(/(?:人民)?政府$|(?:管理委员会|管委会)$/u, '')
      .replace(/(?:办事处|(?<=街道)办)$/u, '')
      .replace(/街$/u, '街道');
    return { level: '', stem: place, kind };
  }
  // 朔州市住建局 is 市住建局; 朔城区住建局 stays what it is.
  const city = /^(?![省市区县旗])[\u4e00-\u9fff]{2,3}?市(?=[\u4e00-\u9fff]{3,})/u.exec(bare)?.[0];
  if (city && suffix.test(bare)) bare = bare.slice(city.length - 1);
  let level = '';
  if (levels.includes(bare.charAt(0)) && !bare.startsWith('市场')) {
    level = bare.charAt(0);
    bare = bare.slice(1);
  }
  if (kind !== 'department') return { level, stem: bare, kind };
  // 市政府金融办 and 市委金融办 are 市金融办, but 市政府办 and 市委办 are two offices.
  bare = bare.replace(/^(?:政府|委)(?=[\u4e00-\u9fff]+办(?:公室)?$)/u, '');
  const whole = bare;
  for (const [long, short] of shortWords) bare = bare.replace(long, short);
  const stem = bare.replace(suffix, '');
  return { level, stem: stem === '' || stem === '政府' || stem === '委' ? whole : stem, kind };
}

function keyOf({ level, stem, kind }: Parts): string {
  return kind === 'collective' ? `*${stem}` : kind === 'district' ? `@${stem}` : `${level}:${stem}`;
}

/** Names with one key are one body in two spellings: 市住建局, 市住房和城乡建设局. */
export function canonicalKey(name: string): string {
  return keyOf(partsOf(name));
}

/** Equal for collectives that differ only in 各, 相关, 有关 and in 部门 for 单位: they may stand for the same units. */
export function collectiveKey(name: string): string {
  return keyOf({ ...partsOf(name), kind: 'collective' }).replaceAll('部门', '单位');
}

export type SameUnitReason = 'sameBody' | 'renamed' | 'contained' | 'oneCharacter';
export type SameUnitSuggestion = {
  names: [string, string];
  reason: SameUnitReason;
  /** The reason in one Chinese sentence. */
  message: string;
};

const reasons: Readonly<Record<SameUnitReason, string>> = {
  sameBody: '是同一单位的全称与简称',
  renamed: '职能相同，可能是机构改革前后的名称',
  contained: '一个名称包含另一个',
  oneCharacter: '只差一个字，可能有错字',
};

const sameCollective = '可能是同一个集体称谓的两种写法';

function oneCharacterApart(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 6) return false;
  let different = -1;
  for (let index = 0; index < a.length; index += 1) {
    if (a.charAt(index) === b.charAt(index)) continue;
    if (different >= 0) return false;
    different = index;
  }
  // 第一医院 and 第二医院 are two; so are two districts.
  return (
    different >= 0 &&
    !/[一二三四五六七八九十\d东西南北]/u.test(a.charAt(different) + b.charAt(different))
  );
}

/** What is compared of every name with that of every other. */
type Compared = Parts & { name: string; key: string };

function reasonFor(a: Compared, b: Compared): SameUnitReason | null {
  const first = a.name;
  const second = b.name;
  if (a.key === b.key) return 'sameBody';
  if (a.kind === b.kind && a.stem === b.stem && (a.level === '' || b.level === ''))
    return 'contained';
  if (a.kind !== b.kind || a.level !== b.level || a.kind === 'collective') return null;
  if (a.kind === 'department') {
    if (families.some((family) => family.includes(a.stem) && family.includes(b.stem)))
      return 'renamed';
    const [short, long] = a.stem.length <= b.stem.length ? [a.stem, b.stem] : [b.stem, a.stem];
    // 市公安局交警支队 is a part of 市公安局, not another name for it.
    if (short.length >= 2 && long.startsWith(short) && !/局|委|厅|办/u.test(long))
      return 'contained';
  }
  if (a.kind === 'company' || a.kind === 'institution') {
    const [short, long] = first.length <= second.length ? [first, second] : [second, first];
    const core = short.replace(/(?:有限|股份|责任|集团|公司)+$/u, '');
    if (core.length >= 3 && long.startsWith(core) && !/[分支]/u.test(long.slice(core.length))) {
      return 'contained';
    }
  }
  if (a.kind !== 'district' && oneCharacterApart(first, second)) return 'oneCharacter';
  return null;
}

/** Pairs of different names that may be one unit, in the order of the names. */
export function suggestSameUnits(names: readonly string[]): SameUnitSuggestion[] {
  const compared = [...new Set(names)].map((name): Compared => {
    const parts = partsOf(name);
    return { ...parts, name, key: keyOf(parts) };
  });
  const suggestions: SameUnitSuggestion[] = [];
  for (const [index, a] of compared.entries()) {
    for (const b of compared.slice(index + 1)) {
      const reason = reasonFor(a, b);
      if (!reason) continue;
      suggestions.push({
        names: [a.name, b.name],
        reason,
        message: `“${a.name}”与“${b.name}”${a.kind === 'collective' ? sameCollective : reasons[reason]}`,
      });
    }
  }
  return suggestions;
}
