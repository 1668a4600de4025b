// A page of 使用说明 from its text: a small part of Markdown, and nothing that could be a tag [HP1].
import { isHelpPage, type HelpPageId } from './helpPages.ts';

export type Inline =
  | { kind: 'text' | 'strong' | 'key'; text: string }
  | { kind: 'link'; text: string; page: HelpPageId };

/** A table of keys, made from the list of keys and not written by hand. */
export type KeyRow = { keys: string; words: string };

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'picture'; name: string; caption: string }
  | { kind: 'keys'; rows: readonly KeyRow[] };

export type HelpText = { id: HelpPageId; title: string; blocks: Block[] };

/** Throws where the text is not of this kind: our own tests read every page. */
export function parseHelp(id: HelpPageId, source: string): HelpText {
  const [first = '', ...lines] = source.replaceAll('\r\n', '\n').split('\n');
  if (!first.startsWith('# ')) throw new Error(`${id}: the first line is no title`);
  const blocks: Block[] = [];
  let paragraph = '';
  const endParagraph = () => {
    if (paragraph) blocks.push({ kind: 'paragraph', inlines: parseInlines(paragraph) });
    paragraph = '';
  };
  for (const line of lines) {
    const text = line.trim();
    const heading = /^## (.+)$/u.exec(text)?.[1];
    const picture = /^!\[([^\]]+)\]\(([A-Za-z0-9]+)\)$/u.exec(text);
    const item = /^(-|\d+\.) (.+)$/u.exec(text);
    if (!text || heading || picture || item) endParagraph();
    if (heading) blocks.push({ kind: 'heading', text: heading });
    else if (picture) {
      blocks.push({ kind: 'picture', caption: picture[1] ?? '', name: picture[2] ?? '' });
    } else if (item) addItem(blocks, item[1] !== '-', parseInlines(item[2] ?? ''));
    // A line that goes on the one before: Chinese has no space between them.
    else paragraph += text;
  }
  endParagraph();
  return { id, title: first.slice(2).trim(), blocks };
}

function addItem(blocks: Block[], ordered: boolean, item: Inline[]): void {
  const last = blocks.at(-1);
  if (last?.kind === 'list' && last.ordered === ordered) last.items.push(item);
  else blocks.push({ kind: 'list', ordered, items: [item] });
}

const marks = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\(([A-Za-z]+)\)/gu;

function parseInlines(text: string): Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > from) inlines.push({ kind: 'text', text: text.slice(from, match.index) });
    const [whole, strong, key, label, page] = match;
    if (strong !== undefined) inlines.push({ kind: 'strong', text: strong });
    else if (key !== undefined) inlines.push({ kind: 'key', text: key });
    else if (page !== undefined && isHelpPage(page)) {
      inlines.push({ kind: 'link', text: label ?? '', page });
    } else throw new Error(`no such page: ${whole}`);
    from = match.index + whole.length;
  }
  if (from < text.length) inlines.push({ kind: 'text', text: text.slice(from) });
  return inlines;
}

/** What a block says, without its marks; one text for each item of a list. */
export function textsOf(block: Block): string[] {
  const joined = (inlines: readonly Inline[]) => inlines.map(({ text }) => text).join('');
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [joined(block.inlines)];
    case 'list':
      return block.items.map(joined);
    case 'picture':
      return [block.caption];
    case 'keys':
      return block.rows.map(({ keys, words }) => `${keys}　${words}`);
  }
}
