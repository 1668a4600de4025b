// What shows the plan: pages of the whole, then its sheets; the number of red lights stands on the last one.
import { Badge, Tab, TabList } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import { tabs, type TabName } from '#shared/plan/tabs.ts';
import { boards, type BoardName } from '#shared/view/boards.ts';

type Place = BoardName | TabName;
type TabsProps = { active: Place; red: number; onSelect(name: Place): void };
type Props = TabsProps & { children?: ReactNode };

export function TabStrip({ children, ...rest }: Props): ReactNode {
  return (
    <div className="pb-tabs" role="region" aria-label="表的切换" data-pane>
      <Tabs {...rest} />
      <span className="pb-commands-space" />
      {children}
    </div>
  );
}

/** Drawn anew only when another place is shown or the red lights are more or fewer. */
const Tabs = memo(function Tabs({ active, red, onSelect }: TabsProps): ReactNode {
  return (
    <TabList
      size="small"
      selectedValue={active}
      onTabSelect={(_, { value }) => onSelect(value as Place)}
      aria-label="计划的各张表"
    >
      {boards.map(({ name, title }) => (
        <Tab key={name} value={name}>
          {title}
        </Tab>
      ))}
      {tabs.map((tab) => (
        <Tab key={tab.name} value={tab.name}>
          {tab.title}
          {tab.name === 'flags' && red > 0 && (
            <Badge
              className="pb-tab-badge"
              color="danger"
              size="small"
              appearance="filled"
              aria-label={`${red}项红灯`}
            >
              {red}
            </Badge>
          )}
        </Tab>
      ))}
    </TabList>
  );
});
