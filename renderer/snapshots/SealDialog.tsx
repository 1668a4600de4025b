// Asks which period is sealed, with which sheets, and under what name.
import {
  Button,
  Checkbox,
  Field,
  Input,
  Label,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { formatDay } from '#shared/calendar/format.ts';
import { periodOf } from '#shared/calendar/periods.ts';
import { designsOf } from '#shared/consolidate/builtInDesigns.ts';
import { planOf } from '#shared/plan/document.ts';
import { longestSealName, nextNumber, sealTitle } from '#shared/snapshots/names.ts';
import { mostSealedSheets } from '#shared/snapshots/seal.ts';
import type { Mirror, OpenPlan } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { PeriodPicker } from '../parts/PeriodPicker.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { WorkBar } from '../parts/WorkBar.tsx';
import { useCall } from '../parts/useCall.ts';

const useStyles = makeStyles({
  sheets: { display: 'grid', gridTemplateColumns: '1fr 1fr' },
  hint: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  mirror: Mirror;
  plan: OpenPlan;
  /** The id of the new seal; null: nothing was sealed. */
  onClose(sealed: string | null): void;
};

export function SealDialog({ mirror, plan, onClose }: Props): ReactNode {
  const styles = useStyles();
  const { bridge } = mirror;
  const { busy, problem, run } = useCall();
  const { document, asOf, today } = plan;
  const { start, end } = planOf(document);
  const { designs } = designsOf(document);
  const [period, setPeriod] = useState(() => periodOf(asOf, 'month'));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(['action']));
  const sheetsId = useId();
  const [name, setName] = useState('');
  const number = nextNumber(document.snapshots.values(), period);
  const count = designs.filter(({ id }) => chosen.has(id)).length;
  const ready = !busy && count > 0 && count <= mostSealedSheets;
  const seal = async () => {
    if (!ready) return;
    const ids = designs.map(({ id }) => id).filter((id) => chosen.has(id));
    const sealed = await run(() =>
      bridge.call('snapshots:seal', { period, name: name.trim(), designs: ids }),
    );
    if (sealed) onClose(sealed.id);
  };
  return (
    <DialogFrame
      help="snapshots"
      title="封存一期"
      width={640}
      busy={busy}
      onClose={() => onClose(null)}
      buttons={
        <>
          <Button disabledFocusable={busy} onClick={() => !busy && onClose(null)}>
            取消
          </Button>
          <Button appearance="primary" disabledFocusable={!ready} onClick={() => void seal()}>
            封存
          </Button>
        </>
      }
    >
      <ProblemBar problem={problem} />
      <PeriodPicker
        value={period}
        onChange={(next) => setPeriod(next ?? period)}
        day={asOf}
        range={{ start, end }}
        disabled={busy}
      />
      <div className={styles.hint} role="status">
        {sealTitle({ period, number })}，截至{formatDay(asOf)}
        {asOf === today ? '' : '（窗口上的截至日，不是今天）'}。
        {number > 1 ? '以前的封存仍然保留。' : ''}
      </div>
      {/* No Field: it would name every box after itself. */}
      <div>
        <Label id={sheetsId}>
          一并封存的汇总表（已选{count}张，最多{mostSealedSheets}张）
        </Label>
        <div className={styles.sheets} role="group" aria-labelledby={sheetsId}>
          {designs.map(({ id, name: label }) => (
            <Checkbox
              key={id}
              label={label}
              checked={chosen.has(id)}
              disabled={busy}
              onChange={(_, { checked }) => {
                const next = new Set(chosen);
                if (checked === true) next.add(id);
                else next.delete(id);
                setChosen(next);
              }}
            />
          ))}
        </div>
      </div>
      <Field label="说明" hint="可以不填，如“报市政府稿”。">
        <Input
          value={name}
          maxLength={longestSealName}
          disabled={busy}
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      <div className={styles.hint}>封存后不能修改，可以删除。重印的表上印有封存码。</div>
      <WorkBar mirror={mirror} busy={busy} label="正在封存" />
    </DialogFrame>
  );
}
