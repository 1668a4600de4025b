// A form as the unit will see it: drawn from the same content as the workbook, with the plan's own rows.
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import { isOpen, type FormContent } from '#shared/forms/buildForm.ts';
import { formColours, formFonts, formSizes } from '#shared/forms/look.ts';
import { columnPixels } from '#shared/forms/printScale.ts';

const line = `1px solid #${formColours.line}`;
const body = `"${formFonts.body}", FangSong, "Noto Serif CJK SC", serif`;

const useStyles = makeStyles({
  sheet: {
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    backgroundColor: '#ffffff',
    color: '#000000',
    fontFamily: body,
    fontSize: `${formSizes.body}pt`,
    lineHeight: 1.36,
  },
  title: {
    fontFamily: `"${formFonts.title}", SimSun, "Noto Serif CJK SC", serif`,
    fontWeight: 'normal',
    textAlign: 'center',
    padding: '2px',
  },
  first: { fontSize: `${formSizes.title}pt` },
  other: { fontSize: `${formSizes.subtitle}pt` },
  note: { textAlign: 'left', padding: '1px 3px', overflowWrap: 'anywhere' },
  headLine: { display: 'flex', justifyContent: 'space-between', fontSize: `${formSizes.line}pt` },
  head: {
    fontFamily: `"${formFonts.head}", SimHei, "Noto Sans CJK SC", sans-serif`,
    fontWeight: 'normal',
    border: line,
    padding: '2px 3px',
    height: '40px',
    textAlign: 'center',
    backgroundColor: `#${formColours.head}`,
    overflowWrap: 'anywhere',
  },
  cell: {
    border: line,
    padding: '2px 3px',
    height: '68px',
    verticalAlign: 'middle',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  center: { textAlign: 'center' },
  locked: { backgroundColor: `#${formColours.locked}` },
  filled: { backgroundColor: `#${formColours.filled}` },
  signature: { fontSize: `${formSizes.line}pt`, padding: '8px 3px', textAlign: 'left' },
});

type Props = { content: FormContent; mostRows: number };

export const FormPreview = memo(function FormPreview({ content, mostRows }: Props): ReactNode {
  const styles = useStyles();
  const { titles, instructions, headLine, columns, rows, signature } = content;
  const width = columns.reduce((sum, column) => sum + columnPixels(column.width), 0);
  return (
    <table className={styles.sheet} style={{ width: `${width}px` }} aria-label="反馈表预览">
      <colgroup>
        {columns.map(({ key, width: characters }) => (
          <col key={key} style={{ width: `${columnPixels(characters)}px` }} />
        ))}
      </colgroup>
      <thead>
        {titles.map((text, index) => (
          <tr key={text}>
            <th
              colSpan={columns.length}
              className={mergeClasses(styles.title, index === 0 ? styles.first : styles.other)}
            >
              {text}
            </th>
          </tr>
        ))}
        {instructions.map((text, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two lines may be the same
          <tr key={index}>
            <td colSpan={columns.length} className={styles.note}>
              {text}
            </td>
          </tr>
        ))}
        <tr>
          <td colSpan={columns.length}>
            <div className={styles.headLine}>
              {headLine.map((text) => (
                <span key={text}>{text}</span>
              ))}
            </div>
          </td>
        </tr>
        <tr>
          {columns.map(({ key, heading }) => (
            <th key={key} scope="col" className={styles.head}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, mostRows).map((row) => (
          <tr key={row.taskId}>
            {columns.map((column) => (
              <td
                key={column.key}
                className={mergeClasses(
                  styles.cell,
                  column.align === 'center' && styles.center,
                  isOpen(row, column) ? styles.filled : styles.locked,
                )}
              >
                {row.cells[column.key] ?? ''}
              </td>
            ))}
          </tr>
        ))}
        {rows.length > mostRows && (
          <tr>
            <td colSpan={columns.length} className={mergeClasses(styles.note, styles.center)}>
              ……共{rows.length}项任务
            </td>
          </tr>
        )}
        <tr>
          <td colSpan={columns.length} className={styles.signature}>
            {signature}
          </td>
        </tr>
      </tbody>
    </table>
  );
});
