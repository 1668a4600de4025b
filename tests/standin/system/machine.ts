// screen, powerMonitor and powerSaveBlocker: one screen, mains power. A test emits what happens: powerMonitor.emit('resume').
import { EventEmitter } from 'node:events';
import type { Display, PowerMonitor, PowerSaveBlocker, Screen } from 'electron';
import { standFor } from '../guard.ts';

const display = {
  id: 1,
  label: 'stand-in',
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  size: { width: 1920, height: 1080 },
  workAreaSize: { width: 1920, height: 1040 },
  scaleFactor: 1,
  rotation: 0,
  internal: true,
} as Display;

const screenMembers = standFor<Omit<Screen, keyof EventEmitter>>('screen')({
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
});
export const screen: object = Object.assign(new EventEmitter(), screenMembers);

const powerMembers = standFor<Omit<PowerMonitor, keyof EventEmitter>>('powerMonitor')({
  getSystemIdleState: () => 'active',
  getSystemIdleTime: () => 0,
  getCurrentThermalState: () => 'nominal',
  isOnBatteryPower: () => false,
  onBatteryPower: false,
});
export const powerMonitor: object = Object.assign(new EventEmitter(), powerMembers);

let blockers = 0;
export const powerSaveBlocker = standFor<PowerSaveBlocker>('powerSaveBlocker')({
  start() {
    blockers += 1;
    return blockers;
  },
  stop: () => true,
  isStarted: (id) => id <= blockers,
});
