// HTML as Excel, WPS, Word and browsers put it on the clipboard, read in a real browser: only texts come out of it.
import { describe, expect, it } from 'vitest';
import { readPastedTable } from '#renderer/grid/pastedTable.ts';

const rowsOf = (html: string) => readPastedTable(html)?.rows;

/** The frame that Excel puts round its cells. */
const excel = (
  rows: string,
  columns = '',
) => `<html xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=Generator content="Microsoft Excel 15"><style><!--table{mso-displayed-decimal-separator:"\\.";}
.xl65{mso-number-format:"\\@";}--></style></head><body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=144
 style='border-collapse:collapse;width:108pt'><!--StartFragment-->${columns}${rows}<!--EndFragment--></table></body></html>`;

describe('[G8] a pasted table', () => {
  it.each([
    [
      'cells of a sheet, lines in a cell',
      excel(`<tr height=19><td class=xl65>0001</td><td>第一行<br>\n  第二行</td></tr>
        <tr><td>&nbsp;</td><td>a&lt;b&gt; &amp; c</td></tr>`),
      [
        ['0001', '第一行\n第二行'],
        ['', 'a<b> & c'],
      ],
    ],
    [
      'lines of the source inside Chinese text',
      '<table><tr><td>全面推进老旧小区\n   改造，完成 30 个\n   小区 and more\n text</td></tr></table>',
      [['全面推进老旧小区改造，完成 30 个小区 and more text']],
    ],
    [
      'merged cells: the text once, empty places elsewhere',
      `<table><tr><td rowspan=2 colspan=2>合并</td><td>1</td></tr><tr><td>2</td></tr>
        <tr><td>a</td><td>b</td><td>c</td></tr></table>`,
      [
        ['合并', '', '1'],
        ['', '', '2'],
        ['a', 'b', 'c'],
      ],
    ],
    [
      'a span past the end',
      '<table><tr><td rowspan=9>x</td><td>1</td></tr><tr><td>2</td></tr></table>',
      [
        ['x', '1'],
        ['', '2'],
      ],
    ],
    [
      'paragraphs of Word, empty ones left out',
      '<table><tr><td><p class=MsoNormal>一</p><p>&nbsp;</p><p>二<o:p></o:p></p></td><td><p>x</p></td></tr></table>',
      [['一\n二', 'x']],
    ],
    [
      'two tables below each other',
      '<table><tr><td>1</td></tr></table><br><table><tr><td>2</td></tr></table>',
      [['1'], ['2']],
    ],
    [
      'a table in a cell',
      '<table><tr><td>外<table><tr><td>内</td></tr></table></td><td>y</td></tr></table>',
      [['外\n内', 'y']],
    ],
  ])('%s', (_what, html, rows) => {
    expect(rowsOf(html)).toEqual(rows);
  });

  it('knows hidden rows and columns', () => {
    const read = readPastedTable(
      excel(
        "<tr><td>1</td><td style='display:none'>h</td><td>2</td></tr><tr height=0 style='display:none'><td>x</td></tr>",
        "<col width=72><col width=0 style='display:none;mso-width-source:userset'><col>",
      ),
    );
    expect([...(read?.hiddenColumns ?? [])]).toEqual([1]);
    expect([...(read?.hiddenRows ?? [])]).toEqual([1]);
  });

  it.each([
    ['no table', '<p>只有文字</p>'],
    ['text beside the table', '<p>附件</p><table><tr><td>1</td></tr></table>'],
    ['far too many columns', `<table><tr>${'<td>x'.repeat(2500)}</tr></table>`],
  ])('is none: %s', (_what, html) => {
    expect(readPastedTable(html)).toBeNull();
  });

  it('runs and loads nothing, and leaves the page as it is', () => {
    const marks = window as unknown as { pasted?: boolean };
    const before = document.documentElement.innerHTML.length;
    const html =
      '<table><tr><td><img src=x onerror="window.pasted=true"><script>window.pasted=true</script>文<style>td{}</style></td></tr></table>';
    expect(rowsOf(html)).toEqual([['文']]);
    expect(marks.pasted).toBeUndefined();
    expect(document.documentElement.innerHTML.length).toBe(before);
  });
});
