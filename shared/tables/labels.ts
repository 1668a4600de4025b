// What stands above and below a table: its title, the reporting unit, the measure, the period.
import type { Segment } from './grid.ts';
import { withoutSpace } from './headingText.ts';
import { isSignature } from './lineKinds.ts';
import { asciiDigits, readPeriodHint, type PeriodHint } from './readPeriod.ts';

export type Surroundings = {
  title: string | null;
  unit: string | null;
  measure: string | null;
  hints: PeriodHint[];
};

const unitLabel =
  /(?:填报|填表|报送|上报|编报|报告|制表|申报)(?:单位|部门|公司|机构)(?:名称)?\s*(?:[（(][^（）()]{0,8}[）)])?\s*[:：]\s*/u;
const measureLabel =
  /(?:^|[\s　（(，,；;])(?:计量|金额|资金|投资)?单位\s*[:：]\s*([^\s　，,；;）)]{1,16})/u;
const measureWord =
  /^(?:人民币)?(?:[万亿千百]{0,2}(?:元|美元|亩|人|户|平方米|平方公里|公顷|公里|千米|米|吨|套|立方米|人次)|个|家|项|件|处|条|座|次|%|％|㎡)(?:[、/，,].*)?$/u;
const label = /[一-鿿）)]\s*[:：]/u;
/** Where the value of a label ends: at a wide gap, at the next label. */
const valueEnd =
  /\s{2,}|[\t　]+|\s+(?=[一-鿿（()）]{2,14}[:：])|(?=(?:填报|填表|报送|制表|编报)(?:人|日期|时间)[（(:：])/u;
const periodLine =
  /^[（(]?(?:截至|截止|截止到|期次|填报期次|报告期|统计时间|填报月份|月份|时间)?[:：至到]?[\d年月日度季半上下第一二三四五六七八九十〇份\-—–~～至.．/（）()]{2,30}$/u;

/** Reads the lines above a table, top to bottom, and those below it (signatures may name the unit too). */
export function readSurroundings(above: Segment[][], below: Segment[][]): Surroundings {
  const titles: string[] = [];
  const titleHints: PeriodHint[] = [];
  const labelHints: PeriodHint[] = [];
  let unit: string | null = null;
  let measure: string | null = null;
  for (const line of above) {
    unit ??= readUnit(line);
    measure ??= readMeasure(line);
    for (const segment of line) {
      const lines = segment.text.split('\n').map((text) => text.trim());
      const shown = lines.filter((text) => text !== '' && !isAnnexNumber(text));
      const text = shown.join('');
      if (text === '') continue;
      // A label's value may stand in a cell of its own: nothing in such a line is a title.
      if (line.length > 1 && line.some((one) => label.test(one.text)) && !label.test(text))
        continue;
      if (isPeriodLine(text)) labelHints.push(readPeriodHint(text));
      else if (label.test(text) || isSignature([segment])) {
        if (!/(?:填报|填表|报送|制表)(?:日期|时间)/u.test(text))
          labelHints.push(readPeriodHint(text));
      } else if (line.length <= 2 && !measureWord.test(text)) {
        titles.push(text);
        titleHints.push(readPeriodHint(text));
      }
    }
  }
  for (const line of below) unit ??= readUnit(line);
  // The row above the headings is sometimes a remark as long as a paragraph: no title.
  const named = titles.filter((text) => text.length <= 120);
  return {
    title: named.length > 0 ? named.join(' ') : null,
    unit,
    measure,
    hints: [...titleHints, ...labelHints],
  };
}

function isAnnexNumber(text: string): boolean {
  return /^附[件表录]?\s*[\d一二三四五六七八九十]{0,3}(?:[-—]\d{1,2})?\s*[:：]?$/u.test(text);
}

function isPeriodLine(text: string): boolean {
  const plain = asciiDigits(withoutSpace(text));
  return periodLine.test(plain) && /[年月季]|\d\.\d/u.test(plain);
}

/** The name behind 填报单位：, in the same cell or in the next one; null where it was left empty. */
function readUnit(line: Segment[]): string | null {
  for (const [index, segment] of line.entries()) {
    const text = segment.text.slice(0, 400);
    const match = unitLabel.exec(text);
    if (!match) continue;
    const here = cleanValue(text.slice(match.index + match[0].length).split(valueEnd)[0] ?? '');
    if (here !== null) return here;
    const next = line[index + 1]?.text;
    if (next && !label.test(next)) return cleanValue(next);
  }
  return null;
}

function cleanValue(value: string): string | null {
  const name = value.replace(/[_＿]+|[（(](?:盖章|公章|签章)[）)]/gu, '').trim();
  return name === '' || /^[\s\d年月日/]*$/u.test(name) ? null : name;
}

function readMeasure(line: Segment[]): string | null {
  for (const { text } of line) {
    const word = measureLabel.exec(text.slice(0, 400))?.[1];
    if (word && measureWord.test(word)) return word;
  }
  return null;
}
