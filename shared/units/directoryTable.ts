// The directory of a plan as a table of texts, in official order: what is exported, and read again as it is [N10].
import { unitKindChoices } from '../plan/choices.ts';
import { inOrder, planOf, type PlanDocument } from '../plan/document.ts';
import { formerNameText } from '../plan/formerNames.ts';

export type DirectoryTable = {
  title: string;
  note: string;
  columns: { heading: string; width: number; align: 'left' | 'center' }[];
  rows: string[][];
  /** The column of kinds, counted from 0, and what may stand in it. */
  kindColumn: number;
  kinds: string[];
};

const columns: DirectoryTable['columns'] = [
  { heading: '序号', width: 6, align: 'center' },
  { heading: '单位名称', width: 26, align: 'left' },
  { heading: '别称', width: 24, align: 'left' },
  { heading: '曾用名', width: 24, align: 'left' },
  { heading: '类别', width: 10, align: 'center' },
  { heading: '包含单位', width: 32, align: 'left' },
  { heading: '分管领导', width: 12, align: 'center' },
  { heading: '联系人', width: 12, align: 'center' },
  { heading: '联系电话', width: 18, align: 'center' },
  { heading: '进度界限', width: 10, align: 'center' },
];

export function directoryTable(document: PlanDocument): DirectoryTable {
  const kinds = new Map<string, string>(unitKindChoices.map(({ value, label }) => [value, label]));
  const nameOf = (id: string) => document.units.get(id)?.name ?? '';
  const { title } = planOf(document);
  return {
    title: title === '' ? '单位名录' : `${title}单位名录`,
    note: '说明：几个名称之间用顿号隔开；曾用名后的括号里写更名时间，例如（2021-05-25前）；“集体称谓”在“包含单位”写明是哪些单位；“进度界限”是完成率允许落后时间进度多少，空着按计划的统一界限。',
    columns,
    rows: inOrder(document.units).map((unit, index) => [
      String(index + 1),
      unit.name,
      unit.aliases.join('、'),
      unit.formerNames.map(formerNameText).join('、'),
      kinds.get(unit.kind) ?? '',
      unit.members.map(nameOf).join('、'),
      unit.leader,
      unit.contact,
      unit.phone,
      unit.behindBy === null ? '' : `${unit.behindBy}%`,
    ]),
    kindColumn: 4,
    kinds: [...kinds.values()],
  };
}
