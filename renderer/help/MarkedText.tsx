// A text in which the words that were looked for are marked.
import type { ReactNode } from 'react';
import type { Part } from '#shared/help/searchHelp.ts';

export function MarkedText({ parts }: { parts: readonly Part[] }): ReactNode {
  return parts.map(({ text, hit }, index) =>
    // The parts of a text have no other name than their place.
    // oxlint-disable-next-line react/no-array-index-key
    hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}
