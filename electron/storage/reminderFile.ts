// The file in which reminders are remembered, beside the settings: it may grow to a megabyte, and the settings are read whole
// whenever one of them is asked for.
import Store from 'electron-store';
import type { MemoryFile, StoredPlan } from './reminderMemory.ts';

export function reminderFile(folder: string): MemoryFile {
  const store = new Store<{ plans: StoredPlan[] }>({
    cwd: folder,
    name: 'reminders',
    defaults: { plans: [] },
    clearInvalidConfig: true,
  });
  return {
    read: () => store.get('plans'),
    write: (plans) => store.set('plans', plans),
  };
}
