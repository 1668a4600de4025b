// What is to be known of the sheet when another day than today is looked at. The way back stands beside the day.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { Day } from '#shared/plan/model.ts';
import type { TabName } from '#shared/plan/tabs.ts';
import { asOfNote, planOver } from '#shared/view/asOfNote.ts';
import type { ViewContext } from '#shared/view/viewContext.ts';

type Props = { context: ViewContext; today: Day; tab: TabName; onAsOf(day: Day): void };

export function AsOfNote({ context, today, tab, onAsOf }: Props): ReactNode {
  const text = useMemo(() => asOfNote(context, today, tab), [context, today, tab]);
  const over = useMemo(() => planOver(context, today), [context, today]);
  /** Said once: put away until the plan has another end or is opened again. */
  const [read, setRead] = useState<Day | null>(null);
  if (over !== null && over.end !== read) {
    return (
      <MessageBar intent="info" layout="singleline" className="pb-note">
        <MessageBarBody>{over.text}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => onAsOf(over.end)}>
            改为计划结束日
          </Button>
          <Button size="small" onClick={() => setRead(over.end)}>
            知道了
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (text === null) return null;
  return (
    <MessageBar intent="warning" layout="singleline" className="pb-note">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
