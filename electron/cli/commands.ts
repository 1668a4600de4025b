// The commands by name. Each is loaded only when it is called: a check of flags does not load a workbook library.
import type { Command } from './command.ts';

export const commands: Record<string, () => Promise<Command>> = {
  decompose: async () => (await import('./commands/decompose.ts')).decompose,
  deadline: async () => (await import('./commands/deadline.ts')).deadline,
  workday: async () => (await import('./commands/workday.ts')).workday,
  read: async () => (await import('./commands/read.ts')).read,
  new: async () => (await import('./commands/new.ts')).newPlan,
  revise: async () => (await import('./commands/revise.ts')).revise,
  merge: async () => (await import('./commands/merge.ts')).merge,
  show: async () => (await import('./commands/show.ts')).show,
  forms: async () => (await import('./commands/forms.ts')).forms,
  returns: async () => (await import('./commands/returns.ts')).returns,
  'undo-import': async () => (await import('./commands/undoImport.ts')).undoImport,
  flags: async () => (await import('./commands/flags.ts')).flagsCommand,
  consolidate: async () => (await import('./commands/consolidate.ts')).consolidate,
  assess: async () => (await import('./commands/assess.ts')).assessCommand,
  'letter-list': async () => (await import('./commands/letterList.ts')).letterList,
  letters: async () => (await import('./commands/letters.ts')).letters,
  seal: async () => (await import('./commands/seal.ts')).seal,
  seals: async () => (await import('./commands/seals.ts')).seals,
  reprint: async () => (await import('./commands/reprint.ts')).reprint,
  compare: async () => (await import('./commands/compare.ts')).compare,
  export: async () => (await import('./commands/export.ts')).exportSheets,
  units: async () => (await import('./commands/units.ts')).units,
  backups: async () => (await import('./commands/backups.ts')).backupsCommand,
  check: async () => (await import('./commands/check.ts')).check,
};
