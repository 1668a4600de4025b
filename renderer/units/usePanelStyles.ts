// The look that the lists of the units panel share: a heading, and lines with a text that shrinks and buttons that do not.
import { makeStyles, tokens } from '@fluentui/react-components';

export const usePanelStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '30px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  names: { flexShrink: 0, maxWidth: '46%' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  reason: {
    flexGrow: 1,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  warning: { color: tokens.colorStatusWarningForeground3 },
  buttons: { display: 'flex', flexShrink: 0, gap: tokens.spacingHorizontalXS },
});
