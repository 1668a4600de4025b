// A random style: many dimensions plain, some odd, as offices mix few habits at a time.
import { normalize } from './normalize.ts';
import { pick, type Draw } from './plan.ts';
import { dimensionNames, dimensions, plainest, type Style } from './style.ts';

export function randomStyle(draw: Draw): Style {
  const style: Record<string, unknown> = plainest();
  const share = draw(1, 4);
  for (const name of dimensionNames) {
    if (draw(0, 4) < share) style[name] = pick<unknown>(draw, dimensions[name]);
  }
  style['seed'] = draw(1, 1_000_000);
  return normalize(style as Style);
}
