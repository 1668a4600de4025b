// Loaded first in a forked utility process: gives it Electron's process.parentPort.
import { EventEmitter } from 'node:events';

const port = Object.assign(new EventEmitter(), {
  postMessage(message: object): void {
    process.send?.(message);
  },
});
process.on('message', (data) => port.emit('message', { data, ports: [] }));
// Nobody is left to work for.
process.on('disconnect', () => process.exit());
Object.assign(process, { parentPort: port, type: 'utility' });
