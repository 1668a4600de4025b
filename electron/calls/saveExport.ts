// Saving a workbook that takes a while: the user says where, sees how far it is, and may end it.
import { failure, success, type Result } from '#shared/result.ts';
import type { WrittenFile } from '#shared/ipc/calls.ts';
import type { Desk } from '../desk.ts';
import type { SaveOptions } from '../dialogs.ts';
import type { Watch } from '../pace.ts';

/** `label` says what is being done. Null when the user cancelled the dialog or ended the writing, which wrote nothing then. */
export async function saveExport(
  desk: Desk,
  options: SaveOptions,
  label: string,
  write: (file: string, watch: Watch) => Promise<Result<unknown>>,
): Promise<Result<WrittenFile | null>> {
  const { session } = desk;
  const saved = await desk.save(options, (file) =>
    desk.work.run(async (signal, tell) => {
      // Another plan may have been opened while the dialog stood there.
      if (desk.session !== session) return failure('tokenGone');
      tell(label, 0, 0);
      return write(file, { signal, progress: (done, total) => tell(label, done, total) });
    }),
  );
  // Who ended it knows.
  return !saved.ok && saved.problem.code === 'exportStopped' ? success(null) : saved;
}
