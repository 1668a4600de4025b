// What is done with files from the desktop.
import { expect, it } from 'vitest';
import { actOnFiles, arrivingKind, leftWords } from '#shared/desktop/arriving.ts';

it.each([
  ['D:\\计划 2022\\绿化.PLANBOOK', 'plan'],
  ['\\\\server\\share\\反馈表.xlsx', 'table'],
  ['/home/某某/通知.docx', 'notice'],
  ['D:\\2022年6月反馈\\', 'folder'],
  ['D:\\v1.2\\反馈', 'folder'],
  ['照片.jpg', 'other'],
  ['a.constructor', 'other'],
])('takes %s for a %s', (file, kind) => {
  expect(arrivingKind(file)).toBe(kind);
});

it('[D1][D5] opens the first plan, whatever comes with it', () => {
  const act = actOnFiles(['a.xlsx', 'b.planbook', 'c.planbook'], true);
  expect(act).toEqual({ act: 'open', file: 'b.planbook', left: ['a.xlsx', 'c.planbook'] });
  expect(leftWords(['a.xlsx'])).toBe('一次只能打开一个，没有打开“a.xlsx”。');
  expect(leftWords([])).toBeNull();
});

it('[D2] collects tables and folders while a plan is open', () => {
  const files = ['一局.xlsx', '通知.docx', '收到的'];
  expect(actOnFiles(files, true)).toEqual({
    act: 'returns',
    files: ['一局.xlsx', '收到的'],
    left: ['通知.docx'],
  });
  expect(actOnFiles(['一局.xlsx', '二局.et'], false)).toMatchObject({
    act: 'say',
    title: '还没有打开计划，不能收表',
  });
  expect(actOnFiles(['收到的'], false)).toMatchObject({ act: 'say' });
  expect(actOnFiles(['分解表.xlsx'], false)).toMatchObject({ act: 'notice', file: '分解表.xlsx' });
});

it('[D3] reads the first notice, and asks what it is for while a plan is open', () => {
  for (const open of [true, false]) {
    expect(actOnFiles(['/a/一.docx', '/a/二.pdf'], open)).toEqual({
      act: open ? 'ask' : 'notice',
      file: '/a/一.docx',
      left: ['二.pdf'],
    });
  }
});

it('[D4] names what cannot be read', () => {
  const act = actOnFiles(['/a/1.jpg', '/a/2.exe', '/a/3.lnk', '/a/4.mp4'], true);
  expect(act).toMatchObject({ act: 'say', title: '打不开“1.jpg”、“2.exe”、“3.lnk”等4个文件' });
});
