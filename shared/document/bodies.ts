// Which names stand for a body beyond doubt, where no label vouches for them.
import { isPlaces } from './units.ts';

const organ =
  /(?:局|厅|委|办|部|署|府|管委会|委员会|办公室|中心|公司|集团|队|处|室|段|站|所|馆|台|院|校|学|海关|行|社|联|协|会|街道|镇|乡|县|区|园|单位)(?:[（(][^（()）]{1,16}[）)])?$/u;

/** Whether a name ends as names of bodies end; enough where a verb says what they do. */
export function isBody(name: string): boolean {
  return (
    isPlainUnit(name) ||
    (organ.test(name) && !/^(?:成立|建立|组建|设立|明确|落实|加强|各自)/u.test(name))
  );
}

/** Whether a name stands for a body beyond doubt, without a label to say so. */
export function isPlainUnit(name: string): boolean {
  return plainUnit.test(name) || central.test(name) || isPlaces(name);
}

const central =
  /^团[省市区县旗州]委$|^(?:妇联|科协|残联|总工会|工商联|文联)$|^(?:国家|国务院|中央|全国|中国).{2,16}(?:局|委|办|部|署|会|院|室|社|公司|集团)$|^(?:外交|国防|发展改革|教育|科技|工业和信息化|公安|安全|民政|司法|财政|人力资源社会保障|自然资源|生态环境|住房城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人|应急管理|卫生健康)部$|^(?:海关|税务|市场监管|广电|体育|金融监管)总局$|^(?:发展改革委|卫生健康委|国资委|人民银行|审计署|证监会|银保监会)$/u;

/** Names that stand for bodies beyond doubt; only such a list counts as a clause without label or verb. */
const plainUnit =
  /^(?:市|县|区|省|州|旗|各|相关|有关|[\u4e00-\u9fff]{2,4}(?:市|县|区)).{0,20}(?:局|委|办|厅|政府|管委会|单位|部门|中心|公司|集团|支队|大队|总队|总工会|妇联|科协|残联|文联|侨联|工商联|法院|检察院|医院|银行|支行|分行|高新区|开发区|委员会|办公室|宣传部|组织部|统战部|街道|镇街?|乡镇|区县|县区)(?:[（(][^（()）]{1,16}[）)])?$/u;
