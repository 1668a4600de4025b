// Running a program where there is no network at all: in a network namespace of its own, where the machine has such a thing. As
// a program of its own it proves that nothing gets out of there, with a canary that is reached from here.
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { AddressInfo } from 'node:net';

/** Loopback is there, and leads nowhere. Without `ip` it is not even there, which no test has missed yet. */
const withLoopback = ['sh', '-c', 'ip link set lo up 2>/dev/null; exec "$@"', 'sh'];

/** Words before those of a program; null where the machine cannot do it. A person without rights stays who they are. */
export function networkless(): string[] | null {
  if (process.platform !== 'linux') return null;
  const ways = [
    ['unshare', '--net'],
    ['unshare', '--map-current-user', '--net'],
  ];
  const way = ways.find(([program = '', ...words]) => {
    return spawnSync(program, [...words, 'true'], { stdio: 'ignore' }).status === 0;
  });
  return way ? [...way, ...withLoopback] : null;
}

/** Connects to each address and says which were reached; ends with 0 if all were, with 1 if none, with 2 otherwise. */
const visitor = `
const net = require('node:net');
const [port, ...hosts] = process.argv.slice(1);
const visit = (host) => new Promise((resolve) => {
  const socket = net.connect({ host, port: Number(port), timeout: 3000 });
  socket.on('connect', () => { socket.destroy(); resolve(true); });
  socket.on('error', () => resolve(false));
  socket.on('timeout', () => { socket.destroy(); resolve(false); });
});
Promise.all(hosts.map(visit)).then((reached) => {
  process.exitCode = reached.every(Boolean) ? 0 : reached.some(Boolean) ? 2 : 1;
});
`;

/** Whether the canary is reached from here and not from within. */
export async function provesItself(prefix: readonly string[]): Promise<boolean> {
  const canary = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => {
    canary.listen(0, '0.0.0.0', () => resolve());
  });
  const { port } = canary.address() as AddressInfo;
  const outer = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  const visits = [process.execPath, '-e', visitor, String(port), '127.0.0.1', ...outer];
  const [here, within] = await Promise.all([statusOf(visits), statusOf([...prefix, ...visits])]);
  canary.close();
  console.log(`canary reached from here: ${here === 0}; from within: ${within !== 1}`);
  return here === 0 && within === 1;
}

function statusOf([program = '', ...words]: string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: 'ignore' });
    child.on('error', () => resolve(null));
    child.on('exit', (code) => resolve(code));
  });
}

if (import.meta.main) {
  const prefix = networkless();
  process.exitCode = prefix && (await provesItself(prefix)) ? 0 : 1;
}
