// A page that takes the whole window: a head with its title and buttons, and a body that scrolls by itself.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { HelpPageId } from '#shared/help/helpPages.ts';
import { useEffect, useId, useRef, type ReactNode } from 'react';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    flexShrink: 0,
    minHeight: '48px',
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalXL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  titles: { flexGrow: 1, minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  subtitle: {
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, flexShrink: 0 },
  body: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

type Props = {
  title: string;
  /** The page of 使用说明 that explains it. */
  help: HelpPageId;
  subtitle?: string;
  buttons: ReactNode;
  children: ReactNode;
};

export function FullPage({ title, help, subtitle, buttons, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // A reader with a keyboard or a screen reader starts at the page's title, not where the last page left off.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.page} aria-labelledby={id} data-help={help}>
      <div className={styles.head} data-pane>
        <div className={styles.titles}>
          <h1 id={id} ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {subtitle ? (
            <div className={styles.subtitle} title={subtitle}>
              {subtitle}
            </div>
          ) : null}
        </div>
        <div className={styles.buttons}>{buttons}</div>
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
