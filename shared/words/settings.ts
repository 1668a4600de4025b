// What is said when the program's own settings could not be read or written.
import type { Notice } from '../reminders/words.ts';

export type SettingsTrouble = 'damaged' | 'notWritten';

export function settingsNotice(trouble: SettingsTrouble): Notice {
  return trouble === 'damaged'
    ? {
        title: '设置文件已损坏，已恢复为默认设置',
        body: '计划文件不受影响。最近打开的列表、窗口位置和提醒设置需要重新来过；损坏的文件以“settings.damaged.json”留在原处。',
      }
    : {
        title: '设置没有保存',
        body: '设置文件写不进去（可能是只读的，或没有权限），这次的设置只用到退出为止。计划文件不受影响。请检查用户文件夹的权限。',
      };
}
