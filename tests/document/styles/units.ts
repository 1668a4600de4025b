// Invented units of every kind that real clauses name, as a notice of a city (澜江市) would write them.

export type UnitGroup = 'departments' | 'districts' | 'companies' | 'bodies' | 'collectives';

/** Departments of the city: the level stands first and may be left out behind the first name of a list [U3]. */
const departments =
  '住建局 城管局 自然资源和规划局 发改委 工信局 财政局 教育局 科技局 公安局 民政局 司法局 人社局 生态环境局 交通运输局 水利局 农业农村局 商务局 文旅局 卫健委 应急管理局 审计局 国资委 市场监管局 统计局 医保局 信访局 金融办 行政审批局 机关事务局 税务局 林业局 体育局 民宗局 退役军人局 乡村振兴局 数据局 政务服务局 气象局 外事办 人防办 招商局 园林局 公积金中心 住房和城乡建设局 发展和改革委员会 工业和信息化局 人力资源和社会保障局 文化广电和旅游局 卫生健康委员会 地方金融监管局 投资促进局 粮食和储备局';

const groups: Record<UnitGroup, readonly string[]> = {
  departments: departments.split(' ').map((name) => `市${name}`),
  districts:
    '临江区人民政府 石桥区政府 云川县人民政府 柳溪县政府 北湖新区管委会 澜江经济开发区管委会 高新区管委会 临江区 云川县 柳溪县 东港街道办事处 青石镇人民政府 白沙镇 澜江综合保税区管委会 望山风景区管委会 南屏镇政府'.split(
      ' ',
    ),
  companies:
    '市城市建设投资集团有限公司 市水务集团 市公交集团 国网澜江供电公司 澜江燃气有限公司 市文旅投资集团 市轨道交通公司 中国电信澜江分公司 澜江港务集团有限公司 市交投集团 澜江热力有限责任公司 澜江农商银行 市国资运营公司 市供水总公司'.split(
      ' ',
    ),
  bodies:
    '团市委 市妇联 市总工会 市科协 市残联 市工商联 市委组织部 市委宣传部 市委统战部 市委政法委 市委编办 市委网信办 市委社会工作部 市直机关工委 市政府办公室 市政府督查室 市公安局交警支队 市消防救援支队 澜江海关 人行澜江市分行 国家统计局澜江调查队 澜江海事局 市邮政管理局 市烟草专卖局 市文明办 市法院 市检察院 市红十字会 市供销社 市疾控中心 市大数据中心 市公共资源交易中心 澜江职业技术学院 市人民医院 市图书馆 市城市管理综合行政执法支队 市住房保障中心 市公路事业发展中心 市防汛抗旱指挥部办公室 市委党校 市档案馆 市地震局 市委老干部局 市纪委监委 市残联 市文联 市河长办 市无线电管理处 市环卫中心 市机关事务服务中心 金融监管总局澜江监管分局'.split(
      ' ',
    ),
  collectives:
    '各区人民政府 各县（市、区）人民政府 各县（市、区） 相关县〔市、区〕人民政府 市直有关部门 各镇（街道） 各开发区管委会 市级各有关部门 各有关单位 各乡镇人民政府 各区、县级市 各县区政府 各成员单位'.split(
      ' ',
    ),
};

export function unitsOf(group: UnitGroup): readonly string[] {
  return groups[group];
}
