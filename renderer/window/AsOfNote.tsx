// What is to be known of the sheet when another day than today is looked at. The way back stands beside the day.
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { Day } from '#shared/plan/model.ts';
import type { TabName } from '#shared/plan/tabs.ts';
import { asOfNote } from '#shared/view/asOfNote.ts';
import type { ViewContext } from '#shared/view/viewContext.ts';

type Props = { context: ViewContext; today: Day; tab: TabName };

export function AsOfNote({ context, today, tab }: Props): ReactNode {
  const text = useMemo(() => asOfNote(context, today, tab), [context, today, tab]);
  if (text === null) return null;
  return (
    <MessageBar intent="warning" layout="singleline" className="pb-note">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
