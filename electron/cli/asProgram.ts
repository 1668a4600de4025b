// The installed program as a command line: `planbook.exe flags D:\\plan.planbook --out D:\\today.txt`. It opens no window, asks for no
// lock and ends with the status of the command, so that the Task Scheduler of Windows can run it.
import { app } from 'electron';
import { startUtility } from '../reading/startUtility.ts';
import { runCommand } from './run.ts';

export async function runAsProgram(words: readonly string[]): Promise<void> {
  let status = 1;
  // Nobody may be reading; then there is nobody to tell.
  process.stdout.on('error', () => {});
  try {
    // Before that no other process can be started.
    await app.whenReady();
    status = await runCommand(words, 'planbook.exe', {
      startReading: startUtility((said) => console.error(said)),
      userDataPath: app.getPath('userData'),
    });
    await Promise.all([process.stdout, process.stderr].map(flushed));
  } catch (error) {
    console.error(`${words[0]} failed:`, error);
  }
  app.exit(status);
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}
