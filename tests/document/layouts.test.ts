// One notice in many layouts: widths of signs, Markdown marks, wraps and page heads change nothing that is read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposalOf, treeOf } from './showTree.ts';

const notice = `澜江市城市品质提升三年行动计划（2021—2023年）

为全面提升城市品质，制定本行动计划。

一、总体要求

（一）指导思想。坚持以人民为中心，建设宜居韧性智慧城市。

（二）工作目标。到2023年，新增城市绿地200公顷，城市品质显著提升。

二、重点任务

（一）道路畅通行动

1.断头路打通工程。三年打通断头路15条，其中2021年完成5条。（牵头单位：市住建局；配合单位：市规划和自然资源局、财政局，相关县〔市、区〕人民政府）

2.停车场建设工程。新增公共停车泊位1.2万个，推动错时开放。（由市城管局牵头，市公安局、市机关事务管理局按职责分工配合，2022年12月底前完成）完善收费政策。（市发改委、市财政局按职责分工负责）

（二）环境美化行动

3.公园绿地建设工程。新建口袋公园60个，做到推窗见绿、出门见园。

牵头单位：市园林局

配合单位：各区人民政府、市城市建设投资集团有限公司

完成时限：2023年10月底前

三、保障措施

（一）加强组织领导。成立工作领导小组，办公室设在市住建局。

（二）严格督查考核。市政府督查室每季度督查一次。

澜江市人民政府

2021年5月10日`;

const half: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '：': ':',
  '；': ';',
  '，': ',',
  '．': '.',
};
const narrow = (text: string) => text.replace(/[（）：；，．]/gu, (sign) => half[sign] ?? sign);

/** What was read, with signs of one width and without white space. */
function shapeOf(text: string): string[] {
  const { title, issued, period, ...proposal } = proposalOf(text);
  const lines = treeOf({ title, issued, period, ...proposal });
  return [title, String(issued), JSON.stringify(period), ...lines].map((line) =>
    narrow(line).replace(/\s|⏎/gu, ''),
  );
}

const expected = shapeOf(notice);
const paragraphs = notice.split('\n\n');

describe('[L8] the layout of a notice changes nothing', () => {
  it('signs of either width, each by itself', () => {
    const places = [...notice.matchAll(/[（）：；，]/gu)].map(({ index }) => index);
    fc.assert(
      fc.property(fc.subarray(places), (picked) => {
        const signs = notice.split('');
        for (const place of picked) signs[place] = half[signs[place] ?? ''] ?? '';
        expect(shapeOf(signs.join(''))).toEqual(expected);
      }),
      { numRuns: 120 },
    );
  });

  it('marks of Markdown before paragraphs', () => {
    const marks = fc.array(fc.constantFrom('', '> ', '- ', '* ', '• '), {
      minLength: paragraphs.length,
      maxLength: paragraphs.length,
    });
    fc.assert(
      fc.property(marks, fc.boolean(), (picked, headings) => {
        const marked = paragraphs.map((paragraph, index) => {
          const chapter = headings ? (/^[一二三]、/u.test(paragraph) ? '## ' : '') : '';
          return (chapter || picked[index] || '') + paragraph;
        });
        expect(shapeOf(marked.join('\n\n'))).toEqual(expected);
      }),
      { numRuns: 80 },
    );
  });

  it('wraps at any width, with page numbers and running heads', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 22, max: 44 }),
        fc.integer({ min: 6, max: 20 }),
        (width, page) => {
          const lines = paragraphs.flatMap((paragraph) => {
            const indented = `　　${paragraph}`;
            return indented.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
          });
          // A head that comes on fewer than three pages cannot be told from a line of the notice.
          const head = lines.length >= page * 3 ? ['澜江市人民政府公报'] : [];
          const wrapped = lines.flatMap((line, index) =>
            index % page === page - 1 ? [line, '', `— ${index} —`, ...head, ''] : [line],
          );
          expect(shapeOf(wrapped.join('\n'))).toEqual(expected);
        },
      ),
      { numRuns: 120 },
    );
  });

  it.each([
    ['single line ends', notice.replace(/\n+/gu, '\n')],
    ['carriage returns', notice.replaceAll('\n', '\r\n')],
    ['indented paragraphs', notice.replace(/^(?=.)/gmu, '　　')],
    ['spaces after numbers', notice.replace(/^(\d)\.|^([一二三])、/gmu, '$& ')],
    ['full-width points', notice.replace(/^(\d)\./gmu, '$1．')],
    ['、after numbers', notice.replace(/^(\d)\./gmu, '$1、')],
  ])('%s', (_name, text) => {
    expect(shapeOf(text)).toEqual(expected);
  });
});
