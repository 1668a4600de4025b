// What was found in the plan, by tab: each a button that goes to its cell, with the text around the place.
import type { ReactNode } from 'react';
import type { TabName } from '#shared/plan/tabs.ts';
import type { Finder } from '#shared/view/findText.ts';

export type Hit = {
  tab: TabName;
  tabTitle: string;
  rowId: string;
  column: string;
  heading: string;
  /** Of the row on its tab, from 1. */
  number: number;
  text: string;
};

/** More are counted but not listed. */
const mostListed = 300;
/** Characters before the place found. */
const before = 14;

type Props = {
  hits: readonly Hit[];
  current: number;
  finder: Finder;
  onVisit(index: number): void;
};

export function FoundList({ hits, current, finder, onVisit }: Props): ReactNode {
  if (hits.length === 0) return <p className="pb-find-note">整个计划里没有找到</p>;
  const counts = new Map<string, number>();
  for (const { tabTitle } of hits) counts.set(tabTitle, (counts.get(tabTitle) ?? 0) + 1);
  return (
    <>
      <p className="pb-find-note">
        {[...counts].map(([title, count]) => `${title} ${count}处`).join('　')}
        {hits.length > mostListed && `　只列出前${mostListed}处`}
      </p>
      <ul className="pb-found-list" aria-label="找到的单元格">
        {hits.slice(0, mostListed).map((hit, index) => (
          <li key={`${hit.tab} ${hit.rowId} ${hit.column}`}>
            <button type="button" aria-current={index === current} onClick={() => onVisit(index)}>
              <span className="pb-found-place">
                {hit.tabTitle}　第{hit.number}行　{hit.heading}
              </span>
              <Around text={hit.text} finder={finder} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Around({ text, finder }: { text: string; finder: Finder }): ReactNode {
  const line = text.replaceAll('\n', ' ');
  const place = finder.firstIn(line);
  if (!place) return <span>{line}</span>;
  const from = Math.max(0, place.start - before);
  return (
    <span className="pb-found-text">
      {from > 0 && '…'}
      {line.slice(from, place.start)}
      <mark>{line.slice(place.start, place.end)}</mark>
      {line.slice(place.end, place.end + 60)}
    </span>
  );
}
