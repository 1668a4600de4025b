// Short messages in the corner of the window.
import {
  Toast,
  ToastBody,
  ToastFooter,
  ToastTitle,
  ToastTrigger,
  Link,
  useToastController,
} from '@fluentui/react-components';
import { useMemo } from 'react';

export const toasterId = 'messages';

export type Message = {
  tone: 'info' | 'success' | 'warning' | 'error';
  title: string;
  details?: readonly string[];
  /** What can be done about it, the most likely first. */
  actions?: readonly { label: string; run(): void }[];
  /** Comes in its own time: it takes no answer off the screen, and no answer takes it off before it was read. */
  unasked?: true;
};
export type Notify = (message: Message) => void;

/** Of the message that answered last: the next answer takes its place. */
let answered = '';
let made = 0;

/** Errors stay until they are closed; the rest goes by itself, later the more there is to read. */
export function useNotify(): Notify {
  const { dispatchToast, dismissToast } = useToastController(toasterId);
  return useMemo(
    () => (message: Message) => {
      made += 1;
      const toastId = `message ${made}`;
      if (!message.unasked) {
        dismissToast(answered);
        answered = toastId;
      }
      const length = [message.title, ...(message.details ?? [])].join('').length;
      dispatchToast(
        <Toast>
          <ToastTitle
            action={
              <ToastTrigger>
                <Link>关闭</Link>
              </ToastTrigger>
            }
          >
            {message.title}
          </ToastTitle>
          {message.details && message.details.length > 0 && (
            <ToastBody>
              {message.details.map((line) => (
                <div key={line}>{line}</div>
              ))}
            </ToastBody>
          )}
          {message.actions && message.actions.length > 0 && (
            <ToastFooter>
              {message.actions.map(({ label, run }) => (
                <ToastTrigger key={label}>
                  <Link onClick={run}>{label}</Link>
                </ToastTrigger>
              ))}
            </ToastFooter>
          )}
        </Toast>,
        {
          toastId,
          intent: message.tone,
          timeout: message.tone === 'error' ? -1 : 4000 + length * 60,
          politeness: message.tone === 'error' ? 'assertive' : 'polite',
        },
      );
    },
    [dispatchToast, dismissToast],
  );
}
