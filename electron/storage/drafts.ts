// Files that are being written under the name of a draft: whoever keeps the mark of the run hears of them, so that what a
// crash leaves beside a user's files is found and removed.

export const draftEnding = '.writing';

type DraftWatch = { draftBegun(draft: string): void; draftEnded(draft: string): void };
let watch: DraftWatch | null = null;

export function watchDrafts(by: DraftWatch): void {
  watch = by;
}

export function draftBegun(draft: string): void {
  watch?.draftBegun(draft);
}

export function draftEnded(draft: string): void {
  watch?.draftEnded(draft);
}
