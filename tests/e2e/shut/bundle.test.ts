// What is built names nothing that reaches a network, but for what libraries carry and nobody calls: each with its reason.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { networkWords } from './networkWords.ts';

const out = path.resolve(import.meta.dirname, '..', '..', '..', 'out');

/** Carried and never called. A new one fails until somebody has looked at it and said why it is harmless. */
const carried: { name: string; around: RegExp; count: number; reason: string }[] = [
  {
    name: 'fetch',
    around: /patience(?:\$\d+)?\.fetch|atience(?:\$\d+)? = \{ fetch:/u,
    count: 3,
    reason: 'our own name for the milliseconds that taking a file from a slow drive may last',
  },
  {
    name: 'fetch',
    around: /What would run, fetch or hide something/u,
    count: 1,
    reason: 'a comment',
  },
  {
    name: 'importScripts',
    around: /postMessage && !global\.importScripts/u,
    count: 1,
    reason: 'setImmediate of JSZip asks whether it runs in a worker; it does not',
  },
];

const bundles = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(?:m?js|cjs|html|css)$/u.test(file),
);

describe('the bundles', () => {
  it('are those of the page, the preload, the main and the reading process', () => {
    for (const part of ['renderer/index.html', 'preload/preload.cjs', 'main/main.mjs'])
      expect(bundles).toContain(part);
    expect(bundles).toContain('main/reading.mjs');
    expect(bundles.length).toBeGreaterThan(20);
  });

  it('name no way to a network', () => {
    const found = bundles.flatMap((file) =>
      networkWords(readFileSync(path.join(out, file), 'utf8')).map((word) => ({ file, ...word })),
    );
    const seen = carried.map(() => 0);
    const strange = found.filter(({ name, around }) => {
      const known = carried.findIndex((each) => each.name === name && each.around.test(around));
      if (known >= 0) seen[known] = (seen[known] ?? 0) + 1;
      return known < 0;
    });
    expect(strange).toEqual([]);
    // What is no longer carried must not stand here as an excuse.
    expect(seen).toEqual(carried.map(({ count }) => count));
  });
});

describe('the search itself', () => {
  it.each([
    ['import http from "node:http"', 'http'],
    ["import {connect} from'net';", 'net'],
    ['const a=await import("node:dns/promises")', 'dns/promises'],
    ['var t=require("tls")', 'tls'],
    ['import"undici"', 'undici'],
    ['fetch("x")', 'fetch'],
    ['globalThis["fetch"](a)', 'fetch'],
    ['new WebSocket(u)', 'WebSocket'],
    ['navigator.sendBeacon(u)', 'sendBeacon'],
    ['new RTCPeerConnection', 'RTCPeerConnection'],
    ['import { app, net as n } from "electron"', 'electron.net'],
    ['shell.openExternal(u)', 'openExternal'],
    ['process.getBuiltinModule("net")', 'getBuiltinModule'],
  ])('finds %s', (code, name) => {
    expect(networkWords(code).map((word) => word.name)).toContain(name);
  });

  it('takes no word that only looks like one', () => {
    expect(networkWords('prefetch(); a.$fetch; "wrapperEventSource"; import "./net.mjs"')).toEqual(
      [],
    );
  });
});
