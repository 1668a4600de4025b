import { describe, expect, it } from 'vitest';
import { readCommandLine } from './commandLine.ts';

describe('command line of the stand-in', () => {
  it('reads what Playwright sends', () => {
    const words = [
      '-r',
      '/x/loader.js',
      '--no-sandbox',
      '--inspect=0',
      '--remote-debugging-port=0',
      '.',
      '--user-data-dir=/tmp/a b',
    ];
    const line = readCommandLine(words);
    expect(line.preloads).toEqual(['/x/loader.js']);
    expect(line.inspectPort).toBe(0);
    expect(line.target).toBe('.');
    expect(line.switches.get('user-data-dir')).toBe('/tmp/a b');
    expect(line.switches.get('no-sandbox')).toBe('');
  });

  it('shows the app all words but those of -r', () => {
    const line = readCommandLine([
      '-r',
      'x.js',
      '--remote-debugging-port=0',
      '.',
      '三年计划.planbook',
    ]);
    expect(line.visible).toEqual(['--remote-debugging-port=0', '.', '三年计划.planbook']);
  });

  it('leaves -r to the app after the app was named', () => {
    expect(readCommandLine(['.', '-r', 'x']).preloads).toEqual([]);
  });

  it('keeps an = in a value', () => {
    expect(readCommandLine(['--a=b=c']).switches.get('a')).toBe('b=c');
  });
});
