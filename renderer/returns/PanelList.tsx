// Who has not reported, and which files are not what they should be; each line leads to its file and has what can be done.
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { PlanDocument } from '#shared/plan/document.ts';
import { panelGroups, type PanelLine } from '#shared/returns/panelLines.ts';
import type { ReturnsReview, ReviewDecision } from '#shared/returns/review.ts';
import { StateSign } from './StateSign.tsx';
import { UnitPicker } from './UnitPicker.tsx';

const useStyles = makeStyles({
  list: { flexGrow: 1, minHeight: 0, overflowY: 'auto', paddingBottom: '12px' },
  title: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    margin: 0,
    padding: '4px 10px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  lines: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '5px 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: 'auto',
    containIntrinsicHeight: 'auto 36px',
  },
  text: { textAlign: 'start', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
  button: { minWidth: 'auto', paddingInline: '8px', whiteSpace: 'nowrap' },
  empty: { padding: '12px 10px', color: tokens.colorNeutralForeground2 },
});

type Props = {
  review: ReturnsReview;
  document: PlanDocument;
  readOnly: boolean;
  onFile: (file: number) => void;
  onDecide: (decisions: readonly ReviewDecision[]) => void;
};

export function PanelList(props: Props): ReactNode {
  const { review, document } = props;
  const styles = useStyles();
  const groups = useMemo(() => panelGroups(review, unitNames(document)), [review, document]);
  return (
    <div className={styles.list} role="region" aria-label="收表情况" tabIndex={0}>
      {groups.length === 0 && (
        <div className={styles.empty}>各单位均已报送，文件都是本期发出的表。</div>
      )}
      {groups.map(({ title, lines }) => (
        <section key={title} aria-label={`${title}${lines.length}个`}>
          <h3 className={styles.title}>
            {title}（{lines.length}）
          </h3>
          <ul className={styles.lines}>
            {lines.map((line) => (
              <Line key={line.key} line={line} {...props} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Line({ line, document, readOnly, onFile, onDecide }: Props & { line: PanelLine }) {
  const styles = useStyles();
  const [chooses, setChooses] = useState(false);
  const { file, text, actions } = line;
  return (
    <li className={styles.line}>
      {file === null ? (
        <span>{text}</span>
      ) : (
        <Link as="button" className={styles.text} onClick={() => onFile(file.index)}>
          {text}
        </Link>
      )}
      {file !== null && (
        <div className={styles.actions}>
          <StateSign state={file.state} />
          {actions.map((action) => (
            <Button
              key={action.label}
              size="small"
              className={styles.button}
              aria-label={`${action.label}：${file.name}`}
              disabledFocusable={
                readOnly || ('decisions' in action && action.decisions.length === 0)
              }
              onClick={() =>
                'decisions' in action ? onDecide(action.decisions) : setChooses(true)
              }
            >
              {action.label}
            </Button>
          ))}
          {chooses && (
            <UnitPicker
              document={document}
              unitId={file.unitId}
              disabled={readOnly}
              autoFocus
              onChoose={(unitId) => {
                setChooses(false);
                onDecide([{ type: 'unit', file: file.index, unitId }]);
              }}
            />
          )}
        </div>
      )}
    </li>
  );
}

function unitNames(document: PlanDocument): (name: string) => string | null {
  const ids = new Map<string, string>();
  for (const { id, name, aliases } of document.units.values()) {
    for (const each of [...aliases, name]) ids.set(each, id);
  }
  return (name) => ids.get(name) ?? null;
}
