// The parts of a Word file that make it an official document by GB/T 9704-2012: page, fonts, styles, page numbers.
// Lengths are in twentieths of a point, sizes of type in half points.

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Fonts that the standard asks for, each with one that Windows has where an office has not installed it. */
const fonts = [
  ['方正小标宋简体', '华文中宋'],
  ['仿宋_GB2312', '仿宋'],
  ['楷体_GB2312', '楷体'],
  ['黑体', 'SimHei'],
  ['宋体', 'SimSun'],
] as const;
type FontName = (typeof fonts)[number][0];

/** Space between lines: 22 of them in 225 mm. */
const line = 579;
/**
 * A character of size 3 is a quarter of a point too wide for 28 of them in 156 mm. The space between them is made smaller rather
 * than the page's grid of characters used: programs other than Word put a character that is wider than its cell into two.
 */
const tighter = -5;
const character = 315;

type Style = {
  id: string;
  name: string;
  font?: FontName;
  size?: number;
  bold?: true;
  red?: true;
  /** Of the paragraph, in the order of the format. */
  paragraph?: string;
  level?: number;
};

const indent = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
const underSign = '<w:ind w:left="3630"/><w:jc w:val="center"/>';
const off = '<w:snapToGrid w:val="0"/>';
const tableLine = '<w:spacing w:line="320" w:lineRule="atLeast"/>';

const styles: readonly Style[] = [
  { id: 'Body', name: '公文正文', paragraph: indent },
  // A page with nothing but the signature is no official document: the last lines stay with it.
  { id: 'Last', name: '公文正文（与署名同页）', paragraph: `<w:keepNext/>${indent}` },
  {
    id: 'Mark',
    name: '发文机关标志',
    font: '方正小标宋简体',
    size: 72,
    red: true,
    paragraph: `${off}<w:spacing w:before="300" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>`,
  },
  {
    id: 'Number',
    name: '发文字号',
    paragraph:
      '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="6" w:color="FF0000"/></w:pBdr><w:jc w:val="center"/>',
  },
  {
    id: 'Title',
    name: '公文标题',
    font: '方正小标宋简体',
    size: 44,
    paragraph: `${off}<w:spacing w:before="1158" w:after="579" w:line="640" w:lineRule="exact"/><w:jc w:val="center"/>`,
  },
  { id: 'Recipient', name: '主送机关', paragraph: '' },
  { id: 'First', name: '一级标题', font: '黑体', paragraph: `<w:keepNext/>${indent}`, level: 0 },
  {
    id: 'Second',
    name: '二级标题',
    font: '楷体_GB2312',
    paragraph: `<w:keepNext/>${indent}`,
    level: 1,
  },
  { id: 'Third', name: '三级标题', bold: true, paragraph: indent, level: 2 },
  {
    id: 'Annexes',
    name: '附件说明',
    paragraph: `<w:keepNext/><w:ind w:left="${5 * character}" w:hanging="${3 * character}"/>`,
  },
  {
    // The date leaves four characters free at the right, the sender stands centred above it.
    id: 'Sign',
    name: '署名',
    paragraph: `<w:keepNext/>${underSign}`,
  },
  { id: 'Date', name: '成文日期', paragraph: underSign },
  { id: 'AnnexMark', name: '附件字样', font: '黑体', paragraph: '<w:pageBreakBefore/>' },
  {
    id: 'AnnexTitle',
    name: '附件标题',
    font: '方正小标宋简体',
    size: 44,
    paragraph: `<w:keepNext/>${off}<w:spacing w:before="289" w:after="289" w:line="640" w:lineRule="exact"/><w:jc w:val="center"/>`,
  },
  {
    id: 'Head',
    name: '表头',
    font: '黑体',
    size: 24,
    paragraph: `${off}${tableLine}<w:jc w:val="center"/>`,
  },
  { id: 'Cell', name: '表格文字', size: 24, paragraph: `${off}${tableLine}<w:jc w:val="left"/>` },
  {
    id: 'Middle',
    name: '表格文字居中',
    size: 24,
    paragraph: `${off}${tableLine}<w:jc w:val="center"/>`,
  },
  {
    id: 'Copies',
    name: '版记',
    size: 28,
    paragraph:
      '<w:pBdr><w:top w:val="single" w:sz="8" w:space="4" w:color="auto"/><w:bottom w:val="single" w:sz="8" w:space="4" w:color="auto"/></w:pBdr><w:spacing w:before="579"/><w:ind w:firstLineChars="100" w:firstLine="280"/>',
  },
  {
    id: 'Odd',
    name: '页码',
    font: '宋体',
    size: 28,
    paragraph: `${off}<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:right="280"/><w:jc w:val="right"/>`,
  },
  {
    id: 'Even',
    name: '页码（双页）',
    font: '宋体',
    size: 28,
    paragraph: `${off}<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:left="280"/><w:jc w:val="left"/>`,
  },
];

function faces(font: FontName): string {
  return `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/>`;
}

function look({ font, size, bold, red }: Style): string {
  return [
    font ? faces(font) : '',
    bold ? '<w:b/>' : '',
    red ? '<w:color w:val="FF0000"/>' : '',
    size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '',
  ].join('');
}

function stylesPart(): string {
  const all = styles.map((style) => {
    const { id, name, paragraph = '', level } = style;
    const outline = level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`;
    return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}${outline}</w:pPr><w:rPr>${look(style)}</w:rPr></w:style>`;
  });
  return `${head}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr>${faces('仿宋_GB2312')}<w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:spacing w:line="${line}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr><w:rPr><w:spacing w:val="${tighter}"/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${all.join('')}</w:styles>`;
}

/** `— 1 —`, at the right on odd pages, at the left on even ones. */
function footerPart(style: 'Odd' | 'Even'): string {
  const text = (value: string) => `<w:r><w:t xml:space="preserve">${value}</w:t></w:r>`;
  return `${head}<w:ftr xmlns:w="${word}"><w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${text('— ')}<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>${text(' —')}</w:p></w:ftr>`;
}

/** A4 with the margins of the standard: 37 mm above, 28 mm at the binding; 156 by 225 mm of text, 22 lines of 28 characters. */
const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1304" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="${line}"/></w:sectPr>`;

const partTypes: readonly [part: string, type: string][] = [
  ['document', 'document.main'],
  ['styles', 'styles'],
  ['settings', 'settings'],
  ['fontTable', 'fontTable'],
  ['footer1', 'footer'],
  ['footer2', 'footer'],
];

/** All parts of the file by name; `blocks` are the paragraphs and tables of its text. */
export function officialParts(blocks: string): Map<string, string> {
  const overrides = partTypes.map(
    ([part, type]) =>
      `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
  );
  const related = ['styles', 'settings', 'footer1', 'footer2', 'fontTable'].map(
    (part, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/${part.replace(/\d$/u, '')}" Target="${part}.xml"/>`,
  );
  const list = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return new Map([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${list}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/document.xml',
      `${head}<w:document xmlns:w="${word}" xmlns:r="${relations}"><w:body>${blocks}${section}</w:body></w:document>`,
    ],
    [
      'word/_rels/document.xml.rels',
      `${head}<Relationships xmlns="${list}">${related.join('')}</Relationships>`,
    ],
    ['word/styles.xml', stylesPart()],
    [
      'word/settings.xml',
      `${head}<w:settings xmlns:w="${word}"><w:zoom w:percent="100"/><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="${line}"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:adjustLineHeightInTable/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    ],
    [
      'word/fontTable.xml',
      `${head}<w:fonts xmlns:w="${word}">${fonts.map(([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`).join('')}</w:fonts>`,
    ],
    ['word/footer1.xml', footerPart('Odd')],
    ['word/footer2.xml', footerPart('Even')],
  ]);
}
