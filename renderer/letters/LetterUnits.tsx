// To whom letters go: the units concerned with the reasons, ticked, and those that could get one as well.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { LetterUnit } from '#shared/letters/concerned.ts';
import { EmptyNote } from '../parts/EmptyNote.tsx';
import { useLeading } from '../parts/leading.ts';
import { useTableStyles } from '../parts/useTableStyles.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  tools: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  label: { flexGrow: 1 },
  frame: {
    maxHeight: '240px',
    minHeight: '120px',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  tick: { width: '36px', textAlign: 'center' },
  shown: { backgroundColor: tokens.colorNeutralBackground1Selected },
  name: {
    border: 'none',
    padding: 0,
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { textDecoration: 'underline' },
  },
});

const steps: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -1e6,
  End: 1e6,
};

type Props = {
  units: readonly LetterUnit[];
  chosen: ReadonlySet<string>;
  /** Whose letter is in the preview. */
  shown: string | null;
  disabled: boolean;
  onChoose(ids: string[]): void;
  onShow(id: string): void;
};

export function LetterUnits({
  units,
  chosen,
  shown,
  disabled,
  onChoose,
  onShow,
}: Props): ReactNode {
  const styles = useStyles();
  const leading = useLeading();
  const table = useTableStyles();
  const body = useRef<HTMLTableSectionElement>(null);
  const [reached, setReached] = useState(0);
  // Those concerned come first; within both the official order stays.
  const concerned = units.filter(({ reasons }) => reasons.length > 0);
  const rows = [...concerned, ...units.filter(({ reasons }) => reasons.length === 0)];
  const choose = (ids: ReadonlySet<string>) =>
    onChoose(units.map(({ id }) => id).filter((id) => ids.has(id)));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const boxes = [...(body.current?.querySelectorAll<HTMLInputElement>('input:enabled') ?? [])];
    const at = boxes.indexOf(event.target);
    const place = Math.min(boxes.length - 1, Math.max(0, at + step));
    boxes[place]?.focus();
    setReached(place);
  };
  return (
    <section className={styles.part} aria-label="收文单位">
      <div className={styles.tools}>
        <span className={styles.label} role="status">
          收文单位：已选{chosen.size}个
        </span>
        <Button
          size="small"
          disabledFocusable={disabled || concerned.length === 0}
          onClick={() => choose(new Set(concerned.map(({ id }) => id)))}
        >
          涉及的 {concerned.length}
        </Button>
        <Button size="small" disabledFocusable={disabled} onClick={() => choose(new Set())}>
          不选
        </Button>
      </div>
      <div className={mergeClasses(table.frame, styles.frame)}>
        {rows.length === 0 ? (
          <EmptyNote
            text="任务里没有牵头单位。请先在“任务”表中填写。"
            actions={[{ label: '去“任务”表', run: () => leading.showTab('tasks') }]}
          />
        ) : (
          <table className={table.table} aria-label="收文单位">
            <colgroup>
              <col style={{ width: '40px' }} />
              <col style={{ width: '42%' }} />
              <col />
            </colgroup>
            <tbody ref={body} onKeyDown={move}>
              {rows.map(({ id, name, reasons }, index) => (
                <tr key={id} className={id === shown ? styles.shown : undefined}>
                  <td className={mergeClasses(table.cell, styles.tick)}>
                    <input
                      type="checkbox"
                      aria-label={`选择${name}`}
                      checked={chosen.has(id)}
                      disabled={disabled}
                      tabIndex={index === Math.min(reached, rows.length - 1) ? 0 : -1}
                      onChange={() => toggle(id)}
                    />
                  </td>
                  <td className={table.cell}>
                    {chosen.has(id) ? (
                      <button
                        type="button"
                        className={styles.name}
                        tabIndex={-1}
                        title="看这个单位的文书"
                        onClick={() => onShow(id)}
                      >
                        {name}
                      </button>
                    ) : (
                      name
                    )}
                  </td>
                  <td className={mergeClasses(table.cell, reasons.length === 0 && table.quiet)}>
                    {reasons.length === 0 ? '没有要发的内容' : reasons.join('，')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}
