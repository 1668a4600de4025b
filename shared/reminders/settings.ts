// What a person sets about reminders on one computer. It is not kept with the plan: a colleague may wish otherwise.

/** When the notification of the day comes: at the first start, or at an hour, `HH:MM`. */
export type ReminderTime = string;

export type ReminderSettings = {
  on: boolean;
  at: ReminderTime;
  /** Closing the window leaves the program running beside the clock. */
  closeToTray: boolean;
  /** The program starts with Windows, without showing its window. */
  startWithWindows: boolean;
};

export const atStart = 'start';

export const defaultReminders: ReminderSettings = {
  on: true,
  at: atStart,
  closeToTray: false,
  startWithWindows: false,
};

/** Whether the text is `start` or an hour from 00:00 to 23:59. */
export function isReminderTime(text: string): boolean {
  return text === atStart || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** The minute of the day from which the notification may come. */
export function firstMinute(at: ReminderTime): number {
  return at === atStart ? 0 : Number(at.slice(0, 2)) * 60 + Number(at.slice(3));
}

/** A typed hour as `HH:MM`: 8:30, 08：30 and 830 are all half past eight. Null for what is none. */
export function readHour(text: string): ReminderTime | null {
  const match = /^(\d{1,2})[:：点]?(\d{2})$/.exec(text.trim());
  const hour = match ? `${match[1]?.padStart(2, '0')}:${match[2]}` : '';
  return isReminderTime(hour) ? hour : null;
}
