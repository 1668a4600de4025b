// The panel of a review: who has not reported, and which files are not what they should be, each with what can be done [RV5].
import { periodLabel } from '../calendar/periods.ts';
import type { Period } from '../plan/model.ts';
import type { ReturnFile, ReturnsReview, ReviewDecision, ReviewPanel } from './review.ts';

/** `decisions` are made one after the other; `chooses` asks whose file it is. */
export type PanelAction = { label: string } & (
  | { decisions: readonly ReviewDecision[] }
  | { chooses: 'unit' }
);

export type PanelLine = {
  key: string;
  /** The file that the line leads to; null: none came. */
  file: ReturnFile | null;
  text: string;
  actions: PanelAction[];
};

export type PanelGroup = { title: string; lines: PanelLine[] };

/** `unitNamed`: the id of a unit by any of its names. Groups without lines are left out. */
export function panelGroups(
  { files, panel, period }: Pick<ReturnsReview, 'files' | 'panel' | 'period'>,
  unitNamed: (name: string) => string | null,
): PanelGroup[] {
  const about = (
    key: string,
    fileIndex: number,
    text: (file: ReturnFile) => string,
    own: (file: ReturnFile) => PanelAction[] = () => [],
  ): PanelLine[] => {
    const file = files[fileIndex];
    if (!file) return [];
    const actions = file.state === 'left' ? [takeBack(file)] : [...own(file), ...acceptances(file)];
    return [{ key: `${key} ${fileIndex}`, file, text: text(file), actions }];
  };
  const name = ({ name: file, unit }: ReturnFile) => (unit === null ? file : `${unit}：${file}`);
  const groups: PanelGroup[] = [
    {
      title: '未报单位',
      lines: panel.missing.map(({ unitId, unit, sentAt }) => ({
        key: `missing ${unitId}`,
        file: null,
        text: sentAt === null ? `${unit}（这一期没有发过表）` : unit,
        actions: [],
      })),
    },
    {
      title: '已交回、未填写的单位',
      lines: panel.unfilled.flatMap(({ unitId, unit, fileIndex }): PanelLine[] => {
        const key = `unfilled ${unitId}`;
        if (fileIndex !== null) return about(key, fileIndex, name);
        return [{ key, file: null, text: `${unit}（以前收的）`, actions: [] }];
      }),
    },
    {
      title: '未认出单位的文件',
      lines: panel.unknown.flatMap(({ fileIndex }) =>
        about(
          'unknown',
          fileIndex,
          (file) => file.name,
          () => [{ label: '选择单位…', chooses: 'unit' }],
        ),
      ),
    },
    {
      title: '一个单位报了几份',
      lines: panel.twice.flatMap(({ unitId, unit, fileIndexes }) =>
        fileIndexes.flatMap((fileIndex) =>
          about(
            `twice ${unitId}`,
            fileIndex,
            (file) => `${unit}：${file.name}`,
            () => [useOnly(fileIndex, fileIndexes, files)],
          ),
        ),
      ),
    },
    {
      title: '其他期次的表',
      lines: panel.oldForms.flatMap((old) =>
        about('old', old.fileIndex, (file) => `${name(file)}，${oldPeriod(old.period, period)}`),
      ),
    },
    {
      title: '旧版的表',
      lines: panel.oldVersions.flatMap(({ fileIndex, ...old }) =>
        about('version', fileIndex, (file) => `${name(file)}，${oldVersion(old)}`),
      ),
    },
    {
      title: '发给别的单位的表',
      lines: panel.otherUnits.flatMap(({ fileIndex, sentTo, writes }) =>
        about(
          'other unit',
          fileIndex,
          (file) => `${file.name}：发给${sentTo}，填的是${writes}`,
          () =>
            [sentTo, writes].flatMap((unit): PanelAction[] => {
              const unitId = unitNamed(unit);
              if (unitId === null) return [];
              return [
                { label: `算${unit}的`, decisions: [{ type: 'unit', file: fileIndex, unitId }] },
              ];
            }),
        ),
      ),
    },
    {
      title: '其他计划的表',
      lines: panel.otherPlans.flatMap(({ fileIndex, planTitle }) =>
        about('plan', fileIndex, (file) => `${name(file)}，属于《${planTitle}》`),
      ),
    },
    {
      title: '以前导入过的文件',
      lines: panel.again.flatMap(({ fileIndex }) => about('again', fileIndex, name)),
    },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

function oldPeriod(sent: Period, period: Period): string {
  return `是${periodLabel(sent)}的表，不是${periodLabel(period)}的`;
}

function oldVersion({
  sent,
  now,
  lacks,
}: Omit<ReviewPanel['oldVersions'][number], 'fileIndex'>): string {
  const missing = lacks.length > 0 ? `缺${lacks.map((heading) => `“${heading}”`).join('、')}` : '';
  return [now > sent ? `第${sent}版，现为第${now}版` : '', missing].filter(Boolean).join('，');
}

function takeBack({ index }: ReturnFile): PanelAction {
  return { label: '改为收', decisions: [{ type: 'leave', file: index, leave: false }] };
}

/** What can be done with any doubtful file. */
function acceptances({ index, state, doubt }: ReturnFile): PanelAction[] {
  const accept: PanelAction[] =
    doubt !== null && state !== 'refused'
      ? [{ label: '仍采用', decisions: [{ type: 'accept', file: index }] }]
      : [];
  return [...accept, { label: '不收', decisions: [{ type: 'leave', file: index, leave: true }] }];
}

/** One file of several of a unit counts: the others are left out. */
function useOnly(
  fileIndex: number,
  all: readonly number[],
  files: readonly ReturnFile[],
): PanelAction {
  const others = all.filter((each) => each !== fileIndex && files[each]?.state !== 'left');
  return {
    label: '只用这一份',
    decisions: others.map((file) => ({ type: 'leave', file, leave: true })),
  };
}

/** How many lines the panel has. */
export function panelCount(panel: ReviewPanel): number {
  const { missing, unfilled, oldForms, oldVersions, otherPlans, otherUnits } = panel;
  const { twice, again, unknown } = panel;
  const lists = [missing, unfilled, oldForms, oldVersions, otherPlans, otherUnits, again, unknown];
  const several = twice.reduce((sum, { fileIndexes }) => sum + fileIndexes.length, 0);
  return lists.reduce((sum, list) => sum + list.length, several);
}
