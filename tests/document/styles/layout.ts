// Paragraphs → the text of a file, in the layouts that typing, PDF extraction and Markdown leave.
import type { Draw } from './plan.ts';
import type { Style } from './style.ts';

const half: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '：': ':',
  '；': ';',
  '，': ',',
};

function cutAt(text: string, width: number): string[] {
  const lines: string[] = [];
  for (let from = 0; from < text.length; from += width) lines.push(text.slice(from, from + width));
  return lines;
}

export function layOut(paragraphs: readonly string[], style: Style, draw: Draw): string {
  const { layout } = style;
  const indented = paragraphs.map((paragraph) => `　　${paragraph}`);
  const width = draw(22, 40);
  if (layout === 'blank' || layout === 'markdownBold') return paragraphs.join('\n\n');
  if (layout === 'indented') return indented.join('\n');
  if (layout === 'crlf') return paragraphs.join('\r\n');
  if (layout === 'wrapped') return indented.flatMap((text) => cutAt(text, width)).join('\n');
  if (layout === 'noIndentWrap') return paragraphs.flatMap((text) => cutAt(text, width)).join('\n');
  if (layout === 'pages') {
    return indented
      .flatMap((text) => cutAt(text, width))
      .flatMap((line, index) =>
        index % 12 === 11 ? [line, '', `— ${(index + 1) / 12} —`, ''] : [line],
      )
      .join('\n');
  }
  if (layout === 'half')
    return paragraphs.join('\n').replace(/[（）：；，]/gu, (sign) => half[sign] ?? sign);
  if (layout === 'fullDigits') {
    return paragraphs
      .join('\n')
      .replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  }
  if (layout === 'spaced') {
    return paragraphs
      .map((text) =>
        text.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/gu, () =>
          draw(0, 24) === 0 ? ' ' : '',
        ),
      )
      .join('\n');
  }
  return paragraphs.join('\n');
}
