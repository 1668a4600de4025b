// What a chapter is for, by its name: tasks, what comes before them, what comes after them, or the stages of the plan.

export type ChapterKind = 'tasks' | 'preamble' | 'closing' | 'stages' | 'unknown';

const preamble =
  /指导思想|总体要求|总体目标|总体思路|基本原则|工作目标|工作思路|主要目标|发展目标|行动目标|目标要求|目标任务$|基本情况|现状|形势|背景|核心区域|实施范围|范围$|适用对象|重要意义|提高认识|编制依据|^前言|^引言|^目标$|^原则$/u;
const closing =
  /保障措施|组织领导|组织保障|组织实施|工作要求|有关要求|相关要求|实施保障|保障机制|工作保障|推进机制|工作机制|监督(?:考核|检查|评价)|督(?:查|导)考核|考核(?:评价|奖惩|评估)|评估考核|强化保障|加强领导|宣传引导|附则|其他事项|几点要求|^要求$|^保障$/u;
const stages =
  /方法步骤|实施步骤|工作步骤|阶段安排|阶段划分|时间安排|进度安排|实施阶段|工作安排|推进步骤|推进安排|步骤安排|^步骤$|实施进度/u;
const genericWords =
  /主要|重点|工作|具体|目标|任务|举措|措施|内容|行动|工程|项目|安排|分工|责任|部门|单位|实施|专项|年度|全年|今年|三年|20\d\d年|清单|分解|计划|及其?|和|与|、|核心|推进|整治|攻坚|整改|创建|建设|改造|提升|改革|突破|治理|政策|事项|领域|方面|抓好|做好|着力|全力|扎实|开展|落实|突出|聚焦|完成|以下|各项|相关|[一二三四五六七八九十]+(?:大|项|个|方面)|\d+(?:大|项|个|方面)/gu;
/** Words of which a generic name holds one, else it may say what it is about (建设, 改革). */
const generic = /任务|举措|措施|工作|内容|行动|工程|项目|重点|事项|分工|清单|目标|步骤|安排/u;
const taskWords = /任务|举措|重点工作|主要工作|工作内容|行动$|工程$|项目$|任务分工/u;

/** Whether the name says nothing but that tasks follow (主要任务, 重点工作及责任分工): it names no action. */
export function isGenericName(name: string): boolean {
  const bare = name.replace(/[（(][^（()）]*[）)]/gu, '');
  return generic.test(bare) && bare.replace(genericWords, '').trim() === '';
}

export function chapterKind(name: string | null): ChapterKind {
  if (name === null) return 'unknown';
  if (stages.test(name)) return 'stages';
  if (closing.test(name)) return 'closing';
  if (preamble.test(name)) return 'preamble';
  if (isGenericName(name) && /任务|举措|措施|行动|工程|项目|重点|事项|分工|工作内容/u.test(name))
    return 'tasks';
  return taskWords.test(name) ? 'tasks' : 'unknown';
}
