// What a key has yet to draw while its edit is being written. The text of a cell is shown once it is in the file; a key that
// closed its editor at once would draw a frame with the old text, and the new one only after that frame. Where the answer comes
// within a frame, both are drawn in one, and the editor shows what was typed until then. Nothing else waits: whoever asks for
// the editor or the selection before has it drawn first.

/** Milliseconds: shorter than a frame of a usual display, so that a key is never seen to wait. */
const longest = 12;

export type Held = {
  /** Draws later, at the latest in a moment. What was held before is drawn now. */
  hold(draw: () => void): void;
  /** Draws now what is held. */
  settle(): void;
};

/** Whatever a person does next finds the sheet as the key left it. */
const doings = [
  'keydown',
  'pointerdown',
  'beforeinput',
  'compositionstart',
  'copy',
  'cut',
  'paste',
] as const;

export function createHeld(): Held {
  let held: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    const draw = held;
    if (draw === null) return;
    held = null;
    clearTimeout(timer);
    for (const name of doings) removeEventListener(name, settle, true);
    draw();
  };
  return {
    hold(draw) {
      settle();
      held = draw;
      timer = setTimeout(settle, longest);
      for (const name of doings) addEventListener(name, settle, true);
    },
    settle,
  };
}
