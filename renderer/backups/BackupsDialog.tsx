// 备份与恢复: the backups of the open plan (of all plans while none is open), what one differs in, restoring it as a copy
// or in place.
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { wordDifferences } from '#shared/backups/differenceWords.ts';
import type { BackupList, BackupPreview, ShownBackup } from '#shared/ipc/backupCalls.ts';
import type { WrittenFile } from '#shared/ipc/calls.ts';
import type { Mirror } from '../mirror.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { formatInstant } from '../parts/formatInstant.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';
import { useMirrorState } from '../parts/useMirrorState.ts';
import { WorkBar } from '../parts/WorkBar.tsx';
import { SecondPlaceLine } from './SecondPlaceLine.tsx';
import { BackupPreviewDialog } from './BackupPreviewDialog.tsx';
import { BackupsTable, whereFrom } from './BackupsTable.tsx';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  place: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  difference: {
    minHeight: '44px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
});

type Props = { mirror: Mirror; onClose: () => void };

/** What was done last, said until something else is. */
type Done = { said: string; written: WrittenFile | null };

export function BackupsDialog({ mirror, onClose }: Props): ReactNode {
  const styles = useStyles();
  const { bridge } = mirror;
  const plan = useMirrorState(mirror, 'plan');
  const { busy, problem, run } = useCall();
  const [list, setList] = useState<BackupList | null>(null);
  const [chosen, setChosen] = useState<ShownBackup | null>(null);
  /** What the chosen one differs in; null while it is not known. */
  const [preview, setPreview] = useState<BackupPreview | null>(null);
  const [looking, setLooking] = useState(false);
  const lines = preview && wordDifferences(preview.counts);
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  useEffect(() => {
    void run(() => bridge.call('backups:list', null)).then(setList);
  }, [bridge, run]);

  const open = plan !== null;
  const choose = async (backup: ShownBackup) => {
    setChosen(backup);
    setPreview(null);
    setDone(null);
    if (!open) return;
    setPreview(await run(() => bridge.call('backups:compare', { id: backup.id })));
  };
  const backUp = async () => {
    setDone(null);
    const now = await run(() => bridge.call('backups:now', null));
    if (!now) return;
    setList(now);
    setDone({ said: '已备份现在的计划。', written: null });
  };
  const copy = async ({ id }: ShownBackup) => {
    setDone(null);
    const written = await run(() => bridge.call('backups:copy', { id }));
    if (written) {
      setDone({ said: `已恢复为副本“${written.name}”，在“${written.place}”。`, written });
    }
  };
  const replace = async ({ id, at }: ShownBackup) => {
    setAsking(false);
    setDone(null);
    const restored = await run(() => bridge.call('backups:restore', { id }));
    if (!restored) return;
    setPreview({ counts: [], places: [], more: 0 });
    setDone({
      said: restored.changed
        ? `计划已恢复到${formatInstant(at)}的样子。恢复前的状态已另存一份备份，也可以按 Ctrl+Z 撤销。`
        : '计划与这份备份完全一样，没有改动。',
      written: null,
    });
    const now = await run(() => bridge.call('backups:list', null));
    if (now) setList(now);
  };

  const setSecond = async (call: 'backups:chooseSecond' | 'backups:noSecond') => {
    setDone(null);
    const now = await run(() => bridge.call(call, null));
    if (now) setList(now);
  };

  const locked = plan?.readOnly ?? null;
  const same = lines !== null && lines.length === 0;
  const buttons = (
    <>
      {open && (
        <Button disabled={busy || locked !== null} onClick={() => void backUp()}>
          立即备份
        </Button>
      )}
      {open && (
        <Button
          disabled={busy || !chosen || lines === null || same || locked !== null}
          onClick={() => setAsking(true)}
        >
          替换当前计划…
        </Button>
      )}
      <Button
        appearance="primary"
        disabled={busy || !chosen}
        onClick={() => chosen && void copy(chosen)}
      >
        恢复为副本…
      </Button>
      <Button disabled={busy} onClick={onClose}>
        关闭
      </Button>
    </>
  );
  return (
    <DialogFrame
      help="backups"
      title="备份与恢复"
      onClose={onClose}
      busy={busy}
      width={920}
      buttons={buttons}
    >
      <div className={styles.hint}>
        计划有改动的，打开、关闭时和每10分钟自动备份；合并反馈表、写入修订、批量删除、恢复备份、升级之前另存一份。
      </div>
      <ProblemBar problem={problem} />
      {locked ? <ProblemBar problem={{ code: locked }} intent="warning" /> : null}
      {done && <DoneBar done={done} mirror={mirror} />}
      {list?.backups.length === 0 && <div>还没有备份。打开计划后会自动备份。</div>}
      {list && list.backups.length > 0 && (
        <BackupsTable
          backups={list.backups}
          chosen={chosen?.id ?? null}
          disabled={busy}
          withPlan={
            !open ||
            list.backups.some(({ here }) => !here) ||
            new Set(list.backups.map((backup) => backup.plan)).size > 1
          }
          onChoose={(backup) => void choose(backup)}
        />
      )}
      <div className={styles.difference} role="status">
        {busy ? (
          <WorkBar mirror={mirror} busy label="正在读取备份" />
        ) : (
          <Difference chosen={chosen} open={open} lines={lines} />
        )}
        {!busy && preview && preview.places.length > 0 && (
          <Button size="small" onClick={() => setLooking(true)}>
            逐处查看…
          </Button>
        )}
      </div>
      {list && <div className={styles.place}>备份所在文件夹：{list.place}</div>}
      {list && (
        <SecondPlaceLine
          second={list.second}
          disabled={busy}
          onChoose={() => void setSecond('backups:chooseSecond')}
          onNone={() => void setSecond('backups:noSecond')}
        />
      )}
      {looking && chosen && preview ? (
        <BackupPreviewDialog
          when={formatInstant(chosen.at)}
          preview={preview}
          onClose={() => setLooking(false)}
        />
      ) : null}
      {asking && chosen ? (
        <DialogFrame
          help="backups"
          title="用这份备份替换当前计划？"
          alert
          width={520}
          onClose={() => setAsking(false)}
          buttons={
            <>
              <Button onClick={() => setAsking(false)}>不替换</Button>
              <Button appearance="primary" onClick={() => void replace(chosen)}>
                替换
              </Button>
            </>
          }
        >
          {!chosen.here && <div>这份备份不是打开的这个文件的，{whereFrom(chosen)}。</div>}
          <div>
            计划将恢复到{formatInstant(chosen.at)}的样子，那以后的改动都会去掉。与现在相比：
          </div>
          <div>{lines?.join('；')}。</div>
          <div>现在的状态先自动备份，替换以后也可以按 Ctrl+Z 撤销。</div>
        </DialogFrame>
      ) : null}
    </DialogFrame>
  );
}

function Difference(props: { chosen: ShownBackup | null; open: boolean; lines: string[] | null }) {
  const { chosen, open, lines } = props;
  if (!chosen)
    return open
      ? '选择一份备份，查看它与现在的计划有哪些不同。'
      : '选择一份备份，恢复为副本后再打开。';
  if (!open || lines === null) return null;
  if (lines.length === 0) return '与现在的计划完全一样。';
  return `恢复以后，与现在相比——${lines.join('；')}。`;
}

function DoneBar({ done, mirror }: { done: Done; mirror: Mirror }) {
  const { written } = done;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {done.said}
        {written && (
          <Button
            size="small"
            onClick={() => void mirror.bridge.call('file:show', { token: written.token })}
          >
            打开所在文件夹
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
