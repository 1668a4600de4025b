// The sign of a light as a shape, so that it looks the same whatever fonts a computer has.
import type { ReactNode } from 'react';
import type { Light } from '#shared/view/viewRow.ts';
import type { Palette } from './palette.ts';

type Props = { light: Pick<Light, 'color' | 'sign'>; x: number; y: number; palette: Palette };

/** About 12 wide, its middle at the place. */
export function MarkShape({ light, x, y, palette }: Props): ReactNode {
  const color = palette.lights[light.color];
  const halo = { stroke: palette.surface, strokeWidth: 1.5 };
  switch (light.sign) {
    case '●':
      return <circle cx={x} cy={y} r={6} fill={color} {...halo} />;
    case '▲':
      return <path d={`M${x} ${y - 6.5}l6.5 12h-13z`} fill={color} {...halo} />;
    case '◆':
      return <path d={`M${x} ${y - 7}l6.5 7l-6.5 7l-6.5 -7z`} fill={color} {...halo} />;
    case '■':
      return <path d={`M${x - 5} ${y - 5}h10v10h-10z`} fill={color} {...halo} />;
    case '✓':
      return (
        <>
          <circle cx={x} cy={y} r={7} fill={palette.surface} />
          <path
            d={`M${x - 5} ${y + 0.5}l3.5 4l7 -8.5`}
            fill="none"
            stroke={color}
            strokeWidth={2.6}
          />
        </>
      );
    case '○':
      return <circle cx={x} cy={y} r={5} fill={palette.surface} stroke={color} strokeWidth={1.8} />;
  }
}
