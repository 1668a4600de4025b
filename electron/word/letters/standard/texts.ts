// The texts of the letters that the program brings: what an office sends, in the words of official documents.
import type { LetterKind } from '#shared/plan/outputRows.ts';
import { markup } from '../../../excel/template/xmlTree.ts';

type Align = 'Cell' | 'Middle';
/** A column of an annex: its heading, its width in millimetres (156 together), the word in it. */
type Column = [heading: string, width: number, word: string, align?: Align];

function paragraph(style: string, text: string): string {
  const run = text === '' ? '' : `<w:r><w:t xml:space="preserve">${markup(text)}</w:t></w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run}</w:p>`;
}

const body = (text: string) => paragraph('Body', text);
const first = (text: string) => paragraph('First', text);
const last = (text: string) => paragraph('Last', text);
const blank = paragraph('Last', '');

/** Shown only where the word says something: `{#逾期任务数}` … `{/逾期任务数}`. */
function where(word: string, blocks: string, sign: '#' | '^' = '#'): string {
  return body(`{${sign}${word}}`) + blocks + body(`{/${word}}`);
}

const millimetre = 56.693;

function table(list: string, columns: readonly Column[]): string {
  const widths = columns.map(([, width]) => Math.round(width * millimetre));
  const cell = (index: number, style: string, text: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph(style, text)}</w:tc>`;
  const heads = columns.map(([heading], index) => cell(index, 'Head', heading));
  const final = columns.length - 1;
  const cells = columns.map(([, , word, align = 'Middle'], index) =>
    cell(
      index,
      align,
      `${index === 0 ? `{#${list}}` : ''}{${word}}${index === final ? `{/${list}}` : ''}`,
    ),
  );
  const side = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('');
  // Said of the table itself: LibreOffice does not take them from the style, and heads then break within a word.
  const margins =
    '<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>';
  const total = widths.reduce((sum, width) => sum + width, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const row = (look: string, content: string[]) =>
    `<w:tr><w:trPr><w:cantSplit/>${look}</w:trPr>${content.join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${row('<w:trHeight w:val="480"/><w:tblHeader/>', heads)}${row('<w:trHeight w:val="440"/>', cells)}</w:tbl>`;
}

function annex(mark: string, title: string, list: string, columns: readonly Column[]): string {
  return (
    paragraph('AnnexMark', mark) +
    paragraph('AnnexTitle', title) +
    table(list, columns) +
    // Between a table and what follows Word wants a paragraph.
    paragraph('Middle', '')
  );
}

function opening(title: string): string {
  return (
    paragraph('Mark', '{发文机关}') +
    // The line under it stays where there is no number.
    paragraph('Number', '{文号}　') +
    paragraph('Title', title) +
    paragraph('Recipient', '{主送}：')
  );
}

const answer =
  '{#办理期限}请于{办理期限}前将办理情况书面报送{发文机关}{#联系人}（联系人：{联系人}{#联系电话}，电话：{联系电话}{/联系电话}）{/联系人}。{/办理期限}';
const closing = blank + blank + paragraph('Sign', '{发文机关}') + paragraph('Date', '{成文日期}');
const copies = where('抄送', paragraph('Copies', '抄送：{抄送}。'));
const plan = '《{计划}》{#计划文号}（{计划文号}）{/计划文号}';

const missedColumns: readonly Column[] = [
  ['序号', 12, '序号'],
  ['任务内容', 52, '任务', 'Cell'],
  ['牵头单位', 30, '牵头单位', 'Cell'],
  ['完成时限', 42, '完成时限'],
  ['逾期天数', 20, '逾期天数'],
];
const soonColumns: readonly Column[] = missedColumns.map(([heading, width, word, align]) =>
  word === '逾期天数' ? ['剩余天数', width, '剩余天数'] : [heading, width, word, align ?? 'Middle'],
);
const unitColumns: readonly Column[] = [
  ['序号', 12, '序号'],
  ['牵头单位', 36, '单位', 'Cell'],
  ['任务数', 15, '任务数'],
  ['已完成', 15, '已完成'],
  ['推进中', 15, '推进中'],
  ['未启动', 15, '未启动'],
  ['逾期', 13, '逾期'],
  ['临期', 13, '临期'],
  ['报送情况', 22, '报送情况'],
];
const silentColumns: readonly Column[] = [
  ['序号', 16, '序号'],
  ['单位', 52, '单位', 'Cell'],
  ['涉及任务数', 26, '涉及任务数'],
  ['情况', 34, '情况'],
  ['连续未报期数', 28, '连续未报期数'],
];

/** The blocks of each letter. */
export const letterBlocks: Readonly<Record<LetterKind, string>> = {
  notice:
    opening('关于{计划}推进情况的通报') +
    body(`现将${plan}截至{截至日}的推进情况通报如下。`) +
    first('一、总体情况') +
    body(
      '计划共有任务{任务数}项，已完成{已完成}项，推进中{推进中}项，未启动{未启动}项，已终止{已终止}项{#完成率}，完成率{完成率}{/完成率}；逾期{逾期任务数}项，临期{临期任务数}项。各牵头单位情况见附件2。',
    ) +
    first('二、逾期情况') +
    where('逾期任务数', body('逾期任务涉及{逾期单位数}个牵头单位：{逾期单位}。具体事项见附件1。')) +
    where('逾期任务数', body('截至{截至日}，没有逾期的任务。'), '^') +
    where('逾期要求', body('{单位}应于{完成时限}前完成“{要求}”（{阶段}），已逾期{逾期天数}天。')) +
    first('三、进展报送情况') +
    where(
      '应报单位数',
      body(
        '{期次}应报送进展的牵头单位{应报单位数}个，已报{已报单位数}个，未报{未报单位数}个，报送率{报送率}。{#未报单位数}未报的单位：{未报单位}。{/未报单位数}',
      ),
    ) +
    where('应报单位数', body('截至{截至日}，没有到期应报送的进展。'), '^') +
    first('四、工作要求') +
    last(
      `各单位要对照计划，逐项查找差距。逾期的任务要查明原因，制定措施，明确完成时间；未报送进展的单位要立即补报。${answer}`,
    ) +
    blank +
    paragraph('Annexes', '附件：1.逾期任务一览表') +
    paragraph('Annexes', '　　　2.各牵头单位任务完成情况表') +
    closing +
    copies +
    annex('附件1', '逾期任务一览表', '逾期任务', missedColumns) +
    annex('附件2', '各牵头单位任务完成情况表', '各单位情况', unitColumns),
  unreported:
    opening('关于{期次}工作进展报送情况的通报') +
    body(
      `按照${plan}和工作进展定期报送的要求，各牵头单位应于{报送期限}前报送{期次}工作进展。现将截至{截至日}的报送情况通报如下。`,
    ) +
    first('一、报送情况') +
    body(
      '应报送进展的牵头单位{应报单位数}个，已报{已报单位数}个，未报{未报单位数}个{#报送率}，报送率{报送率}{/报送率}。',
    ) +
    first('二、未报单位') +
    where('未报单位数', body('未报送{期次}工作进展的单位：{未报单位}。名单见附件。')) +
    where('未报单位数', body('各单位均已报送。'), '^') +
    first('三、工作要求') +
    last(
      `未报送的单位要立即补报，并说明原因。各单位要明确专人负责，按时、如实报送，不得迟报、漏报。${answer}`,
    ) +
    where('未报单位数', blank + paragraph('Annexes', '附件：未报单位名单')) +
    closing +
    copies +
    where('未报单位数', annex('附件', '未报单位名单', '未报单位名单', silentColumns)),
  urge:
    opening('关于{计划}有关事项的催办函') +
    body(
      `按照${plan}，你单位牵头任务{任务数}项，已完成{已完成}项。截至{截至日}，以下事项没有按时完成，请抓紧办理。`,
    ) +
    where(
      '逾期任务数',
      first('逾期任务{逾期任务数}项') +
        where('逾期任务', body('{序号}.{任务}（完成时限：{完成时限}，已逾期{逾期天数}天）')),
    ) +
    where(
      '逾期要求数',
      first('逾期阶段要求{逾期要求数}项') +
        where(
          '逾期要求',
          body('{序号}.{阶段}：{要求}（应于{完成时限}前完成，已逾期{逾期天数}天）'),
        ),
    ) +
    where(
      '未报单位数',
      first('未报送工作进展') +
        body(
          '{期次}工作进展应于{报送期限}前报送，你单位尚未报送（交回的反馈表没有填写的，视为未报送），请立即补报。',
        ),
    ) +
    last(`请你单位高度重视，查明原因，制定措施，明确完成时间。${answer}`) +
    where('逾期任务数', blank + paragraph('Annexes', '附件：逾期任务一览表')) +
    closing +
    copies +
    where('逾期任务数', annex('附件', '逾期任务一览表', '逾期任务', missedColumns)),
  remind:
    opening('关于{计划}有关任务即将到期的提醒函') +
    body(
      `按照${plan}，你单位牵头任务{任务数}项，已完成{已完成}项。截至{截至日}，以下事项即将到期，请提前安排，按时完成。`,
    ) +
    where(
      '临期任务数',
      first('即将到期的任务{临期任务数}项') +
        where('临期任务', body('{序号}.{任务}（完成时限：{完成时限}，还剩{剩余天数}天）')),
    ) +
    where(
      '临期要求数',
      first('即将到期的阶段要求{临期要求数}项') +
        where('临期要求', body('{序号}.{阶段}：{要求}（应于{完成时限}前完成，还剩{剩余天数}天）')),
    ) +
    last(`如不能按时完成，请及时说明原因和预计完成时间。${answer}`) +
    where('临期任务数', blank + paragraph('Annexes', '附件：临期任务一览表')) +
    closing +
    copies +
    where('临期任务数', annex('附件', '临期任务一览表', '临期任务', soonColumns)),
};
