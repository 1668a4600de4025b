// What stands around the tasks of a notice: letter, title, contents, preamble, stages, closing chapters, signature.
import { heading, nextMark, type Writer } from './writer.ts';
import { pick } from './plan.ts';
import { closings, preambles, stageTexts } from './words.ts';
import { numberOf } from './numbers.ts';

export type Surrounding = { title: string; stages: string[]; finish: () => void };

/** Writes what stands before the tasks; `finish` writes what stands behind them. */
export function surround(writer: Writer): Surrounding {
  const { style, draw, paragraphs } = writer;
  const name = pick(draw, ['城市品质提升', '高质量发展攻坚', '民生福祉增进', '优化营商环境']);
  const title = `澜江市${name}三年行动计划（2022—2024年）`;
  const issuer = '澜江市人民政府办公室';
  const letter = (named: string) => [
    `${issuer}关于印发${named}的通知`,
    '各县（市、区）人民政府，各开发区管委会，市直各有关单位：',
    `经市政府同意，现将${named}印发给你们，请认真贯彻执行。${style.rule === 'letter' ? '责任单位中排在第一位的为牵头单位。' : ''}`,
    issuer,
    '2022年3月18日',
  ];
  const chapters: string[] = [];
  if (style.head === 'letter') paragraphs.push(...letter(`《${title}》`), title);
  else if (style.head === 'quoted')
    paragraphs.push('澜政办发〔2022〕16号', ...letter(`《${title}》`), '附件', title);
  else if (style.head === 'numbered') {
    paragraphs.push(
      '澜江市人民政府办公室文件',
      '澜政办发〔2022〕16号',
      ...letter(`《${title}》`),
      title,
    );
  } else if (style.head === 'annexMark') paragraphs.push('附件1', title);
  else if (style.head === 'plan')
    paragraphs.push(title, '为深入贯彻市委、市政府决策部署，制定本行动计划。');
  else if (style.head === 'contents') paragraphs.push(title);
  else paragraphs.push(title);
  const contentsAt = paragraphs.length;
  for (let index = 0; index < style.preambles; index += 1) {
    const [chapter, texts] = preambles[(style.seed + index) % preambles.length] ?? ['', []];
    const { mark, value } = nextMark(writer, 0, []);
    heading(writer, mark, chapter);
    chapters.push(mark.mark + chapter);
    texts.forEach((text, place) => {
      const own = numberOf(1, place + 1, [value, place + 1], style);
      paragraphs.push(texts.length > 1 && own.ordinal !== null ? own.mark + text : text);
    });
  }
  writer.counters[1] = 0;
  const stages: string[] = [];
  return {
    title,
    stages,
    finish: () => {
      writer.counters[1] = 0;
      if (style.stages === 'chapter') stages.push(...writeStages(writer));
      writer.counters[1] = 0;
      for (let index = 0; index < style.closings; index += 1) {
        const [chapter, texts] = closings[(style.seed + index) % closings.length] ?? ['', []];
        const { mark } = nextMark(writer, 0, []);
        heading(writer, mark, chapter);
        paragraphs.push(...texts);
        if (style.closingUnits === 'prose') {
          paragraphs.push(
            '由市住建局牵头成立工作专班，定期会商研判，市财政局要做好资金保障，市发改委会同有关部门积极争取上级支持。',
          );
        }
      }
      if (style.head === 'contents') writeContents(writer, contentsAt);
      if (style.tail === 'signature') paragraphs.push('澜江市人民政府', '2022年3月18日');
      if (style.tail === 'annex') paragraphs.push('附件：1.重点项目清单', '2.责任分工表');
      if (style.tail === 'copies') {
        paragraphs.push(
          '抄送：市委办公室，市人大常委会办公室，市政协办公室。',
          '澜江市人民政府办公室 2022年3月18日印发',
        );
      }
    },
  };
}

function writeStages(writer: Writer): string[] {
  const { style } = writer;
  const { mark, value } = nextMark(writer, 0, []);
  heading(writer, mark, pick(writer.draw, ['实施步骤', '方法步骤', '工作步骤']));
  stageTexts.forEach(([name, dates, text]) => {
    const own = nextMark(writer, 1, [value]).mark;
    if (own.mark === '【' || style.forms === 'markdown') {
      heading(writer, own, `${name}（${dates}）`, text);
      return;
    }
    writer.paragraphs.push(`${own.mark}${name}（${dates}）。${text}`);
  });
  return [
    '动员部署阶段 2022-01-01 2022-03-31',
    '全面推进阶段 2022-04-01 2024-10-31',
    '总结提升阶段 2024-11-01 2024-12-31',
  ];
}

/** 目录 with the chapters as they stand below, each with its page. */
function writeContents({ paragraphs, style }: Writer, at: number): void {
  const top =
    style.forms === 'chapters'
      ? /^第[一二三四五六七八九十]+章/u
      : /^(?:## )?[一二三四五六七八九十]+ ?、/u;
  const chapters = paragraphs
    .slice(at)
    .filter((line) => top.test(line) && line.length < 60)
    .map((line) => line.split('。')[0] ?? '');
  const lines = chapters.map(
    (line, index) => `${line.replace('## ', '')}${'…'.repeat(6)}${index * 2 + 1}`,
  );
  if (lines.length > 0) paragraphs.splice(at, 0, '目  录', ...lines);
}
