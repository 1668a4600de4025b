// The values of a column to tick, with a search: long lists are narrowed by typing, and what is ticked outside the search
// stays ticked.
import { Checkbox, Input } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { matchingTexts, tickAll, tickOne, type ColumnFilter } from './filters.ts';

type Props = {
  texts: readonly string[];
  filter: ColumnFilter;
  onFilter(filter: ColumnFilter): void;
};

/** More boxes than this are not drawn at once. */
const mostShown = 300;

export function ValueList({ texts, filter, onFilter }: Props): ReactNode {
  const [search, setSearch] = useState('');
  const matching = matchingTexts(texts, search);
  const ticked = new Set(filter.values ?? texts);
  const count = matching.filter((text) => ticked.has(text)).length;
  const put = (values: readonly string[] | null) => onFilter({ ...filter, values });
  return (
    <>
      <Input
        size="small"
        placeholder={`在${texts.length}项内容中搜索`}
        aria-label="搜索可选内容"
        contentBefore={<Search16Regular />}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
        onKeyDown={(event) => {
          // Enter after a search shows what was found, and nothing else.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || search === '') return;
          event.preventDefault();
          put(matching);
        }}
      />
      <div className="pb-filter-values" role="group" aria-label="显示哪些内容">
        {matching.length > 0 && (
          <Checkbox
            label={search === '' ? '（全选）' : `（全选搜索结果${matching.length}项）`}
            checked={count === matching.length ? true : count === 0 ? false : 'mixed'}
            onChange={() => put(tickAll(texts, filter.values, matching, count < matching.length))}
          />
        )}
        {matching.slice(0, mostShown).map((text) => (
          <Checkbox
            key={text}
            label={text === '' ? '（空白）' : text.length > 40 ? `${text.slice(0, 40)}…` : text}
            checked={ticked.has(text)}
            onChange={() => put(tickOne(texts, filter.values, text))}
          />
        ))}
        {matching.length > mostShown && (
          <p className="pb-filter-note">还有{matching.length - mostShown}项，请输入文字缩小范围</p>
        )}
        {matching.length === 0 && <p className="pb-filter-note">没有这样的内容</p>}
      </div>
    </>
  );
}
