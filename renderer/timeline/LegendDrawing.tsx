// What the signs of the timeline mean.
import type { ReactNode } from 'react';
import type { Light } from '#shared/view/viewRow.ts';
import { MarkShape } from './MarkShape.tsx';
import type { Palette } from './palette.ts';

const signs: readonly (Pick<Light, 'color' | 'sign'> & { words: string })[] = [
  { color: 'red', sign: '●', words: '逾期' },
  { color: 'yellow', sign: '▲', words: '临期' },
  { color: 'grey', sign: '○', words: '未到期' },
  { color: 'green', sign: '✓', words: '已完成' },
];
const step = 74;
export const legendWords = `图例：${signs.map(({ sign, words }) => `${sign} ${words}`).join('，')}`;
export const legendWidth = signs.length * step + 330;

export function LegendDrawing({ palette }: { palette: Palette }): ReactNode {
  const after = signs.length * step;
  const text = { fontSize: 12, fill: palette.faint };
  return (
    <>
      {signs.map(({ words, ...light }, index) => (
        <g key={words}>
          <MarkShape light={light} x={8 + index * step} y={-4} palette={palette} />
          <text x={20 + index * step} y={0} {...text}>
            {words}
          </text>
        </g>
      ))}
      <path
        d={`M${after} -4h34`}
        stroke={palette.lights.red}
        strokeWidth={3}
        strokeDasharray="7 3"
      />
      <text x={after + 40} y={0} {...text}>
        逾期至今
      </text>
      <path d={`M${after + 110} -12v14`} stroke={palette.lights.red} strokeWidth={1.6} />
      <text x={after + 118} y={0} {...text}>
        截至日
      </text>
      <rect
        x={after + 176}
        y={-8.5}
        width={30}
        height={9}
        fill={palette.surface}
        stroke={palette.accent}
        strokeDasharray="4 3"
      />
      <text x={after + 212} y={0} {...text}>
        长期或定期开展
      </text>
    </>
  );
}
