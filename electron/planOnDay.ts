// A plan as it stands, with the day for which its flags and figures are computed.
import type { Flag } from '#shared/flags/flag.ts';
import { allFlags, type FlagBook } from '#shared/flags/flagBook.ts';
import { flagIndex, indexAsOf, type FlagIndex } from '#shared/flags/flagIndex.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Day } from '#shared/plan/model.ts';
import { today } from './clock.ts';

export class PlanOnDay {
  document: PlanDocument;
  private asOfChosen: Day | null = null;
  private day = today();
  private made: FlagIndex | null = null;

  constructor(document: PlanDocument) {
    this.document = document;
  }

  /**
   * The flags with what they are made of, as of the day. The window computes its own: here they are made when they are first asked
   * for, so that a plan is shown before.
   */
  protected get index(): FlagIndex {
    return (this.made ??= flagIndex(this.document, this.day));
  }

  protected set index(index: FlagIndex) {
    this.made = index;
    this.day = index.context.asOf;
  }

  /** The day for which flags and figures are computed. */
  get asOf(): Day {
    return this.day;
  }

  /** The flags as of that day, by task. */
  get book(): FlagBook {
    return this.index.book;
  }

  /** All flags, in no promised order. */
  get flags(): Flag[] {
    return allFlags(this.index.book);
  }

  /** Chooses the as-of day; null, and today, follow the computer's calendar. */
  setAsOf(day: Day | null): void {
    this.asOfChosen = day === today() ? null : day;
    this.day = day ?? today();
    this.made &&= indexAsOf(this.made, this.day);
  }

  /**
   * Called when the computer's calendar may have turned: after midnight, after sleep. Whether that gives other flags, to be
   * told to the window: a day that the user chose stays.
   */
  dayChanged(): boolean {
    if (this.asOfChosen !== null || this.asOf === today()) return false;
    this.setAsOf(null);
    return true;
  }

  /** Flags as of any day; those on screen stay. */
  flagsOn(day: Day): readonly Flag[] {
    // Those of the day on screen follow every edit at its own cost.
    return day === this.asOf ? this.flags : allFlags(indexAsOf(this.index, day).book);
  }
}
