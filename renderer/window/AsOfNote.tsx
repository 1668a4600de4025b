// What is to be known of the sheet when another day than today is looked at. The way back stands beside the day.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { memo, useMemo, useState, type ReactNode } from 'react';
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
    return <OverBar text={over.text} end={over.end} onAsOf={onAsOf} onRead={setRead} />;
  }
  return text === null ? null : <DayBar text={text} />;
}

type OverProps = { text: string; end: Day; onAsOf(day: Day): void; onRead(day: Day): void };

/** Drawn anew only when it says something else: an edit hardly ever changes it. */
const OverBar = memo(function OverBar({ text, end, onAsOf, onRead }: OverProps): ReactNode {
  return (
    <MessageBar intent="info" layout="singleline" className="pb-note">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => onAsOf(end)}>
          改为计划结束日
        </Button>
        <Button size="small" onClick={() => onRead(end)}>
          知道了
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
});

const DayBar = memo(function DayBar({ text }: { text: string }): ReactNode {
  return (
    <MessageBar intent="warning" layout="singleline" className="pb-note">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
});
