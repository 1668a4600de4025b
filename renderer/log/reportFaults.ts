// Failures of the page that nobody foresaw go into the log of this computer, without their sentences.
import type { Bridge } from '#shared/ipc/calls.ts';
import type { PageFault } from '#shared/ipc/logCalls.ts';
import { faultOf } from '#shared/log/fault.ts';

/** One failure may come back in every frame; what is new in the hundredth is nothing. */
const mostReports = 50;

export type ReportFault = (where: PageFault, error: unknown) => void;

/** Listens on the window from now on; the answer tells of what else has failed. */
export function reportFaults(bridge: Pick<Bridge, 'call'>, page: EventTarget): ReportFault {
  let count = 0;
  const report: ReportFault = (where, error) => {
    count += 1;
    if (count > mostReports) return;
    // A page that cannot even tell has nobody else to tell.
    bridge.call('log:fault', { where, fault: faultOf(error) }).catch(() => undefined);
  };
  page.addEventListener('error', (event) => {
    // Pictures and styles that do not load come here as well, without an error.
    if (event instanceof ErrorEvent) report('error', event.error);
  });
  page.addEventListener('unhandledrejection', (event) => {
    report('rejection', (event as PromiseRejectionEvent).reason);
  });
  return report;
}
