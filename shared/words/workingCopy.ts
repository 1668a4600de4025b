// What is said of a working copy: what happened, where the work goes on, what to do.
import type { ShownCopy } from '../ipc/workingCalls.ts';
import type { Notice } from '../reminders/words.ts';
import type { CopyReason, PlaceState } from '../workingCopy/copy.ts';
import { wordProblem } from './problems.ts';

/** `actions`: what the sentence offers. */
export type CopyWords = {
  tone: 'info' | 'warning';
  text: string;
  actions: ('writeBack' | 'merge' | 'keepBoth' | 'saveAs')[];
};

const happened: Record<CopyReason, (place: string) => string> = {
  gone: (place) => `U 盘或共享文件夹已断开，或文件夹被移走（${place}）`,
  moved: (place) => `原来的计划文件被移走、改名或删除了（${place}）`,
  replaced: (place) => `原来的计划文件被换成了另一个（${place}）`,
  refused: (place) => `原处写不进去了（${place}）`,
  share: (place) => `这个计划在共享文件夹里（${place}）`,
};
const goesOn = '现在在本机的工作副本上继续，改动都已保存，没有丢失';

/** Null: there is nothing that a person has to know or do beyond the status bar. */
export function copyWords({ why, state, place, problem }: ShownCopy): CopyWords | null {
  const said = `${happened[why](place)}，${goesOn}。`;
  const asked = problem ? wordProblem(problem) : '';
  switch (state) {
    case 'written':
      if (why === 'share') return null;
      return {
        tone: 'info',
        text: `原处曾经断开或写不进去（${place}），期间的改动现在已全部写回原处，以后的改动也会自动写回。`,
        actions: [],
      };
    case 'behind':
      if (why === 'share') return null;
      return { tone: 'warning', text: `${said}正在写回原处…`, actions: [] };
    case 'gone':
      return {
        tone: 'warning',
        text: `${why === 'share' ? `共享文件夹已断开（${place}），${goesOn}。` : said}接好后会自动写回原处；等不及可以“另存为”到别处。`,
        actions: ['writeBack', 'saveAs'],
      };
    case 'moved':
      return {
        tone: 'warning',
        text: `${happened.moved(place)}，${goesOn}。放回原处后会自动写回；也可以点“写回原处”在那里重新生成，或“另存为”到别处。`,
        actions: ['writeBack', 'saveAs'],
      };
    case 'changed':
      return {
        tone: 'warning',
        text: `原处的计划已被别人改过（${place}），两份都保留：原处的没有动，这里的改动在本机的工作副本里。请点“合并”选原处的那一份，合并后会自动写回；或点“写回，两份都留”，别人改过的那份改名留在旁边。`,
        actions: ['merge', 'keepBoth', 'saveAs'],
      };
    case 'inUse':
      return {
        tone: 'warning',
        text: `${asked}这里的改动在本机的工作副本里，没有丢失，那边关闭后会自动写回原处。`,
        actions: ['writeBack', 'saveAs'],
      };
    case 'refused':
      return {
        tone: 'warning',
        text: `没能写回原处（${place}）：${asked}${goesOn}；原处恢复后会自动写回。`,
        actions: ['writeBack', 'saveAs'],
      };
  }
}

const states: Record<PlaceState, string> = {
  written: '已写回原处',
  behind: '待写回原处',
  gone: '原处已断开',
  moved: '原处没有这个文件',
  inUse: '原处正被使用',
  changed: '原处已被别人改过',
  refused: '原处写不进去',
};

/** For the status bar. */
export function copyState({ state }: ShownCopy): string {
  return states[state];
}

/** About a folder that a program keeps in step with other computers. */
export function wordSyncFolder(service: string): Notice {
  return {
    title: `这个计划在${service}的同步文件夹里`,
    body: '请同一时间只在一台电脑上打开它，关闭后等同步完成，再到另一台电脑上打开；否则会出现两份，要再合并。',
  };
}

/** About other copies of the plan beside it that have changes of their own. `names`: of their files. */
export function wordBeside(names: readonly string[]): Notice {
  const quoted = names.map((name) => `“${name}”`).join('、');
  return {
    title: '旁边还有这个计划的另一份',
    body: `${quoted}里有这里没有的改动，可能是两台电脑同时修改后同步软件留下的。\n请用“文件”菜单的“合并另一份计划”合到一起，核对后再删去多余的一份。`,
  };
}
