// The only file that touches the preload's object. Everything else takes a Bridge.
import type { Bridge } from '#shared/ipc/calls.ts';
import { overWire } from '#shared/ipc/wire.ts';

declare global {
  // An interface is the only way to widen the global Window.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface Window {
    planbook?: Bridge;
  }
}

export function windowBridge(): Bridge {
  const bridge = window.planbook;
  if (!bridge) throw new Error('the preload did not provide window.planbook');
  return overWire(bridge);
}
