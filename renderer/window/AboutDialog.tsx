// What the program is, its versions, where the data stays, and the licences of what it is made of.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Licence, ProgramFacts } from '#shared/ipc/aboutCalls.ts';
import type { Mirror } from '../mirror.ts';
import { copyText } from '../parts/copyText.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: `2px ${tokens.spacingHorizontalL}`,
    margin: 0,
    '& dd': { margin: 0, overflowWrap: 'anywhere', userSelect: 'text' },
    '& dt': { color: tokens.colorNeutralForeground2 },
  },
  licences: {
    maxHeight: '220px',
    overflowY: 'auto',
    '& pre': { whiteSpace: 'pre-wrap', fontSize: tokens.fontSizeBase200 },
  },
});

type Props = { mirror: Mirror; version: string; onClose(): void };

export function AboutDialog({ mirror, version, onClose }: Props): ReactNode {
  const styles = useStyles();
  const { bridge } = mirror;
  const { problem, run } = useCall();
  const [facts, setFacts] = useState<ProgramFacts | null>(null);
  const [licences, setLicences] = useState<readonly Licence[] | null>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    void run(async () => ({ ok: true, value: await bridge.call('about:facts', null) })).then(
      setFacts,
    );
  }, [bridge, run]);
  const showLicences = () =>
    void run(async () => ({ ok: true, value: await bridge.call('about:licences', null) })).then(
      setLicences,
    );
  const lines = [{ name: '计划簿', version }, ...(facts?.versions ?? [])].map(
    (each) => `${each.name} ${each.version}`,
  );
  return (
    <DialogFrame
      help="safety"
      title={`计划簿 ${version}`}
      width={640}
      onClose={onClose}
      buttons={
        <>
          <Button disabled={!facts} onClick={() => setCopied(copyText(lines.join('\n')))}>
            {copied ? '已复制' : '复制版本信息'}
          </Button>
          <Button onClick={() => void run(() => bridge.call('about:openData', null))}>
            打开数据文件夹
          </Button>
          <Button appearance="primary" onClick={onClose}>
            关闭
          </Button>
        </>
      }
    >
      <div>
        行动计划的台账：分解任务、发表收表、合并汇总、到期提醒。
        <br />
        不联网，所有数据只保存在选定的计划文件里。
      </div>
      <ProblemBar problem={problem} />
      <dl className={styles.facts}>
        {facts?.versions.map((each) => (
          <Fact key={each.name} name={each.name} text={each.version} />
        ))}
        {facts?.places.map(({ name, folder }) => (
          <Fact key={name} name={name} text={folder} />
        ))}
      </dl>
      {licences === null ? (
        <div>
          <Button size="small" onClick={showLicences}>
            查看许可
          </Button>
        </div>
      ) : (
        // It scrolls, so that the keyboard must reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.licences} tabIndex={0} role="region" aria-label="许可">
          <p>计划簿按 MIT 许可发布，所用的{licences.length}个程序库：</p>
          {licences.map((each) => (
            <details key={`${each.name} ${each.version}`}>
              <summary>
                {each.name} {each.version}（{each.licence}）
              </summary>
              <pre>{each.text}</pre>
            </details>
          ))}
        </div>
      )}
    </DialogFrame>
  );
}

function Fact({ name, text }: { name: string; text: string }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}
