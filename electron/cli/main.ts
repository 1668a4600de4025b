// `npm run -s planbook -- COMMAND …`: the same work without a window, from a checkout.
import { startChild } from '../reading/startChild.ts';
import { checkoutUserData } from './backups.ts';
import { runCommand } from './run.ts';

// A reader such as `head` may close the pipe before all is written: that is no failure of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runCommand(process.argv.slice(2), 'npm run -s planbook --', {
  startReading: startChild,
  userDataPath: checkoutUserData(),
});
