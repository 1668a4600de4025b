// The returned files: whose they are, how they fared, what was counted, and what there is to say about them.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { fileName, type ReturnFile } from '#shared/returns/review.ts';
import { shownStatus } from './review.ts';
import { Sign } from './Sign.tsx';
import { useTableStyles } from './useTableStyles.ts';

const useStyles = makeStyles({
  messages: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

type Count = 'rows' | 'matched' | 'new' | 'absent' | 'conflicts' | 'unreadable';

const counts: readonly { key: Count; heading: string; explanation: string }[] = [
  { key: 'rows', heading: '行数', explanation: '表中填有内容的行' },
  { key: 'matched', heading: '对上', explanation: '与计划中的任务对应上的行' },
  { key: 'new', heading: '新增', explanation: '计划中没有、由单位补充的行' },
  { key: 'absent', heading: '缺少', explanation: '发出时有、返回的表中找不到的任务' },
  { key: 'conflicts', heading: '冲突', explanation: '需要决定采用哪一边的内容' },
  { key: 'unreadable', heading: '不认得', explanation: '读不懂、没有采用的内容' },
];

export function FilesTable({ files }: { files: readonly ReturnFile[] }) {
  const styles = useStyles();
  const table = useTableStyles();
  return (
    <div className={table.frame} tabIndex={0} role="group" aria-label="收到的文件">
      <table className={mergeClasses(table.table, table.page)}>
        <colgroup>
          <col />
          <col style={{ width: '180px' }} />
          <col style={{ width: '120px' }} />
          {counts.map(({ key }) => (
            <col key={key} style={{ width: '72px' }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={table.heading}>
              文件
            </th>
            <th scope="col" className={table.heading}>
              单位
            </th>
            <th scope="col" className={table.heading}>
              结果
            </th>
            {counts.map(({ key, heading, explanation }) => (
              <th
                key={key}
                scope="col"
                className={mergeClasses(table.heading, table.number)}
                title={explanation}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.path}>
              <td className={table.cell} title={file.path}>
                {fileName(file.path)}
                {file.messages.length > 0 ? (
                  <ul className={styles.messages}>
                    {file.messages.map((message, index) => (
                      <li key={index}>{message}</li>
                    ))}
                  </ul>
                ) : null}
              </td>
              <td className={table.cell}>
                {file.unit ?? <span className={table.quiet}>未认出</span>}
              </td>
              <td className={table.cell}>
                <Sign status={shownStatus(file)} />
              </td>
              {counts.map(({ key }) => (
                <td key={key} className={mergeClasses(table.cell, table.number)}>
                  {file.status === 'rejected' ? (
                    <span className={table.quiet}>—</span>
                  ) : file[key] === 0 && key !== 'rows' && key !== 'matched' ? (
                    <span className={table.quiet}>0</span>
                  ) : (
                    file[key]
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
