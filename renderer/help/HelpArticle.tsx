// One page of 使用说明. Its blocks are drawn as elements, never as HTML.
import type { ReactNode } from 'react';
import type { HelpPageId } from '#shared/help/helpPages.ts';
import type { Block, Inline } from '#shared/help/parseHelp.ts';
import { partsOf } from '#shared/help/searchHelp.ts';
import { HelpPicture } from './HelpPicture.tsx';
import { helpTexts } from './helpTexts.ts';
import { MarkedText } from './MarkedText.tsx';

type Props = {
  page: HelpPageId;
  /** Words to be marked. */
  words: readonly string[];
  onGo(page: HelpPageId): void;
};

export function HelpArticle({ page, words, onGo }: Props): ReactNode {
  const text = helpTexts.find(({ id }) => id === page);
  if (!text) return null;
  return (
    <article className="pb-help-article">
      <h1>
        <MarkedText parts={partsOf(text.title, words)} />
      </h1>
      {text.blocks.map((block, index) => (
        // A page does not change while it is shown.
        // oxlint-disable-next-line react/no-array-index-key
        <BlockView key={index} block={block} words={words} onGo={onGo} />
      ))}
    </article>
  );
}

function BlockView({ block, words, onGo }: { block: Block } & Omit<Props, 'page'>): ReactNode {
  const marked = (part: string) => <MarkedText parts={partsOf(part, words)} />;
  const inlines = (all: readonly Inline[]) =>
    all.map((inline, index) => (
      // oxlint-disable-next-line react/no-array-index-key
      <InlineView key={index} inline={inline} words={words} onGo={onGo} />
    ));
  switch (block.kind) {
    case 'heading':
      return <h2>{marked(block.text)}</h2>;
    case 'paragraph':
      return <p>{inlines(block.inlines)}</p>;
    case 'list': {
      const items = block.items.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>{inlines(item)}</li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'picture':
      return <HelpPicture name={block.name} caption={block.caption} />;
    case 'keys':
      return (
        <table className="pb-help-keys">
          <tbody>
            {block.rows.map(({ keys, words: does }) => (
              <tr key={keys}>
                <th scope="row">
                  <kbd>{marked(keys)}</kbd>
                </th>
                <td>{marked(does)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function InlineView({ inline, words, onGo }: { inline: Inline } & Omit<Props, 'page'>): ReactNode {
  const text = <MarkedText parts={partsOf(inline.text, words)} />;
  switch (inline.kind) {
    case 'text':
      return text;
    case 'strong':
      return <strong>{text}</strong>;
    case 'key':
      return <kbd>{text}</kbd>;
    case 'link':
      return (
        <button type="button" className="pb-help-link" onClick={() => onGo(inline.page)}>
          {text}
        </button>
      );
  }
}
