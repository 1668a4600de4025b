// What a person decided about the differences of a revised notice, and in which order they are gone through.
import {
  revisionKinds,
  type RevisionChoice,
  type RevisionDifference,
  type RevisionGroup,
  type RevisionKind,
} from '#shared/document/revision/difference.ts';

export type Decision = RevisionChoice | 'keep';
/** By id. What is not in it is as it came: safe ones are taken, others kept until somebody decides. */
export type Decisions = ReadonlyMap<string, Decision>;

export function decisionOf(difference: RevisionDifference, decisions: Decisions): Decision {
  const { id, decision, choices } = difference;
  return decisions.get(id) ?? (decision === 'safe' ? (choices[0] ?? 'take') : 'keep');
}

/** Whether a person still has to decide. */
export function isOpen({ id, decision }: RevisionDifference, decisions: Decisions): boolean {
  return decision === 'conflict' && !decisions.has(id);
}

export function takenAmong(
  differences: readonly RevisionDifference[],
  decisions: Decisions,
): { id: string; choice: RevisionChoice }[] {
  return differences.flatMap((difference) => {
    const choice = decisionOf(difference, decisions);
    return choice === 'keep' ? [] : [{ id: difference.id, choice }];
  });
}

/** What Space makes of a decision: taken turns to kept and back. */
export function toggled(difference: RevisionDifference, decisions: Decisions): Decision {
  return decisionOf(difference, decisions) === 'keep' ? (difference.choices[0] ?? 'take') : 'keep';
}

export type Section = {
  title: string;
  groups: { group: RevisionGroup; differences: RevisionDifference[] }[];
};

/** What needs a person first, then the rest; each by project in the order of the notice. */
export function sectionsOf(differences: readonly RevisionDifference[]): Section[] {
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

export const kindWords: Record<RevisionKind, string> = {
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

/** The kinds that there are, with how many of each. */
export function countKinds(
  differences: readonly RevisionDifference[],
): { kind: RevisionKind; count: number }[] {
  return revisionKinds
    .map((kind) => ({ kind, count: differences.filter((each) => each.kind === kind).length }))
    .filter(({ count }) => count > 0);
}
