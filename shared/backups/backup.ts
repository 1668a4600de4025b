// What is known of a backup from its name alone: when and why it was made, of what. A list of backups opens none of them.

export const backupReasons = [
  'open',
  'interval',
  'close',
  'manual',
  'import',
  'takeBack',
  'revision',
  'merge',
  'units',
  'delete',
  'restore',
  'upgrade',
] as const;
export type BackupReason = (typeof backupReasons)[number];

/** Made by the clock, not because something was about to happen. */
export const automaticReasons: ReadonlySet<BackupReason> = new Set(['open', 'interval', 'close']);

export const backupReasonWords: Record<BackupReason, string> = {
  open: '打开计划时',
  interval: '每10分钟',
  close: '关闭计划时',
  manual: '手动备份',
  import: '合并反馈表前',
  takeBack: '撤回导入前',
  revision: '写入修订前',
  merge: '合并另一份计划前',
  units: '导入单位名录前',
  delete: '批量删除前',
  restore: '恢复备份前',
  upgrade: '升级前',
};

export type BackupCounts = { tasks: number; units: number; progress: number };

export type Backup = {
  /** When it was made, an ISO time in UTC. */
  at: string;
  reason: BackupReason;
  /** Tells the state of the plan: two backups with the same one hold the same. */
  state: string;
  counts: BackupCounts;
  /** What the plan's file was called, without its extension. */
  plan: string;
};

/** What only the file itself tells: known once it is checked. */
export type BackupFacts = Pick<Backup, 'state' | 'counts'>;
/** A backup that is not checked yet. */
export type BackupDraft = Omit<Backup, keyof BackupFacts>;

const shape = /^(\d{8}T\d{9}Z)_([a-zA-Z]+)_([0-9a-f]{16})_(\d+)-(\d+)-(\d+)_(.+)\.planbook$/u;
const draftShape = /^(\d{8}T\d{9}Z)_([a-zA-Z]+)_(.+)\.writing$/u;

/** `20220630T010500000Z_import_0123456789abcdef_120-36-4_绿化计划.planbook` */
export function backupFileName({ at, reason, state, counts, plan }: Backup): string {
  const { tasks, units, progress } = counts;
  return `${momentOf(at)}_${reason}_${state}_${tasks}-${units}-${progress}_${plan}.planbook`;
}

/** `20220630T010500000Z_import_绿化计划.writing`: no plan file by its name, so that nobody opens what is half. */
export function backupDraftName({ at, reason, plan }: BackupDraft): string {
  return `${momentOf(at)}_${reason}_${plan}.writing`;
}

/** Null for a file that is no backup. */
export function readBackupFileName(name: string): Backup | null {
  const [, moment = '', why = '', state = '', tasks, units, progress, plan = ''] =
    shape.exec(name) ?? [];
  const draft = draftOf(moment, why, plan);
  const counts = { tasks: Number(tasks), units: Number(units), progress: Number(progress) };
  return draft && { ...draft, state, counts };
}

/** Null for a file that is no draft of a backup. */
export function readBackupDraftName(name: string): BackupDraft | null {
  const [, moment = '', why = '', plan = ''] = draftShape.exec(name) ?? [];
  return draftOf(moment, why, plan);
}

function draftOf(moment: string, why: string, plan: string): BackupDraft | null {
  const reason = backupReasons.find((each) => each === why);
  if (reason === undefined) return null;
  const at = moment.replace(
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/u,
    '$1-$2-$3T$4:$5:$6.$7Z',
  );
  return Number.isNaN(Date.parse(at)) ? null : { at, reason, plan };
}

function momentOf(at: string): string {
  return at.replaceAll(/[-:.]/gu, '');
}
