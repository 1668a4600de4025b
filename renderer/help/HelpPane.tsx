// 使用说明 beside the work, also beside a dialog: contents, search, one page. Esc closes it and goes back to where the person was.
import { Button, Input, mergeClasses } from '@fluentui/react-components';
import {
  Dismiss20Regular,
  PanelRightContract20Regular,
  PanelRightExpand20Regular,
} from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { HelpPageId } from '#shared/help/helpPages.ts';
import { searchHelp, wordsOf } from '#shared/help/searchHelp.ts';
import { Beside } from '../parts/Beside.tsx';
import { HelpArticle } from './HelpArticle.tsx';
import { HelpContents } from './HelpContents.tsx';
import { HelpHits } from './HelpHits.tsx';
import { setHelpWide, showHelp, type OpenHelp } from './helpStore.ts';
import { helpTexts, helpTitle } from './helpTexts.ts';
import { useReturnToWork } from './useReturnToWork.ts';
import { helpPaneClass } from './useHelpKeys.ts';

/** The window says by this class that it has less room. */
const openClass = 'pb-help-beside';

type Props = {
  open: OpenHelp;
  /** Also the way out where the pane itself could not be read. */
  onClose(): void;
};

export function HelpPane({ open, onClose }: Props): ReactNode {
  const { page, words, opened, wide } = open;
  const pane = useRef<HTMLElement>(null);
  const article = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [past, setPast] = useState<HelpPageId[]>([]);
  /** Where there is no room for both, the contents take the place of the page. */
  const [contents, setContents] = useState(false);
  useReturnToWork(pane);

  useLayoutEffect(() => {
    document.documentElement.classList.toggle(openClass, !wide);
    return () => document.documentElement.classList.remove(openClass);
  }, [wide]);

  // Asked for from outside, the page itself is wanted and not what was looked for before.
  const [asked, setAsked] = useState(opened);
  if (asked !== opened) {
    setAsked(opened);
    setQuery('');
    setContents(false);
  }
  useEffect(() => {
    const element = article.current;
    if (!element) return;
    element.scrollTop = 0;
    // Whoever is typing into a cell goes on typing.
    if (!document.activeElement?.matches('.pb-sink-open')) element.focus({ preventScroll: true });
  }, [opened]);
  useEffect(() => {
    article.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [page, words]);

  const hits = searchHelp(helpTexts, query);
  const looking = wordsOf(query).length > 0;
  const go = (next: HelpPageId, by: readonly string[] = []) => {
    if (next !== page) setPast([...past, page]);
    showHelp(next, by);
  };
  const back = () => {
    const last = past.at(-1);
    if (!last) return;
    setPast(past.slice(0, -1));
    showHelp(last);
  };
  const onEscape = () => {
    if (query) setQuery('');
    else onClose();
  };
  return (
    <Beside
      label="使用说明"
      className={mergeClasses(helpPaneClass, wide && 'pb-help-wide', contents && 'pb-help-listing')}
      pane={pane}
      onEscape={onEscape}
    >
      <div className="pb-help-head">
        <h2>使用说明</h2>
        <Button
          size="small"
          appearance="subtle"
          icon={wide ? <PanelRightContract20Regular /> : <PanelRightExpand20Regular />}
          onClick={() => setHelpWide(!wide)}
        >
          {wide ? '收窄' : '展开'}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label="关闭使用说明"
          title="关闭（Esc）"
          onClick={onClose}
        />
      </div>
      <div className="pb-help-tools">
        <Button
          size="small"
          className="pb-help-contents-button"
          aria-pressed={contents}
          onClick={() => setContents(!contents)}
        >
          目录
        </Button>
        <Button size="small" disabled={past.length === 0} onClick={back}>
          后退
        </Button>
        <Input
          size="small"
          className="pb-help-search"
          type="search"
          aria-label="在使用说明里查找"
          placeholder="查找，如：逾期 提醒"
          value={query}
          onChange={(_, { value }) => setQuery(value)}
          onKeyDown={(event) => {
            const first = hits[0];
            if (event.key === 'Enter' && !event.nativeEvent.isComposing && first) {
              go(first.page, wordsOf(query));
            }
          }}
        />
      </div>
      <div className="pb-help-body">
        <HelpContents page={page} onGo={go} />
        {looking ? (
          <HelpHits hits={hits} onGo={(next) => go(next, wordsOf(query))} />
        ) : (
          // It scrolls, so that the keyboard must reach it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <div
            ref={article}
            className="pb-help-page"
            tabIndex={0}
            role="region"
            aria-label={helpTitle(page)}
          >
            <HelpArticle key={page} page={page} words={words} onGo={go} />
          </div>
        )}
      </div>
    </Beside>
  );
}
