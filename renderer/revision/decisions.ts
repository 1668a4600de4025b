// What a person decided about the differences of a revised notice, and in which order they are gone through.
import {
  revisionKinds,
  type ReviewedDifference,
  type RevisionChoice,
  type RevisionGroup,
  type RevisionKind,
} from '#shared/document/revision/difference.ts';

export type Decision = RevisionChoice | 'keep';
/** By id. What is not in it is as it came: safe ones are taken, others kept until somebody decides. */
export type Decisions = ReadonlyMap<string, Decision>;

export function decisionOf(difference: ReviewedDifference, decisions: Decisions): Decision {
  const { id, decision, choices } = difference;
  return decisions.get(id) ?? (decision === 'safe' ? (choices[0] ?? 'keep') : 'keep');
}

/** Whether a person still has to decide. What cannot be taken is shown only. */
export function isOpen(
  { id, decision, choices }: ReviewedDifference,
  decisions: Decisions,
): boolean {
  return decision === 'conflict' && choices.length > 0 && !decisions.has(id);
}

export function takenAmong(
  differences: readonly ReviewedDifference[],
  decisions: Decisions,
): { id: string; choice: RevisionChoice }[] {
  return differences.flatMap((difference) => {
    const choice = decisionOf(difference, decisions);
    return choice === 'keep' ? [] : [{ id: difference.id, choice }];
  });
}

/** What Space makes of a decision: taken turns to kept and back. */
export function toggled(difference: ReviewedDifference, decisions: Decisions): Decision {
  return decisionOf(difference, decisions) === 'keep' ? (difference.choices[0] ?? 'keep') : 'keep';
}

export type Section<Difference> = {
  title: string;
  groups: { group: RevisionGroup; differences: Difference[] }[];
};

/** What needs a person first, then the rest; each by project in the order of the notice. */
export function sectionsOf<Difference extends ReviewedDifference>(
  differences: readonly Difference[],
): Section<Difference>[] {
  const conflicts = differences.filter(({ decision }) => decision === 'conflict');
  const safe = differences.filter(({ decision }) => decision === 'safe');
  const sections = [
    { title: '需要决定', list: conflicts },
    { title: conflicts.length > 0 ? '其余改动' : '改动', list: safe },
  ];
  return sections
    .filter(({ list }) => list.length > 0)
    .map(({ title, list }) => ({
      title: `${title}（${list.length}处）`,
      groups: [...Map.groupBy(list, ({ group }) => group.id).values()].flatMap((own) =>
        own[0] ? [{ group: own[0].group, differences: own }] : [],
      ),
    }));
}

const kindWords: Record<RevisionKind, string> = {
  tasks: '任务增减',
  moved: '所属工程',
  text: '任务内容',
  leads: '牵头单位',
  supports: '配合单位',
  deadlines: '时间节点',
  targets: '目标',
  names: '名称',
  ordinals: '编号次序',
  stages: '工作阶段',
  plan: '计划信息',
  units: '单位写法',
};

/** The kinds that there are, with how many of each, in the order of `kinds`, else in that in which they come. */
export function countKinds<Kind extends string>(
  differences: readonly ReviewedDifference<Kind>[],
  kinds?: readonly Kind[],
): { kind: Kind; count: number }[] {
  const found = Map.groupBy(differences, ({ kind }) => kind);
  return (kinds ?? [...found.keys()]).flatMap((kind) => {
    const count = found.get(kind)?.length ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
}

/** What a list of differences says: kinds, choices, and how it is gone through. */
export type DifferenceWords<Kind extends string = string> = {
  kinds: readonly Kind[] | null;
  kind(kind: Kind): string;
  choices: Record<Decision, string>;
  /** What is kept stands at the left of what can be taken. */
  keepFirst?: true;
  takeAll: string;
  keepAll: string;
  keys: string;
};

export const revisionWords: DifferenceWords<RevisionKind> = {
  kinds: revisionKinds,
  kind: (kind) => kindWords[kind],
  choices: { take: '采用', stop: '改为已终止', delete: '删除', keep: '保留' },
  takeAll: '全部采用',
  keepAll: '全部不采用',
  keys: '↑↓ 移动，空格 采用或保留，F8 下一处待决定，回车 看原文',
};
