// The colours of drawings: those of the window, which follow light and dark, and those of paper, which a picture carries itself.
import type { Light } from '#shared/view/viewRow.ts';

export type Palette = {
  text: string;
  faint: string;
  surface: string;
  line: string;
  band: string;
  bar: string;
  accent: string;
  lights: Record<Light['color'], string>;
};

export const screenPalette: Palette = {
  text: 'var(--colorNeutralForeground1)',
  faint: 'var(--pb-grey)',
  surface: 'var(--pb-surface)',
  line: 'var(--colorNeutralStroke2)',
  band: 'var(--pb-locked)',
  bar: 'var(--pb-bar)',
  accent: 'var(--pb-accent)',
  lights: {
    red: 'var(--pb-red)',
    yellow: 'var(--pb-yellow)',
    green: 'var(--pb-green)',
    blue: 'var(--pb-blue)',
    grey: 'var(--pb-grey)',
  },
};

export const paperPalette: Palette = {
  text: '#1a1a1a',
  faint: '#4d4d4d',
  surface: '#ffffff',
  line: '#d0d0d0',
  band: '#f2f2f2',
  bar: '#b9cde0',
  accent: '#0f6cbd',
  lights: {
    red: '#b10e1c',
    yellow: '#8a5a00',
    green: '#0e700e',
    blue: '#0f548c',
    grey: '#616161',
  },
};

export const drawingFont =
  '"Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
