// The measure words and units that a figure may carry, as pieces of regular expressions.

/** Longest first within the alternation. 类, 级, 号, 年, 千伏 name things and are no units of a target. */
const countable =
  '人次|批次|场次|床位|泊位|车位|学时|课时|标箱|标准箱|班次|门次|户次|列次|架次|亩次|件次|例次|人份|单元|户|个|项|家|名|位|人|场|次|处|座|条|所|套|栋|幢|台|辆|株|棵|间|张|件|种|篇|册|份|只|头|羽|尾|口|眼|孔|组|队|支|片|块|盏|艘|架|宗|起|例|批|期|门|部|段|站|村|县|对|轮|笔|床|班|具|枚|根|幅|列|类';
const measured =
  '载重吨|亩次|克标准煤|克标煤|千克标准煤|平方公里|平方千米|平方米|立方米|立方|吨标准煤|吨标煤|蒸吨|千瓦时|兆瓦时|千伏安|公里|千米|公顷|公斤|斤|千克|平米|微克|毫克|毫米|厘米|千瓦|兆瓦|美元|分贝|摄氏度|km²|m²|m³|km|㎡|㎞|℃|亩|吨|元|米|升|克|倍|分|岁';
const technical =
  '(?:[kMG]Wh|[kMG]W|[kM]VA|[MGT]bps|[GTPE]B|[PET]FLOPS|[PETpet]?[Ff]lops|(?<=算力[^,，。；]{0,10})P|TEU|μg|ug|mg|kg|ha)(?![A-Za-z])';

export const durations = [
  '个工作日',
  '工作日',
  '个小时',
  '小时',
  '分钟',
  '个月',
  '天',
  '日',
  '周',
  '秒',
];

const per =
  '(?:/(?:秒|平方公里|立方米|千瓦时|万元|万人|千人|百人|公里|年|月|日|天|周|季度|小时|人|户|亩|升|吨|km²|km|m²|m³|平方米|元))?';

/** Any unit behind Arabic digits. */
export const anyUnit = `%|‰|个?百分点|(?:${durations.join('|')}|${measured}|${countable}|${technical})${per}`;

/** A unit between the two figures of a range: 3家至5家. */
export const unitInside = `${countable}|${measured}|个?百分点`;

/** Units concrete enough for Chinese numerals. */
export const concreteUnit =
  '平方公里|公里|公顷|人次|场次|千瓦时|千瓦|平方米|立方米|亩|条|座|所|处|家|名|场|栋|幢|辆|套|台|个|项|户|批|元|吨|倍';

/** What a bare figure counts, by the noun that it belongs to: 参保人数达到30万. */
export function unitOfNoun(noun: string): string | null {
  const named = /(人次|户次|场次|架次|班次)(?:数|总数|总量|规模)?$/.exec(noun)?.[1];
  if (named !== undefined) return named;
  if (/(?:人数|人口|人员|人口规模|用户数?|职工|农民|群众|劳动力|居民|学生|人才总量)$/.test(noun))
    return '人';
  return /([户个家所座张辆台件])(?:数|数量)$/.exec(noun)?.[1] ?? null;
}
