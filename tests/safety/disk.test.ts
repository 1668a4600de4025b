// The simulated disk itself: what lasts, what may go, and what a trace is read as.
import { expect, it } from 'vitest';
import { randomFrom } from '../returns/generator/random.ts';
import { Disk, type Order } from './disk.ts';
import { parseTrace, type Operation } from './trace.ts';

function after(order: Order, ...operations: Operation[]): Set<string> {
  const disk = new Disk(order, new Map([['a', Buffer.from('old')]]));
  for (const operation of operations) disk.do(operation);
  const seen = new Set<string>();
  for (let seed = 0; seed < 200; seed++) {
    const left = [...disk.cut(randomFrom(seed))].map(
      ([name, bytes]) => `${name}=${bytes.toString('latin1')}`,
    );
    seen.add(left.toSorted().join(' '));
  }
  return seen;
}
const write = (file: string, text: string, at = 0): Operation => ({
  type: 'write',
  file,
  at,
  bytes: Buffer.from(text),
});

it('keeps what was synced, and any part of what was not', () => {
  expect(after('ordered', write('a', 'new'))).toEqual(new Set(['a=old', 'a=new']));
  expect(after('ordered', write('a', 'new'), { type: 'sync', file: 'a' })).toEqual(
    new Set(['a=new']),
  );
  const sectors = after('ordered', write('a', `${'x'.repeat(512)}y`));
  const zeros = '\u0000'.repeat(509);
  expect(sectors).toEqual(
    new Set(['a=old', `a=${'x'.repeat(512)}`, `a=${'x'.repeat(512)}y`, `a=old${zeros}y`]),
  );
});

it('lets names go and come back as its order allows', () => {
  const made: Operation[] = [{ type: 'create', file: 'b' }, write('b', 'b')];
  const sync: Operation = { type: 'sync', file: 'b' };
  expect(after('ordered', ...made, sync)).toEqual(new Set(['a=old b=b']));
  expect(after('adversarial', ...made, sync)).toEqual(new Set(['a=old', 'a=old b=b']));
  expect(after('adversarial', ...made, sync, { type: 'syncFolder', folder: '.' })).toEqual(
    new Set(['a=old b=b']),
  );
  const renamed: Operation = { type: 'rename', from: 'b', to: 'a' };
  expect(after('ordered', ...made, sync, renamed)).toEqual(new Set(['a=old b=b', 'a=b']));
  // Whatever the order, the file has one of its names.
  const folder: Operation = { type: 'syncFolder', folder: '.' };
  expect(after('adversarial', ...made, sync, folder, renamed)).toEqual(
    new Set(['a=old b=b', 'a=b b=b', 'a=b']),
  );
});

it('loses with a folder what is in it', () => {
  const made: Operation[] = [
    { type: 'createFolder', file: 'c' },
    { type: 'create', file: 'c/d' },
    write('c/d', 'd'),
    { type: 'sync', file: 'c/d' },
    { type: 'syncFolder', folder: 'c' },
  ];
  expect(after('ordered', ...made)).toEqual(new Set(['a=old c/d=d']));
  expect(after('adversarial', ...made)).toEqual(new Set(['a=old', 'a=old c/d=d']));
  expect(after('adversarial', ...made, { type: 'syncFolder', folder: '.' })).toEqual(
    new Set(['a=old c/d=d']),
  );
});

it('reads a trace, also where threads get in each other’s way', () => {
  const hex = (text: string) =>
    [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
  const file = hex('/w/p/a');
  const trace = [
    `7  openat(AT_FDCWD</x>, "${file}", O_RDWR|O_CREAT|O_CLOEXEC, 0644) = 20<${file}>`,
    `7  pwrite64(20<${file}>, "${hex('ab')}", 2, 512 <unfinished ...>`,
    `8  write(1<pipe:[1]>, "${hex('ACK 1\n')}", 6) = 6`,
    '7  <... pwrite64 resumed>)          = 2',
    `7  fdatasync(20<${file}>)            = 0`,
    `7  fsync(21<${hex('/w/p')}>) = 0`,
    `7  openat(AT_FDCWD</x>, "${file}", O_WRONLY|O_CREAT|O_TRUNC|O_CLOEXEC, 0644) = 23<${file}>`,
    `7  write(23<${file}>, "${hex('c')}", 1) = 1`,
    `7  write(23<${file}>, "${hex('d')}", 1) = 1`,
    `7  mkdir("${hex('/w/p/b')}", 0777) = 0`,
    `7  fsync(24<${hex('/w/p/b')}>) = 0`,
    `7  unlink("${file}") = -1 ENOENT (No such file or directory)`,
    `7  pwrite64(22<${hex('/elsewhere')}>, "${hex('ab')}", 2, 0) = 2`,
  ].join('\n');
  expect(parseTrace(trace, '/w/p')).toEqual([
    { type: 'create', file: 'a' },
    { type: 'said', line: 'ACK 1' },
    { type: 'write', file: 'a', at: 512, bytes: Buffer.from('ab') },
    { type: 'sync', file: 'a' },
    { type: 'syncFolder', folder: '.' },
    { type: 'size', file: 'a', size: 0 },
    { type: 'write', file: 'a', at: 0, bytes: Buffer.from('c') },
    { type: 'write', file: 'a', at: 1, bytes: Buffer.from('d') },
    { type: 'createFolder', file: 'b' },
    { type: 'syncFolder', folder: 'b' },
  ]);
  expect(() => parseTrace(`7  sendfile(3<${file}>, 4, NULL, 9) = 9`, '/w/p')).toThrow(
    'not understood',
  );
});
