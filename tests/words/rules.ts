// The rules that every sentence on screen keeps and a machine can see; the words themselves: shared/words/GLOSSARY.md.
import { hole, type Sentence } from './sentences.ts';

/** Words that the office does not use, or uses for something else, each with the word to write. */
export const otherWords: readonly (readonly [RegExp, string])[] = [
  [/您|你(?!单位)/u, '不称呼用户；发给单位的写“你单位”'],
  [/我们|本程序|本软件/u, '“本单位”或“计划簿”'],
  [/加载|载入/u, '读取、打开'],
  [/解析/u, '读取'],
  [/字段/u, '列'],
  [/数据库|数据表/u, '计划文件'],
  [/校验/u, '核对、检查'],
  [/缓存|内存|进程|线程|渲染|初始化|实例化|配置项|接口|回调/u, '（说结果，不说机器）'],
  [/非法|无效|异常退出|致命/u, '有误、不对，并写明哪里不对'],
  [/失败/u, '没有……（打开、保存、导出）'],
  [/刷新/u, '重新读取'],
  [/点击|打钩|打勾/u, '点、勾选'],
  [/停下/u, '停止'],
  [/台账(?!：分解)/u, '计划'],
  [/回收表/u, '反馈表'],
  [/口径/u, '数字'],
  [/别名/u, '别称'],
  [/印发机关/u, '印发单位'],
  [/滞后界限/u, '进度界限'],
  [/不认得|不认识/u, '认不出'],
  [/由人评|由您|本人指定|手工指定|手动指定/u, '人工评分、人工指定'],
  [/U盘/u, 'U 盘'],
  [/登录|登陆|注册|用户名/u, '（计划簿没有账号）'],
];

type Rule = { name: string; broken: (text: string) => boolean };

const han = '[\\p{Script=Han}，。；：、！？（）“”]';

function breaks(pattern: string): (text: string) => boolean {
  const found = new RegExp(pattern, 'u');
  return (text) => found.test(text);
}

/** How a sentence is written, whatever it says. */
export const writing: readonly Rule[] = [
  {
    name: 'no space between Chinese and figures (A3, F8 and 4.0 are names)',
    broken: breaks(`\\p{Script=Han} \\d|(?<![A-Za-z]|[A-Za-z.][ -]?\\d?\\.?)\\d \\p{Script=Han}`),
  },
  {
    name: 'no space between Chinese and a number put in, on both sides',
    broken: breaks(`\\p{Script=Han} ${hole} \\p{Script=Han}`),
  },
  {
    name: 'one space between Chinese and a Latin word',
    broken: breaks(`\\p{Script=Han}[A-Za-z]{2,}|[A-Za-z]{2,}\\p{Script=Han}`),
  },
  {
    name: 'no space beside full-width punctuation',
    broken: breaks('[，。；：、！？] | [，。；：、！？]'),
  },
  {
    name: 'full-width punctuation in Chinese',
    broken: breaks(`${han}[,;!?]|[,;!?]${han}|\\p{Script=Han}:|\\p{Script=Han}\\.(?![a-z])`),
  },
  { name: 'quotes are “ ”', broken: breaks(`["「」『』]`) },
  { name: 'the ellipsis is one sign, … or ……', broken: breaks('\\.\\.|。。') },
  { name: 'no 请 within what 请 asks', broken: breaks('请[^，。；：（）“”、]{0,12}请') },
  { name: 'no exclamation mark', broken: breaks('[！]') },
];

/** What of these rules a sentence breaks, in words; empty where it keeps them all. */
export function brokenRules({ text }: Pick<Sentence, 'text'>): string[] {
  return [
    ...otherWords.flatMap(([word, instead]) => {
      const found = word.exec(text)?.[0];
      return found === undefined ? [] : [`“${found}”→${instead}`];
    }),
    ...writing.filter(({ broken }) => broken(text)).map(({ name }) => name),
  ];
}
