// Fluent's themes with the office's fonts and tighter text.
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

const fonts = {
  fontFamilyBase: '"Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  fontSizeBase200: '12px',
  fontSizeBase300: '13px',
};

export const lightTheme: Theme = { ...webLightTheme, ...fonts };
export const darkTheme: Theme = { ...webDarkTheme, ...fonts };
