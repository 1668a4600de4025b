// `backups [FILE] [--restore ID --out COPY | --replace ID]`: the backups of a plan, and restoring one.
import path from 'node:path';
import { backupReasonWords } from '#shared/backups/backup.ts';
import { changeTo, countDifferences } from '#shared/backups/difference.ts';
import { wordDifferences } from '#shared/backups/differenceWords.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { allAtOnce } from '#shared/steps.ts';
import { localMinute } from '../../clock.ts';
import { previewBackup } from '../../jobs/previewBackup.ts';
import { copyBackup, restoreInPlace } from '../../jobs/restoreBackup.ts';
import type { PlanSession } from '../../planSession.ts';
import type { KeptBackup } from '../../storage/backupFolder.ts';
import { placeNotedIn, shelfOf } from '../../storage/backupShelf.ts';
import type { Backups } from '../../storage/backups.ts';
import { openForReading, planExtension } from '../../storage/openPlanFile.ts';
import { readPaced } from '../../storage/readBackup.ts';
import { machineBackups } from '../backups.ts';
import type { Arguments, Command, Machine, Outcome } from '../command.ts';
import { withPlanFile } from '../openPlan.ts';

/** `place`: where the plan lies of which it is; null where nobody noted it. */
type Listed = KeptBackup & { id: string; path: string; place: string | null };

export const backupsCommand: Command = {
  usage:
    'backups [计划.planbook] [--compare 编号 | --restore 编号 --out 副本.planbook | --replace 编号] [--json]',
  summary:
    '列出备份；--compare 逐处列出与现在的不同，--restore 恢复为副本，--replace 替换计划的内容（可撤销，替换前另存一份备份）',
  options: ['compare', 'restore', 'out', 'replace'],
  positionals: { least: 0, most: 1 },
  run(args, machine) {
    const { compare, restore, out, replace } = args.options;
    if ((restore === undefined) !== (out === undefined)) {
      return failure('badOption', '--restore / --out');
    }
    const ways = [compare, restore, replace].filter((way) => way !== undefined);
    if (ways.length > 1 || (ways.length === 1 && args.positionals.length === 0)) {
      return failure('badOption', '--compare / --restore / --replace');
    }
    if (compare !== undefined) return compareWith(compare, args, machine);
    if (replace !== undefined) return replaceBy(replace, args, machine);
    const listed = listedOf(machineBackups(machine), args.positionals[0]);
    if (!listed.ok) return listed;
    return restore === undefined || out === undefined
      ? success(list(listed.value))
      : restoreAs(out, restore, listed.value);
  },
};

/**
 * Of a plan; of all plans where none is named. A plan that does not open is looked for by the name of its file: that is when
 * a backup is wanted most.
 */
function listedOf(backups: Backups, plan: string | undefined): Result<Listed[]> {
  if (plan === undefined)
    return success(backups.shelves().flatMap((shelf) => onShelf(backups, shelf)));
  const opened = openForReading(plan);
  if (opened.ok) {
    const shelf = shelfOf({ store: opened.value, place: plan });
    opened.value.close();
    return success(ofPlan(backups, shelf));
  }
  const name = path.basename(plan, planExtension);
  const named = backups.shelves().flatMap((shelf) => onShelf(backups, shelf));
  const found = named.filter((backup) => backup.plan === name);
  return found.length > 0 ? success(found) : opened;
}

/** Also those of other places in which the plan lies or lay; those of its own come first. */
function ofPlan(backups: Backups, shelf: string): Listed[] {
  return backups.shelves(shelf).flatMap((each) => onShelf(backups, each));
}

function onShelf(backups: Backups, shelf: string): Listed[] {
  const folder = backups.folder(shelf);
  const place = placeNotedIn(folder);
  return backups.list(shelf).map((backup) => {
    const [moment = ''] = backup.file.split('_');
    return { ...backup, id: moment, path: path.join(folder, backup.file), place };
  });
}

function list(backups: readonly Listed[]): Outcome {
  const shown = backups.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const several = new Set(shown.map(({ place }) => place)).size > 1;
  const lines = shown.map(({ id, at, reason, plan, counts, size, place }) => {
    const { tasks, units, progress } = counts;
    const has = `${tasks}项任务，${units}个单位，${progress}条进展，${Math.ceil(size / 1000)} KB`;
    const from = several ? `　来自：${place ?? '位置没有记录'}` : '';
    return `${id}　${localMinute(at)}　${backupReasonWords[reason]}　${plan}　${has}${from}`;
  });
  return {
    json: {
      backups: shown.map(({ id, at, reason, plan, counts, size, path: file, place }) => {
        return { id, at, reason, plan, ...counts, size, path: file, place };
      }),
    },
    text: lines.length === 0 ? '还没有备份。' : lines.join('\n'),
  };
}

async function restoreAs(
  out: string,
  id: string,
  listed: readonly Listed[],
): Promise<Result<Outcome>> {
  const backup = listed.find((each) => each.id === id);
  if (!backup) return failure('backupGone', id);
  const read = await readPaced(backup.path);
  if (!read.ok) return read;
  const copy = path.resolve(out);
  const copied = await copyBackup(backup.path, copy);
  if (!copied.ok) return copied;
  return success({
    json: { file: copy, id },
    text: `已把${localMinute(backup.at)}的备份恢复为副本：${copy}`,
  });
}

/** The backup of the open plan with this id, read whole. */
async function readOf(session: PlanSession, id: string, machine: Machine) {
  const listed = ofPlan(machineBackups(machine), shelfOf(session));
  const backup = listed.find((each) => each.id === id);
  if (!backup) return failure('backupGone', id);
  const read = await readPaced(backup.path);
  return read.ok ? success({ backup, target: read.value }) : read;
}

function compareWith(id: string, args: Arguments, machine: Machine): Promise<Result<Outcome>> {
  return withPlanFile(args, machine, async (session) => {
    const read = await readOf(session, id, machine);
    if (!read.ok) return read;
    const { counts, places, more } = await previewBackup(session.document, read.value.target);
    const flat = (text: string | null) => (text ?? '（无）').replaceAll('\n', '　');
    const lines = places.flatMap(({ group, field, about, now, restored }, at) => [
      ...(group === (places[at - 1]?.group ?? '') ? [] : [group]),
      `  ${field}${about ? `：${about}` : ''}`,
      `      现在：${flat(now)}`,
      `      备份：${flat(restored)}`,
    ]);
    if (more > 0) lines.push(`另有${more}处没有列出。`);
    if (lines.length === 0) lines.push('计划与这份备份完全一样。');
    return success({ json: { id, counts, places, more }, text: lines.join('\n') });
  });
}

function replaceBy(id: string, args: Arguments, machine: Machine): Promise<Result<Outcome>> {
  return withPlanFile(args, machine, async (session, restorePoint) => {
    const read = await readOf(session, id, machine);
    if (!read.ok) return read;
    const { backup, target } = read.value;
    await restorePoint('restore');
    const differences = countDifferences(changeTo(session.document, target));
    const restored = allAtOnce(restoreInPlace(session, target, backup));
    if (!restored.ok) return restored;
    const changed = restored.value !== null;
    const lines = changed
      ? [
          `计划已恢复到${localMinute(backup.at)}的样子，可以在窗口中撤销。`,
          ...wordDifferences(differences),
        ]
      : ['计划与这份备份完全一样，没有改动。'];
    return success({ json: { id, changed, differences }, text: lines.join('\n') });
  });
}
