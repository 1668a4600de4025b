// Invented sentences of a city's notices: titles, plain sentences, sentences that commit to a figure or a day, chapters.

export const topics =
  '老旧小区改造 道路畅通 公园绿地建设 供水保障 垃圾分类提质 停车设施建设 污水治理 社区养老服务 普惠托育 农贸市场升级 智慧城管 雨污分流改造 充电设施建设 校园安全 文化惠民 招商引资 营商环境优化 中小企业培育 科技成果转化 人才引育 乡村道路提升 河湖治理 大气污染防治 安全生产治本 应急救援 医疗服务提升 公共就业服务 住房保障 数字政务 信用监管 冷链物流 夜间经济 全民健身 历史街区保护 燃气管网更新 防洪排涝 法律援助 古树名木保护'.split(
    ' ',
  );

export const verbs = '推进 加快 深化 强化 做好 加强 实施 抓好 持续推动 着力提升'.split(' ');

export const chapterNames =
  '提升城市承载能力 扩大有效投资 改善生态环境 增进民生福祉 激发市场活力 促进区域协调 夯实安全底线 建设数字城市'.split(
    ' ',
  );

/** Nothing that can be counted or missed; some name what units do without making them responsible. */
export const plainSentences: readonly string[] = [
  '完善配套管网，推动设施共建共享。',
  '坚持先地下后地上，统筹安排施工时序。',
  '建立项目台账，实行清单管理、动态更新。',
  '健全长效管护机制，落实日常巡查制度。',
  '推广“互联网+政务服务”，压减办事环节、材料和时限。',
  '引导社会资本参与建设和运营。',
  '加强部门联动、信息共享，形成工作合力。',
  '鼓励有条件的地方先行先试，及时总结推广典型经验。',
  '严格落实安全生产责任制，开展隐患排查治理。',
  '优化公交线网，方便群众绿色出行。',
  '支持企业技术改造，培育一批专精特新企业。',
  '完善“一刻钟”便民生活圈，补齐社区服务短板。',
  '规范物业服务行为，畅通投诉举报渠道。',
  '推行网格化管理，做到早发现、早报告、早处置。',
  '开展业务培训，提升基层工作人员能力。',
  '落实税费优惠政策，减轻企业负担。',
  '修订完善管理办法，明确准入条件和退出机制。',
  '加大执法检查力度，依法查处违法违规行为。',
  '深入开展宣传引导，营造全社会共同参与的良好氛围。',
  '推动优质资源下沉，方便群众就近办理。',
  '打造特色街区，丰富消费场景。',
  '加强与周边城市的交流合作，共建共享科研平台。',
  '统筹推进农村厕所、生活污水和垃圾治理。',
  '完善应急预案，配齐救援装备，定期组织演练。',
  '建设统一的数据平台，实现跨层级、跨部门数据共享。',
  '探索建立以奖代补机制，调动各方积极性。',
];

/** Sentences that a hasty reader takes for something else: units that do not answer, brackets, colons, names of plans. */
export const trickySentences: readonly string[] = [
  '配合市直有关部门做好数据归集，推动数据共享应用。',
  '会同有关部门建立会商机制，及时研究解决问题。',
  '由各区组织实施改造计划，市级部门加强指导。',
  '各区负责辖区内日常巡查，及时处置发现的问题。',
  '重点抓好以下工作：完善制度、强化监管、优化服务。',
  '落实《城市市容管理条例》，规范户外广告（含店招标牌）设置。',
  '推广“12345”热线，畅通群众诉求渠道。',
  '一是完善管网，二是优化线网，三是强化监管。',
  '推进“四好农村路”（含桥梁）建设，改善群众出行条件。',
  '支持企业牵头组建创新联合体，开展关键技术攻关。',
  '压实业主单位主体责任，配合做好安全检查。',
  '依托市民服务中心，设立“一件事”综合窗口。',
  '加强对项目单位、责任部门的指导，提高审批效率。',
];

export type Committed = {
  text: string;
  targets?: { value: number; unit: string; comparator: string }[];
  deadline?: { kind: string; end: string };
};

type Draw = (from: number, to: number) => number;

/** Sentences with one figure: its value, unit and comparator are beyond doubt. */
export const targetSentences: readonly ((draw: Draw) => Committed)[] = [
  (draw) => counted(draw, '新建口袋公园', '个', '=', (n) => `新建口袋公园${n}个，实现推窗见绿。`),
  (draw) => counted(draw, '改造', '公里', '=', (n) => `改造供水管网${n}公里，降低管网漏损。`),
  (draw) => counted(draw, '', '个', '>=', (n) => `建设公共停车泊位不少于${n}个。`),
  (draw) => counted(draw, '', '家', '>=', (n) => `培育高新技术企业${n}家以上。`),
  (draw) => counted(draw, '', '场', '>=', (n) => `举办专场招聘活动不少于${n}场。`),
  (draw) => counted(draw, '', '座', '=', (n) => `建成污水处理站${n}座，完善收集管网。`),
  (draw) => share(draw, '>=', (n) => `生活垃圾回收利用率达到${n}%以上。`),
  (draw) => share(draw, '>=', (n) => `网上可办率不低于${n}%。`),
  (draw) =>
    counted(draw, '', '套', '=', (n) => `筹集保障性租赁住房${n}套，优先解决新市民住房困难。`),
  (draw) => counted(draw, '', '条', '=', (n) => `打通断头路${n}条，完善路网结构。`),
];

function counted(
  draw: Draw,
  _subject: string,
  unit: string,
  comparator: string,
  write: (value: number) => string,
): Committed {
  const value = draw(12, 180);
  return { text: write(value), targets: [{ value, unit, comparator }] };
}

function share(draw: Draw, comparator: string, write: (value: number) => string): Committed {
  const value = draw(51, 98);
  return { text: write(value), targets: [{ value, unit: '%', comparator }] };
}

function lastDay(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`;
}

/** Sentences with one deadline, its year written out. */
export const deadlineSentences: readonly ((draw: Draw) => Committed)[] = [
  (draw) => due(draw, (year, month) => [`${year}年${month}月底前完成方案编制。`, month]),
  (draw) => due(draw, (year) => [`${year}年底前建成投用，持续完善配套设施。`, 12]),
  (draw) => due(draw, (year) => [`到${year}年底，基本建立长效机制。`, 12]),
  (draw) => due(draw, (year, month) => [`于${year}年${month}月底前完成排查整治。`, month]),
  (draw) => due(draw, (year) => [`力争${year}年6月底前全面开工建设。`, 6]),
];

function due(draw: Draw, write: (year: number, month: number) => [string, number]): Committed {
  const year = draw(2022, 2024);
  const [text, month] = write(year, draw(2, 11));
  return { text, deadline: { kind: 'deadline', end: lastDay(year, month) } };
}

export const preambles: readonly (readonly [name: string, text: readonly string[]])[] = [
  [
    '总体要求',
    ['坚持以人民为中心的发展思想，聚焦群众急难愁盼问题，补短板、强弱项，推动城市高质量发展。'],
  ],
  [
    '工作目标',
    [
      '到2024年底，全市城镇化率达到68%，新增城镇就业3万人，群众满意度明显提升，一年打基础、两年见成效、三年上水平。',
    ],
  ],
  [
    '基本原则',
    [
      '坚持规划引领——先规划后建设，一张蓝图干到底。',
      '坚持问题导向——从群众反映最强烈的问题改起。',
      '坚持共建共享——政府主导、社会参与、市民受益。',
    ],
  ],
  [
    '指导思想',
    [
      '全面贯彻党的二十大精神，一是坚持系统观念，二是坚持守正创新，三是坚持底线思维，扎实推进各项工作。',
    ],
  ],
  [
    '现状与形势',
    ['2021年，全市完成固定资产投资320亿元，增长9.5%，但仍存在设施老化、停车困难等问题。'],
  ],
];

export const closings: readonly (readonly [name: string, text: readonly string[]])[] = [
  ['保障措施', ['各级各部门要高度重视，细化工作措施，压实工作责任，确保各项任务落到实处。']],
  ['组织领导', ['成立市工作领导小组，由市政府主要领导任组长，办公室设在市住建局，负责日常工作。']],
  ['工作要求', ['各牵头单位每季度末将进展情况报市政府办公室，市政府督查室定期通报。']],
  ['宣传引导', ['充分利用报刊、电视、网络等媒体，广泛宣传政策举措和工作成效。']],
];

export const stageTexts: readonly (readonly [name: string, dates: string, text: string])[] = [
  ['动员部署阶段', '2022年1月—2022年3月', '制定方案，明确分工，广泛动员。'],
  ['全面推进阶段', '2022年4月—2024年10月', '对照任务清单，挂图作战，全面推进。'],
  ['总结提升阶段', '2024年11月—2024年12月', '开展评估，总结经验，巩固提升。'],
];
