// What pages have in common on which somebody looks through what came from outside.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useReviewStyles = makeStyles({
  /** Problems and progress below the head; no strip where there is nothing to say. */
  says: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalXL,
    paddingBlock: tokens.spacingVerticalS,
    ':empty': { display: 'none' },
  },
  /** The sum of the decisions and what carries them out. */
  foot: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalXL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
