// What was found in 使用说明, with the words marked.
import type { ReactNode } from 'react';
import type { HelpPageId } from '#shared/help/helpPages.ts';
import type { HelpHit } from '#shared/help/searchHelp.ts';
import { MarkedText } from './MarkedText.tsx';

export function HelpHits({
  hits,
  onGo,
}: {
  hits: HelpHit[];
  onGo(page: HelpPageId): void;
}): ReactNode {
  return (
    <div className="pb-help-page">
      <p role="status" className="pb-help-found">
        {hits.length === 0
          ? '没有找到。请换一个词，或只留一个词。'
          : `找到${hits.length}页，按回车打开第一页。`}
      </p>
      <ul className="pb-help-hits">
        {hits.map(({ page, title, excerpt }) => (
          <li key={page}>
            <button type="button" onClick={() => onGo(page)}>
              <strong>
                <MarkedText parts={title} />
              </strong>
              <span>
                <MarkedText parts={excerpt} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
