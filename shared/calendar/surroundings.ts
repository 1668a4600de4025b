// Where an expression stands: the words around it, by which it commits somebody or does not.

export type Surroundings = {
  /** The text in its plain form, and the expression in it. */
  text: string;
  from: number;
  to: number;
  /** Up to 80 code units of the sentence before the expression and after it. */
  before: string;
  after: string;
  previousSentence: string;
  /** 截至, 到, 自 and the like directly before the expression. */
  lead: string;
  insideBookTitle: boolean;
};

/** The reason, and whether the day itself stays known: 截至3月31日 is a day, a year in a title is not. */
export type Against = { reason: string; keepsDay: boolean };

/** Words that begin what is to be done. */
const action =
  '完成|建成|实现|启动|开工|竣工|动工|投用|投入|投产|交付|通车|运行|试运行|封顶|新[建增开改]|改[建造扩]|扩建|续建|建设|建立|推[进动广]|制定|制订|编制|起草|出台|印发|发布|公布|修订|完善|健全|开展|实施|组织|培育|培养|引进|招引|创建|申报|争创|打造|形成|构建|达|提[高升前]|降[低至到]|下降|增[长加]|控制|压减|消除|淘汰|取缔|整治|治理|清理|拆除|搬迁|关闭|关停|验收|启用|招标|举办|召开|报送|上报|提交|安排|落实|部署|排查|巩固|总结|评估|考核|验评|全覆盖|覆盖|保持|稳定|突破|超过|不低于|不少于|力争|争取|确保|务必|计划|预计|拟|将|要|应|须|需|必须|全面|基本|全部|率先|初步|集中|重点(?!项目|工作|任务|工程|领域|指标)|继续|持续|逐步|再|累计|至少|分批|宣传|动员|调查|摸底|自查|试点|攻坚|挂牌|签订|落地|见效|取得|成立|设立|办理|办结|解决|销号|整改|复查|公示|征求|审议|提请|进行|做好|加快|加强|优化|推出|上线|开通|普查|清零|主体';
const opens = new RegExp(`^\\s?[,，:：]?\\s?(?:并|前)?(?:${action})`);

/** Whether the words after an expression begin at once with something to do: 2022年完成, 2022年，全面推进. */
export function opensAction(after: string): boolean {
  return opens.test(after);
}

/** Whether the words say something to do anywhere: a phrase without any is a name. */
export function namesAction(words: string): boolean {
  return new RegExp(action).test(words);
}

/** A stretch that stands alone between two brackets: （2021年4月）. */
export function isBracketed({ text, from, to }: Surroundings): boolean {
  return text[from - 1] === '(' && text[to] === ')';
}

/** The characters of dates, so that the others of a list are no words. */
const otherDates = /[〇零一二三四五六七八九十第年月日号季度上中下旬半底末初前至到和及]/g;

/** Whether the expression is all that its sentence says, as in a cell of a table. */
export function standsAlone({ before, after }: Surroundings): boolean {
  return !/[\u4e00-\u9fff]{2}/.test(`${before} ${after}`.replace(otherDates, ''));
}
