// What sort of body a name of a unit stands for, and whether a piece of text can be such a name at all.
import type { UnitKind } from '../plan/model.ts';

/** Bodies without one owner: nobody can be chased for them until a person lists the members. */
const collective =
  /各|相关|有关|(?:部门|单位|专班|国有企业|国有公司|(?:市|区|县|省)属(?:国有)?(?:企业|国企|平台公司|学校|高校|医院)|各级党委)$|^(?:市|区|县)直(?:机关)?$/u;
const company = /公司|集团|(?:厂|农商行|信用社)$|(?<!人民)银行/u;
const institution =
  /海关|人行|人民银行|(?:中心|院|馆|站|所|园|学校|大学|中学|小学|党校|队|协会|学会|商会|联合会|基金会|红十字会|合作社|供销社|社|台|基地|团委|团市委|团县委|团区委|团省委|妇联|科协|文联|残联|侨联|台联|社科联|工商联|总工会|工会)$/u;
const organ = /(?:局|厅|委|办|部|署|院|委员会|办公室)/u;
const district =
  /(?:区|县|旗|市|州|盟|镇|乡|街道?)(?:人民)?政府|管委会$|(?:区|园|港|山|湖|岛|城)管理委员会$|(?:街道|镇|乡|地区)(?:办事处|办)$|[^局委办厅](?:区|县|旗|镇|乡|街道|街|村|社区)$|^(?!.*(?:局|委|办|厅))[^市]{2,}市$/u;

/** Shape: the name of one unit as written. Districts, townships and development zones are all `district`. */
export function unitKind(name: string): UnitKind {
  const bare = name.replace(/\s+/gu, '');
  if (collective.test(bare)) return 'collective';
  // The last word decides: 市公安局交警支队 belongs to a department, 市政府办公室 is one.
  const head = bare.replace(/[（(〔【[][^（(〔【[]*[）)〕】\]]$/u, '');
  if (/(?:政府|政府办|党委)(?:办公室|办|督查室|研究室)$/u.test(head)) return 'department';
  if (company.test(head) && !organ.test(head.slice(-3))) return 'company';
  if (district.test(head) && !/(?:局|委|办|厅|中心|院|馆)$/u.test(head)) return 'district';
  if (/(?:街道?|镇|乡|地区)(?:办事处|办)$/u.test(head)) return 'district';
  if (institution.test(head) && !/(?:局|厅).+队$/u.test(head)) return 'institution';
  return 'department';
}

const unitEnding =
  /(?:局|厅|委|办|部|署|府|会|院|中心|公司|集团|企业|银行|支行|分行|人行|农商行|队|站|段|所|馆|园|社|处|科|室|组|专班|街道|街|镇|乡|村|区|县|旗|市|州|盟|单位|部门|主体|业主|学校|党校|大学|学院|医院|海关|联|协|厂|台|基地|机构|高校|政法委|检察院|法院|市场监管|气象|电力|燃气|供电)$/u;

/** Companies that lists call by their brand: 移动、联通、电信云川分公司. */
const brand = /^(?:中国)?(?:移动|联通|电信|铁塔|石油|石化|邮政|人寿|人保)$/u;

export function isBrand(name: string): boolean {
  return brand.test(name);
}

/** Whether the text can be the name of a unit: short, one phrase, ending as names of bodies end. */
export function looksLikeUnit(text: string): boolean {
  const bare = text
    .replace(/\s+/gu, '')
    .replace(/[（(〔【[][^）)〕】\]]*[）)〕】\]]$/u, '')
    // 市“五水共治”办: the name of a campaign inside that of its office.
    .replace(/(?<=^[\u4e00-\u9fff]{1,6})“[^“”]{2,10}”(?=[\u4e00-\u9fff]{1,10}$)/u, '');
  return (
    bare.length >= 2 &&
    bare.length <= 32 &&
    (unitEnding.test(bare) || isBrand(bare)) &&
    !/[。；：“”《》%％]|\d{2,}|^(?:第|其|此|该|本项|这)/u.test(bare)
  );
}

/** Whether the text ends where a name of a body can end, so that a joining word after it may separate two names. */
export function endsLikeUnit(text: string): boolean {
  return unitEnding.test(text.trimEnd()) || /[）)〕】\]]$/u.test(text.trimEnd());
}
