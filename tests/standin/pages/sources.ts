// The texts that are injected in every page before its own scripts run.
import { makeBridge } from './bridge.ts';
import { makeCodec } from './codec.ts';
import { makePreloadWorld, type PreloadSettings } from './preloadWorld.ts';

/** Name of the isolated world that the preload runs in. */
export const preloadWorldName = 'standin-preload';

export function pageWorldSource(eventName: string): string {
  return `(()=>{if(window!==window.top)return;(${String(makeBridge)})(${JSON.stringify(eventName)},'m','i')})()`;
}

/** `code` is the preload's own text, a CommonJS script. */
export function preloadWorldSource(
  eventName: string,
  settings: PreloadSettings,
  code: string,
  url: string,
): string {
  const bridge = `(${String(makeBridge)})(${JSON.stringify(eventName)},'i','m')`;
  const world = `(${String(makePreloadWorld)})(${JSON.stringify(settings)},(${String(makeCodec)})(),${bridge})`;
  const run = `((require,process,global,exports,module)=>{${code}\n})`;
  return (
    `(()=>{if(window!==window.top)return;const __world=${world};const __module={exports:{}};` +
    `try{${run}(__world.require,__world.process,globalThis,__module.exports,__module)}` +
    `catch(e){__world.fail(e)}})()\n//# sourceURL=${url}`
  );
}
