// The level that a list names once and leaves out after: 市住建局、审批服务局; 市委宣传部、统战部; 各乡镇、街道办事处.

/** Stems of departments whose 市 may be left out after the first name of a list. */
const departmentStem =
  /^(?:住建|住房|城乡|城市|城管|发改|发展|财政|教育|教体|科技|科学|工信|工业|公安|民政|司法|人社|人力|自然|规划|生态|环保|交通|水利|水务|农业|农村|农机|商务|文旅|文化|文广|文体|卫健|卫生|应急|审计|市场|行政|审批|政务|体育|统计|医保|医疗|信访|林业|林草|园林|绿化|能源|国资|金融|地方金融|大数据|退役|机关事务|招商|投促|税务|气象|民族|民宗|外事|扶贫|乡村|粮食|粮储|地震|人防|国防|消防|房管|房产|住保|档案|数据|营商|投资|邮政|烟草|综合|城投|畜牧|经信|经济|经贸|国土|安监|质监|工商|物价|编办|文明办|网信|外办|督查|广电|新闻|文物|中医|药监|药品|食药|知识产权|重点|公路|港航|海洋|渔业|港口|口岸|移民|水库|监狱|城建|建设|公共资源|行政执法|通信|供销|公积金|双招|政数|海事|轨道)/u;
const departmentEnding = /(?:局|委|办|厅|委员会|办公室|中心|支队|总队|大队|供销社)$/u;
const massBody =
  /^(?:总工会|妇联|科协|残联|文联|侨联|社科联|工商联|贸促会|红十字会|供销社|法院|检察院|法制办|法制局)$/u;
const partyStem =
  /^(?:组织部|宣传部|统战部|政法委|编办|网信办|金融办|社会工作部|社工部|老干部局|党校|政研室|改革办|农办|农工委)$/u;

const plainBranch =
  /^(?:公安|交警|生态环境|环保|自然资源|自然资源和规划|资源规划|规划|国土|国土资源|税务)分局$/u;

/** A name of the list that may lend its level to the names after it. */
export function lendsPrefix(name: string): boolean {
  return /^(?:市|县|区|省|州|旗|自治区)(?!直|属|场|域)|^各|^[\u4e00-\u9fff]{2,4}区[\u4e00-\u9fff]{2,6}街/u.test(
    name,
  );
}

/** The level that the name before lends to a name that left it out: 市住建局、审批服务局 → 市. */
export function lentPrefix(name: string, before: string): string | null {
  if (/^(?:市|县|区|省|州|旗)委/u.test(before) && partyStem.test(name)) return before.slice(0, 2);
  const road = /^([\u4e00-\u9fff]{2,4}区)[\u4e00-\u9fff]{2,6}街/u.exec(before)?.[1];
  if (road && /^[\u4e00-\u9fff]{2,4}街(?:道|道办事处|办事处|道办)?$/u.test(name)) {
    return name.includes('区') ? null : road;
  }
  // 各乡镇人民政府、街道办事处: all of them, not one.
  if (
    before.startsWith('各') &&
    /^(?:乡镇?|镇|街道?|街办)(?:人民政府|政府|办事处|办)$/u.test(name)
  ) {
    return '各';
  }
  const level = /^(?:自治区|市|县|区|省|州|旗)(?!直|属|场|域)/u.exec(before)?.[0];
  if (!level) return null;
  // 公安柳溪分局 names its place itself.
  if (/^公安.{2,}(?:分局|支队|大队)$/u.test(name)) return null;
  // 市场监管局 begins with the word 市场, not with the level 市.
  // 公安柳溪分局 says where it is; 公安分局 leaves it to the list.
  const own = name.endsWith('分局') && !plainBranch.test(name);
  if (own) return null;
  const department = departmentStem.test(name) && departmentEnding.test(name);
  return department || massBody.test(name) ? level : null;
}
