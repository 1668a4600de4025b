// Flags that are made when somebody asks for those of a task. Counting all of a large plan takes a small part of the time of
// making them, and a window shows a screenful.
import type { TaskRow } from '../plan/model.ts';
import type { Entries } from '../plan/patchedMap.ts';
import type { Flag } from './flag.ts';

/** `flagsOf` gives the same for the same task whenever it is called. A task without flags has no entry. */
export function lazyFlags(
  tasks: ReadonlyMap<string, TaskRow>,
  flagsOf: (task: TaskRow) => readonly Flag[],
): Entries<readonly Flag[]> {
  const made = new Map<string, readonly Flag[]>();
  const ofTask = (task: TaskRow): readonly Flag[] => {
    let flags = made.get(task.id);
    if (!flags) made.set(task.id, (flags = flagsOf(task)));
    return flags;
  };
  return {
    // As many as there may be.
    size: tasks.size,
    get(id) {
      const task = tasks.get(id);
      const flags = task && ofTask(task);
      return flags && flags.length > 0 ? flags : undefined;
    },
    *[Symbol.iterator]() {
      for (const task of tasks.values()) {
        const flags = ofTask(task);
        if (flags.length > 0) yield [task.id, flags];
      }
    },
  };
}
