// The parts of mammoth's document model that are read here. The library hands the model to `transformDocument` untyped.

export type WordNode = {
  type: string;
  children?: WordNode[];
  value?: string;
  breakType?: string;
  checked?: boolean;
  colSpan?: number;
  rowSpan?: number;
};

/** The text of inline content: links, inserted text and content controls included, notes and pictures left out. */
export function inlineText(nodes: readonly WordNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value ?? '';
    else if (node.type === 'tab') text += '\t';
    else if (node.type === 'break') text += '\n';
    else if (node.type === 'checkbox') text += node.checked ? '☑' : '☐';
    // A table inside a paragraph (in a text box) is a block of its own.
    else if (node.type !== 'table') text += inlineText(node.children ?? []);
  }
  return text.replace(/\u00ad/gu, '');
}
