// The contents list of 使用说明.
import type { ReactNode } from 'react';
import { helpGroups, type HelpPageId } from '#shared/help/helpPages.ts';
import { helpTitle } from './helpTexts.ts';

type Props = { page: HelpPageId; onGo(page: HelpPageId): void };

export function HelpContents({ page, onGo }: Props): ReactNode {
  return (
    <nav className="pb-help-contents" aria-label="目录">
      {helpGroups.map(({ title, pages }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          {pages.map((id) => (
            <button
              key={id}
              type="button"
              aria-current={id === page ? 'page' : undefined}
              onClick={() => onGo(id)}
            >
              {helpTitle(id)}
            </button>
          ))}
        </section>
      ))}
    </nav>
  );
}
