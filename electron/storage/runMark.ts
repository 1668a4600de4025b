// A mark in the user's data that the program runs, and with what: found at a start, it was left by a run that did not end.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

const leftSchema = v.object({
  plan: v.nullable(v.string()),
  drafts: v.pipe(v.array(v.string()), v.maxLength(1000)),
});
/** The plan that was open, and the files that were being written, under names of drafts. */
export type LeftRun = v.InferOutput<typeof leftSchema>;

export class RunMark {
  private readonly file: string;
  private plan: string | null = null;
  private readonly drafts = new Set<string>();

  constructor(folder: string) {
    this.file = path.join(folder, 'running.json');
  }

  /** Sets the mark; what a run left that did not end, null where it did. */
  begin(): LeftRun | null {
    const left = this.read();
    this.write();
    return left;
  }

  /** Another plan is open now, or none. */
  planIs(plan: string | null): void {
    this.plan = plan;
    this.write();
  }

  draftBegun(draft: string): void {
    this.drafts.add(draft);
    this.write();
  }

  draftEnded(draft: string): void {
    if (this.drafts.delete(draft)) this.write();
  }

  end(): void {
    try {
      rmSync(this.file, { force: true });
    } catch (error) {
      // The next start looks at a plan that is in order: that costs a second.
      console.warn('the mark of the run was not removed:', error);
    }
  }

  private read(): LeftRun | null {
    let text: string;
    try {
      text = readFileSync(this.file, 'utf8');
    } catch {
      return null;
    }
    // A mark that a power cut left empty says all the same that the run did not end.
    const unread: LeftRun = { plan: null, drafts: [] };
    try {
      const read = v.safeParse(leftSchema, JSON.parse(text));
      return read.success ? read.output : unread;
    } catch {
      return unread;
    }
  }

  private write(): void {
    try {
      const { plan, drafts } = this;
      writeFileSync(this.file, JSON.stringify({ plan, drafts: [...drafts] } satisfies LeftRun));
    } catch (error) {
      // Without it a crash is not told of; the plan itself is safe all the same.
      console.warn('the mark of the run was not written:', error);
    }
  }
}
