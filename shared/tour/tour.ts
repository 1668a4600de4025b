// The guided tour of the example: its steps in order, and what a person must have done for each. Pure: what happens in the
// window comes in as events. Rules G1 to G3 in RULES.md.
import type { HelpPageId } from '../help/helpPages.ts';
import type { CallName } from '../ipc/calls.ts';

/** Something that a person did: a call that was answered with success, or a page or sheet that is now shown. */
export type TourEvent = CallName | `shown:${string}`;

export type TourStep = {
  key: string;
  title: string;
  /** The page of 使用说明 that tells the whole of it. */
  help: HelpPageId;
  /** What to do, and why; one line each. */
  lines: readonly string[];
  /** One after the other; of each any event counts. `next` says what is left once those before are met. */
  needs: readonly { events: readonly TourEvent[]; next: string }[];
};

/** `step` counts from 0; `met` how many of its needs are met. At `tourSteps.length` it is over. */
export type TourPlace = { step: number; met: number };

export const tourStart: TourPlace = { step: 0, met: 0 };

const sheets: readonly TourEvent[] = [
  'shown:tasks',
  'shown:deadlines',
  'shown:duties',
  'shown:progress',
  'shown:targets',
  'shown:units',
];

export const tourSteps: readonly TourStep[] = [
  {
    key: 'today',
    help: 'today',
    title: '看今日要事',
    lines: [
      '“今日要事”列出逾期、快到期、未报送和待核实的事项，每天先看这里。',
      '点一条事项，会跳到它所在的那一行。',
    ],
    needs: [
      { events: ['shown:today'], next: '请点上方的“今日要事”。' },
      { events: sheets, next: '请点列表中的一条事项。' },
    ],
  },
  {
    key: 'edit',
    help: 'sheets',
    title: '改一格，再撤销',
    lines: [
      '像在 Excel 里一样：选中一格，直接打字，按 Enter。每次改动当即存入文件，不用另外保存。',
      '改错了按 Ctrl+Z 撤销，可以一直退到打开以前。',
    ],
    needs: [
      { events: ['plan:edit'], next: '请到“任务”表，选中任一项的“任务内容”，打几个字，按 Enter。' },
      { events: ['plan:undo'], next: '已经改好。请按 Ctrl+Z 撤销。' },
    ],
  },
  {
    key: 'units',
    help: 'units',
    title: '看单位',
    lines: [
      '“单位”表是这份计划的名录：全称、别称、次序，发表和汇总都按它来。',
      '“市直相关部门”一类的称谓，在这里写明包含哪些单位。',
    ],
    needs: [{ events: ['shown:units'], next: '请点上方的“单位”。' }],
  },
  {
    key: 'forms',
    help: 'forms',
    title: '发表',
    lines: [
      '给每个单位生成一份反馈表，列出它牵头和配合的任务，由单位填写。',
      '点工具栏“发表”，选一个文件夹。示例里生成的表可以随意删掉。',
    ],
    needs: [{ events: ['forms:write'], next: '请点“发表”，再点“选择文件夹并生成”。' }],
  },
  {
    key: 'returns',
    help: 'returns',
    title: '收表',
    lines: [
      '单位把表填好发回来，由“收表”逐格核对，核对过的才并入计划。',
      '先点下面的“准备示例反馈表”，再点工具栏“收表”，把那个文件夹选进来。',
      '四个文件各不相同：一个填得好，直接合并；一个是重发的，只算一次；一个有三处要看：完成率下降、完成日期太晚、目标被改；一个是单位自己做的表，单位写的是简称，进展合并成一格。',
    ],
    needs: [
      { events: ['tour:returns'], next: '请点“准备示例反馈表…”，选一个存放的文件夹。' },
      {
        events: ['returns:choose', 'returns:dropped'],
        next: '请点工具栏“收表”，再点“选择文件夹”，选中刚才生成的文件夹。',
      },
      {
        events: ['returns:accept'],
        next: '请看标“待决定”的文件，逐格采用或不采用，然后点“合并”。没有决定的不写入，以后还可以再收。',
      },
    ],
  },
  {
    key: 'sheet',
    help: 'consolidate',
    title: '汇总打印',
    lines: [
      '“汇总”把各单位的进展排成一张表，报领导用。可以打印、存 PDF，或导出 Excel。',
      '右边看到的就是打印出来的样子。',
    ],
    needs: [
      {
        events: ['consolidate:write', 'paper:pdf', 'paper:print'],
        next: '请点工具栏“汇总”，然后导出、存 PDF 或打印。',
      },
    ],
  },
  {
    key: 'seal',
    help: 'snapshots',
    title: '期次封存',
    lines: [
      '一期报完，把进展和汇总表原样封存。以后计划怎么改，都能照样重印，也能两期对比。',
      '从菜单“报送 › 期次封存、对比”进入，或点汇总表里的“期次封存”。',
    ],
    needs: [{ events: ['snapshots:seal'], next: '请点“封存…”，再点“封存”。' }],
  },
  {
    key: 'backup',
    help: 'backups',
    title: '备份',
    lines: [
      '计划簿会自动备份；重要改动以前，也可以自己备份一次，随时恢复。',
      '从菜单“文件 › 备份与恢复”进入。',
    ],
    needs: [{ events: ['backups:now'], next: '请打开“备份与恢复”，点“立即备份”。' }],
  },
];

/** The place after something happened; the same one when it was not asked for. */
export function tourAfter(place: TourPlace, event: TourEvent): TourPlace {
  const need = tourSteps[place.step]?.needs[place.met];
  return need?.events.includes(event) ? { ...place, met: place.met + 1 } : place;
}

/** Whether a person did all that the step asks for. */
export function isDone({ step, met }: TourPlace): boolean {
  return met >= (tourSteps[step]?.needs.length ?? 0);
}

/** A step further or back, never beyond the end. */
export function tourAt(step: number): TourPlace {
  return { step: Math.max(0, Math.min(step, tourSteps.length)), met: 0 };
}
