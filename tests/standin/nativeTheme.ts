// nativeTheme: light unless the app asks for dark; the pages see it as prefers-color-scheme.
import { EventEmitter } from 'node:events';
import type { NativeTheme } from 'electron';
import type { Faithful } from './guard.ts';
import { windows } from './registry.ts';

class StandinNativeTheme extends EventEmitter {
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  private source: NativeTheme['themeSource'] = 'system';

  get themeSource(): NativeTheme['themeSource'] {
    return this.source;
  }
  set themeSource(source: NativeTheme['themeSource']) {
    this.source = source;
    for (const window of windows.values()) void window.ownContents.ownPage.applyTheme();
    this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return this.source === 'dark';
  }
}

export const faithfulNativeTheme: Faithful<StandinNativeTheme, NativeTheme> = true;
export const nativeTheme: StandinNativeTheme = new StandinNativeTheme();
