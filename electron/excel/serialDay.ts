// Spreadsheet day numbers to calendar days, by integer arithmetic: no Date, no time zone.
import { dayFromNumber } from '#shared/calendar/days.ts';

/** The last day number that Excel shows: 9999-12-31. */
const lastSerial = 2_958_465;

/**
 * The day of a serial number, null where there is none (negative, 0, past 9999, or the 29 February 1900 that
 * never was). `epoch1904` is the workbook's date system.
 */
export function serialToDay(serial: number, epoch1904: boolean): string | null {
  const whole = Math.floor(serial) + (epoch1904 ? 1462 : 0);
  if (!(whole >= 1 && whole <= lastSerial) || whole === 60) return null;
  // Serial 1 is 1900-01-01; from 61 on Excel counts a day too many.
  return dayFromNumber(whole - (whole > 60 ? 25_569 : 25_568));
}

/** Hours, minutes and seconds of a serial's fraction, rounded to the second; 24:00:00 stays inside the day. */
export function serialToTime(serial: number): { hours: number; minutes: number; seconds: number } {
  const total = Math.min(Math.round((serial - Math.floor(serial)) * 86_400), 86_399);
  return {
    hours: Math.floor(total / 3600),
    minutes: Math.floor(total / 60) % 60,
    seconds: total % 60,
  };
}
