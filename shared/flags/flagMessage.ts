// The reason of a flag in one Chinese sentence: the one way from facts to words [F8]. Each check has its sentences beside it.
import { behindTargetMessage } from './checks/behindTarget.ts';
import { behindTimeMessage } from './checks/behindTime.ts';
import { deadlineMessage } from './checks/deadline.ts';
import { dutyMessage } from './checks/duties.ts';
import { noLeadMessage } from './checks/noLead.ts';
import { notReportedMessage } from './checks/notReported.ts';
import { recurringMessage } from './checks/recurring.ts';
import { endBeforeStartMessage } from './checks/endBeforeStart.ts';
import { inconsistentReportsMessage } from './checks/inconsistentReports.ts';
import { inconsistentTaskMessage } from './checks/inconsistentTask.ts';
import { renamedMessage } from './checks/renamed.ts';
import type { Flag } from './flag.ts';

export function flagMessage(flag: Flag): string {
  const { reason } = flag;
  switch (reason.says) {
    case 'missed':
    case 'dueSoon':
    case 'doneLate':
      return deadlineMessage(flag, reason);
    case 'dutyMissed':
    case 'dutyDueSoon':
    case 'dutyDoneLate':
      return dutyMessage(flag, reason);
    case 'unitNotReported':
      return notReportedMessage(flag, reason);
    case 'recurringNotReported':
      return recurringMessage(reason);
    case 'noLead':
      return noLeadMessage;
    case 'behindTime':
    case 'foreseenLate':
      return behindTimeMessage(flag, reason);
    case 'behindTarget':
    case 'targetMissed':
    case 'doneShort':
      return behindTargetMessage(flag, reason);
    case 'doneWithoutDay':
    case 'doneBelowHundred':
    case 'hundredNotDone':
    case 'reportedNotStarted':
    case 'leadSupports':
    case 'leadUnknown':
      return inconsistentTaskMessage(reason);
    case 'fallen':
    case 'overHundred':
      return inconsistentReportsMessage(flag, reason);
    case 'endBeforeStart':
      return endBeforeStartMessage(reason);
    case 'unitRenamed':
      return renamedMessage(reason);
  }
}
