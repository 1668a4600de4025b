// The same notice laid out otherwise gives the same plan; any text at all comes to an end, with places inside it.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompose } from '#shared/document/decompose.ts';
import type { PlanProposal } from '#shared/document/proposal.ts';
import { proposalOf, treeOf } from './showTree.ts';

const text = readFileSync(
  new URL('../fixtures/notices/city-three-years.txt', import.meta.url),
  'utf8',
);
const proposal = proposalOf(text);

function shapeOf(value: PlanProposal): string {
  const stages = value.stages.map(({ span: _span, ...stage }) => stage);
  return JSON.stringify([treeOf(value), stages, value.title, value.period]);
}

describe('the same notice, laid out otherwise', () => {
  const body = text.indexOf('（一）城市风貌');
  const end = text.indexOf('六、保障措施');
  // Breaks fall inside sentences; not at their ends, where a new paragraph and a page break look the same, nor between
  // the number of a chapter and its mark.
  const places = [
    ...text.matchAll(/(?<=[\u4e00-\u9fff、，])(?<!\n[一二三四五六七八九十])(?=[\u4e00-\u9fff、])/g),
  ]
    .map(({ index }) => index)
    .filter((index) => index > body && index < end);

  it(
    '[L2] a page break anywhere inside a sentence, a name or a bracket changes nothing',
    { timeout: 240_000 },
    () => {
      const expected = shapeOf(proposal);
      fc.assert(
        fc.property(
          fc.uniqueArray(fc.nat(places.length - 1), { minLength: 1, maxLength: 6 }),
          fc.constantFrom('\n\n', '\n', '\n\n— 12 —\n\n', '\f', '\r\n\r\n第 3 页 共 9 页\r\n\r\n'),
          (picks, pageBreak) => {
            let broken = text;
            for (const place of picks.map((pick) => places[pick] ?? 0).sort((a, b) => b - a)) {
              broken = broken.slice(0, place) + pageBreak + broken.slice(place);
            }
            expect(shapeOf(proposalOf(broken))).toBe(expected);
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  it.each([
    [
      'half-width brackets and colons',
      (source: string) => source.replaceAll('（牵', '(牵').replaceAll('：', ':'),
    ],
    ['single line ends', (source: string) => source.replace(/\n+/g, '\n')],
    ['carriage returns', (source: string) => source.replaceAll('\n', '\r\n')],
    ['indented paragraphs', (source: string) => source.replace(/^(?=.)/gm, '　　')],
  ])('reads the same tree from %s', (_name, change) => {
    expect(treeOf(proposalOf(change(text)))).toEqual(treeOf(proposal));
  });

  it('[L3] reads the same tree from lines wrapped at 28 characters with page numbers', () => {
    const mended = text.replace(
      /\n\n(?:— \d+ —\n\n)?(?=利局|治，|相关部门\)|配合单位|头单位)/g,
      '',
    );
    const lines = mended
      .split(/\n+/)
      .flatMap((paragraph) => `　　${paragraph}`.match(/.{1,28}/gu) ?? [])
      .flatMap((line, index) => (index % 20 === 19 ? [line, '', `— ${index} —`, ''] : [line]));
    const wrapped = proposalOf(lines.join('\n'));
    expect(treeOf(wrapped)).toEqual(treeOf(proposal));
    expect(wrapped.title).toBe(proposal.title);
  });
});

describe('any text at all', () => {
  it('[L6] never throws, and every span lies inside the text', () => {
    const piece = fc.constantFrom(
      ...'（）()〔〕【】《》“”。，、；：\n\f —$*#'.split(''),
      '一、', '（一）', '1.', '（1）', '①', '牵头单位：', '配合单位：', '责任单位', '市住建局', '等', '负责',
      '主要任务', '行动', '工程', '2022年底前', '100个', '（牵头单位：市水利局）', '\n\n', '建设', '\\text{m}', '\u0000',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        const source = pieces.join('');
        const result = decompose(source);
        if (!result.ok) return;
        const spans = [
          ...result.value.warnings.map(({ span }) => span),
          ...result.value.actions.flatMap(({ projects }) =>
            projects.flatMap((project) => project.tasks.map(({ span }) => span)),
          ),
        ];
        for (const [from, to] of spans) {
          expect(from >= 0 && from <= to && to <= source.length).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('reads 200 kB of it', () => {
    const from = text.indexOf('（一）城市风貌');
    const to = text.indexOf('五、实施步骤');
    const long = text.slice(0, from) + text.slice(from, to).repeat(22);
    expect(new TextEncoder().encode(long).length).toBeGreaterThan(200_000);
    const result = decompose(long);
    expect(result.ok && result.value.actions.length).toBe(176);
  });

  it('comes to an end with a megabyte of brackets that never close', () => {
    const result = decompose(`一、主要任务\n${'（牵头单位：'.repeat(60_000)}`);
    expect(result.ok && result.value.actions.length).toBe(1);
  });
});
