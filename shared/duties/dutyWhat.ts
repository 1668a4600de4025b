// What a clause of a stage's text asks for: a document that is made or handed in, or a check of one's own work [Y4].

/** `from` is where it begins in the clause; `handedIn` whether it goes to somebody. */
export type What = { what: string; from: number; to: number; handedIn: boolean };

const make =
  '研究制定|制定出台|制定|制订|编制|编写|拟定|拟订|拟制|修订|形成|建立|列出|排出|梳理|填报|填写|撰写|起草|签订|汇总|印发|出台';
const hand = '报送|上报|呈报|报备|提交|递交|报告|反馈';
const paper =
  '实施方案|工作方案|行动方案|方案|计划|清单|台账|台帐|名单|目录|总结|报告|材料|进展情况|情况|报表|明细表|汇总表|统计表|一览表|进度表|任务表|登记表|预案|细则|责任书|任务书|路线图|时间表|联络员|联系人|档案';
const ownCheck = '自查自纠|自查自评|自查|自评|自验|自评估|自我评估|自检';
/** 总结报告, 总结自查报告, 情况报告: one document in two words. */
const papers = `(?:${paper})(?:(?:自查|自评|评估|验收|工作|完成)?(?:${paper})){0,2}`;
/** From a verb to the last document before the next verb or mark; the stretch between is bounded. */
const making = new RegExp(`(?<verb>${make}|${hand})[^，,。；;：:]{0,60}?${papers}(?!库|化)`, 'u');
const further = new RegExp(`^[^，,。；;：:]{0,30}?${papers}(?!库|化)`, 'u');
const checking = new RegExp(
  `(?:开展|组织|进行|做好|完成)[^，,。；;：:]{0,16}?(?:${ownCheck})(?:工作)?|(?:${ownCheck})`,
  'u',
);
/** 将实施方案报送市住建局, 实施方案于4月底前报送: the document stands before the verb. */
const before = new RegExp(
  `(?:将|把)?(?<paper>[^，,。；;：:将把于在]{0,24}?${papers})[^，,。；;：:]{0,24}?(?<verb>${hand}|报(?=[市县区省领各送]))`,
  'u',
);
/** 报领导小组办公室备案, 并于4月底前报送市住建局: what was made before goes to somebody. */
const alsoHanded = new RegExp(
  `^(?:[^，,。；;：:]{0,24}?)(?:${hand}|报[^，,。；;：:]{1,24}?(?:备案|审定|审核|审查|汇总)|报(?=[市县区省领]))`,
  'u',
);

/** What comes back is no duty of a stage [Y8]. */
export const comesBack =
  /每(?:年|半年|季|月|周|旬|天|日|两|个|逢)|按(?:月|季|周|旬)|逐(?:月|季)|定期|实时|随时|及时更新/u;

export function whatIn(clause: string): What | null {
  const found = making.exec(clause);
  if (found) return grown(clause, found);
  const moved = before.exec(clause);
  if (moved?.groups) {
    const what = `报送${tidy(moved.groups['paper'] ?? '')}`;
    return { what, from: moved.index, to: moved.index + moved[0].length, handedIn: true };
  }
  const check = checking.exec(clause);
  if (!check) return null;
  const what = /^(?:开展|组织|进行|做好|完成)/u.test(check[0]) ? check[0] : `开展${check[0]}`;
  return {
    what: tidy(what),
    from: check.index,
    to: check.index + check[0].length,
    handedIn: false,
  };
}

/** 制定实施方案和工作计划: further documents behind the first, and that it is handed in. */
function grown(clause: string, found: RegExpExecArray): What {
  let to = found.index + found[0].length;
  const rest = clause.slice(to);
  const more = /^(?:、|和|及|与|以及)/u.test(rest) ? further.exec(rest) : null;
  if (more) to += more[0].length;
  const what = tidy(clause.slice(found.index, to));
  const verb = found.groups?.['verb'] ?? '';
  if (new RegExp(`^(?:${hand})$`, 'u').test(verb)) {
    return { what, from: found.index, to, handedIn: true };
  }
  const handed = alsoHanded.exec(clause.slice(to));
  if (!handed) return { what, from: found.index, to, handedIn: false };
  return { what: `${what}并报送`, from: found.index, to: to + handed[0].length, handedIn: true };
}

/** Whether a clause only hands in what was made before it. */
export function handsIn(clause: string): boolean {
  return alsoHanded.test(clause);
}

function tidy(what: string): string {
  return what.replaceAll(/\s+/gu, '').replace(/^的/u, '');
}
