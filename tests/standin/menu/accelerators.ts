// One spelling for a key with its modifiers: 'ctrl+shift+s'. preloadWorld.ts spells the pressed key the same way.

const modifiers: Record<string, 'ctrl' | 'alt' | 'shift' | 'meta'> = {
  ctrl: 'ctrl',
  control: 'ctrl',
  cmdorctrl: 'ctrl',
  commandorcontrol: 'ctrl',
  alt: 'alt',
  option: 'alt',
  shift: 'shift',
  cmd: 'meta',
  command: 'meta',
  super: 'meta',
  meta: 'meta',
};
const keys: Record<string, string> = { escape: 'esc', return: 'enter', del: 'delete', '=': '=' };
const order = ['ctrl', 'alt', 'shift', 'meta'] as const;

export function normalAccelerator(accelerator: string): string {
  const words = accelerator.split('+').map((word) => word.trim().toLowerCase());
  const key = words.pop() ?? '';
  const held = new Set(words.map((word) => modifiers[word]));
  return [...order.filter((name) => held.has(name)), keys[key] ?? key].join('+');
}
