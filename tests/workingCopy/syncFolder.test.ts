import { expect, it } from 'vitest';
import { namesLikeCopies, syncServiceOf } from '#shared/workingCopy/syncFolder.ts';

it.each([
  ['C:\\Users\\wang\\OneDrive\\计划\\a.planbook', 'OneDrive'],
  ['C:\\Users\\wang\\OneDrive - 市发改委\\a.planbook', 'OneDrive'],
  ['D:\\我的坚果云\\a.planbook', '坚果云'],
  ['D:\\Nutstore Files\\a.planbook', '坚果云'],
  ['D:\\WPS云盘\\a.planbook', 'WPS 云盘'],
  ['C:\\Users\\wang\\WPSDrive\\123\\WPS云盘\\a.planbook', 'WPS 云盘'],
  ['E:\\BaiduSyncdisk\\a.planbook', '百度网盘'],
  ['/home/wang/Dropbox/a.planbook', 'Dropbox'],
  ['D:\\工作\\百度网盘资料汇总.planbook', null],
  ['D:\\工作\\OneDriver\\a.planbook', null],
])('[W9] %s is kept in step by %s', (file, service) => {
  expect(syncServiceOf(file)).toBe(service);
});

it('[W9] knows the second files that such programs leave', () => {
  const names = [
    '三年行动.planbook',
    '三年行动(1).planbook',
    '三年行动（2）.planbook',
    '三年行动 (冲突_小王_2026-11-27).planbook',
    "三年行动 (WANG-PC's conflicted copy 2026-11-27).planbook",
    '三年行动-FGW-02.planbook',
    '三年行动 - 副本.planbook',
    '三年行动-2026.planbook',
    '三年行动方案.planbook',
    '三年行动(1).xlsx',
    '另一份(1).planbook',
  ];
  expect(namesLikeCopies('三年行动.planbook', names, '.planbook')).toEqual(names.slice(1, 7));
});
