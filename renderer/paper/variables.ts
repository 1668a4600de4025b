// The sizes of a paper as variables for its style sheet (`renderer/styles/leaf.css`).
import type { PaperFrame } from '#shared/paper/frame.ts';
import { fontOfRole, fontStack } from '#shared/paper/fonts.ts';
import type { TypeRole } from '#shared/paper/frame.ts';

export function paperVariables(frame: PaperFrame): Record<string, string> {
  const variables: Record<string, string> = {
    '--pb-across': `${frame.padding.across}px`,
    '--pb-down': `${frame.padding.down}px`,
  };
  for (const [role, { points, line }] of Object.entries(frame.type)) {
    variables[`--pb-${role}-size`] = `${points}pt`;
    variables[`--pb-${role}-line`] = `${line}px`;
    variables[`--pb-${role}-font`] = fontStack(fontOfRole[role as TypeRole]);
  }
  return variables;
}
