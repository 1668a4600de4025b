// The tabs of the plan; the number of red lights stands on the last one.
import { Badge, Tab, TabList } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tabs, type TabName } from '#shared/plan/tabs.ts';

type Props = { active: TabName; red: number; children?: ReactNode; onSelect(name: TabName): void };

export function TabStrip({ active, red, children, onSelect }: Props): ReactNode {
  return (
    <div className="pb-tabs">
      <TabList
        size="small"
        selectedValue={active}
        onTabSelect={(_, { value }) => onSelect(value as TabName)}
        aria-label="计划的各张表"
      >
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
      <span className="pb-commands-space" />
      {children}
    </div>
  );
}
