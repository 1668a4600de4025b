// What programs put on the clipboard for a range of cells, written by hand after the way each of them does: both forms, and
// the block that a person expects. The same small table everywhere: ordinal, task, share, day, amount, code, note.
export type ClipboardSample = { from: string; html: string; text: string; block: string[][] };

const namespaces = `xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40"`;

/** Excel 2016 and later: a merged cell, a hidden column, a filtered row, an amount with spaces, a text over its neighbour. */
const excel: ClipboardSample = {
  from: 'Excel',
  html: `<html ${namespaces}>

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15">
<link id=Main-File rel=Main-File href="file:///C:/Users/ZHANGY~1/AppData/Local/Temp/msohtmlclip1/01/clip.htm">
<link rel=File-List href="file:///C:/Users/ZHANGY~1/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";
	mso-displayed-thousand-separator:"\\,";}
@page
	{margin:.75in .7in .75in .7in;}
.font5
	{color:windowtext;font-size:9.0pt;font-family:等线;mso-generic-font-family:auto;}
tr
	{mso-height-source:auto;mso-ruby-visibility:none;}
col
	{mso-width-source:auto;mso-ruby-visibility:none;}
br
	{mso-data-placement:same-cell;}
td
	{padding-top:1px;mso-ignore:padding;mso-number-format:General;white-space:nowrap;mso-rotate:0;}
.xl65
	{mso-number-format:"yyyy\\/m\\/d";}
.xl66
	{mso-number-format:"_ * \\#\\,\\#\\#0\\.00_ \\;_ * \\\\-\\#\\,\\#\\#0\\.00_ ";}
.xl67
	{mso-number-format:"\\@";border:.5pt solid windowtext;white-space:normal;}
ruby
	{ruby-align:left;}
rt
	{color:windowtext;font-size:9.0pt;mso-char-type:none;display:none;}
-->
</style>
</head>

<body link="#0563C1" vlink="#954F72">

<table border=0 cellpadding=0 cellspacing=0 width=576 style='border-collapse:
 collapse;width:432pt'>
<!--StartFragment-->
 <col width=72 style='width:54pt'>
 <col width=144 style='mso-width-source:userset;mso-width-alt:4608;width:108pt'>
 <col width=0 style='display:none;mso-width-source:userset;mso-width-alt:0'>
 <col width=72 span=2 style='width:54pt'>
 <col width=72 span=2 style='width:54pt'>
 <tr height=38 style='mso-height-source:userset;height:28.5pt'>
  <td rowspan=3 height=76 class=xl67 width=72 style='border-bottom:.5pt solid black;
  height:57.0pt;width:54pt'>一、城市<br>
    更新行动<ruby><font class="font5"><rt class=font5></rt></font></ruby></td>
  <td class=xl67 width=144 style='border-left:none;width:108pt'>改造老旧小区30个，其中<br>
    当年开工20个</td>
  <td width=0>内部编号</td>
  <td align=right width=72 style='width:54pt'>80%</td>
  <td class=xl65 align=right width=72 style='width:54pt'>2022/6/30</td>
  <td class=xl66 width=72 style='width:54pt'><span
  style='mso-spacerun:yes'>&nbsp;</span>12,345.60 </td>
  <td class=xl67 width=72 style='border-left:none;width:54pt'>007</td>
 </tr>
 <tr height=0 style='display:none'>
  <td class=xl67>筛选掉的</td>
  <td></td>
  <td align=right>10%</td>
  <td></td>
  <td></td>
  <td></td>
 </tr>
 <tr height=19 style='height:14.25pt'>
  <td height=19 colspan=2 style='height:14.25pt;mso-ignore:colspan'>新建口袋公园&nbsp;&nbsp;8&lt;处&gt;</td>
  <td></td>
  <td class=xl65 align=right>###</td>
  <td></td>
  <td></td>
 </tr>
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>
  <td width=72 style='width:54pt'></td>
  <td width=144 style='width:108pt'></td>
  <td width=0></td>
  <td width=72 style='width:54pt'></td>
  <td width=72 style='width:54pt'></td>
  <td width=72 style='width:54pt'></td>
  <td width=72 style='width:54pt'></td>
 </tr>
 <![endif]>
<!--EndFragment-->
</table>

</body>

</html>
`,
  text:
    '"一、城市\n更新行动"\t"改造老旧小区30个，其中\n当年开工20个"\t内部编号\t80%\t2022/6/30\t 12,345.60 \t007\r\n' +
    '\t新建口袋公园  8<处>\t\t\t###\t\t\r\n',
  block: [
    [
      '一、城市\n更新行动',
      '改造老旧小区30个，其中\n当年开工20个',
      '80%',
      '2022/6/30',
      '12,345.60',
      '007',
    ],
    ['', '新建口袋公园 8<处>', '', '###', '', ''],
  ],
};

/** Excel 2003 and what imitates it: values beside what is shown, formulas with comparison signs in attributes. */
const excel2003: ClipboardSample = {
  from: 'Excel 2003',
  html: `<html ${namespaces}><head><meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 11"></head><body link=blue vlink=purple>
<table x:str border=0 cellpadding=0 cellspacing=0 width=216 style='border-collapse:collapse;width:162pt'>
 <!--StartFragment--><col width=72 span=3 style='width:54pt'>
 <tr height=19 style='height:14.25pt'>
  <td height=19 align=right width=72 style='height:14.25pt;width:54pt' x:num="0.8">80%</td>
  <td class=xl24 align=right width=72 style='width:54pt' x:num="44742">2022-6-30</td>
  <td align=right width=72 style='width:54pt' x:num x:fmla="=IF(A1>0,30,20)">30</td>
 </tr>
 <tr height=0 style='display:none'>
  <td x:fmla="=IF(A2<>0,&quot;有&quot;,&quot;无&quot;)" style='display:none'>藏</td><td></td><td></td>
 </tr>
 <tr height=19 style='height:14.25pt'>
  <td height=19 x:str="'007">007</td>
  <td x:num="1234567.5">######</td>
  <td x:str="两行&#10;文字">两行<br style='mso-data-placement:same-cell'>文字</td>
 </tr><!--EndFragment-->
</table></body></html>`,
  text: '80%\t2022-6-30\t30\r\n007\t######\t"两行\n文字"\r\n',
  block: [
    ['80%', '2022-6-30', '30'],
    ['007', '1234567.5', '两行\n文字'],
  ],
};

/** WPS: closed tags, `x:` attributes on every cell, hidden rows and columns that the plain text has as well. */
const wps: ClipboardSample = {
  from: 'WPS',
  html: `<html ${namespaces}><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><meta name="ProgId" content="Excel.Sheet"/><meta name="Generator" content="WPS Office ET"/><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>Sheet1</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--><style>
<!-- @page
	{margin:1.00in 0.75in 1.00in 0.75in;}
tr
	{mso-height-source:auto;mso-ruby-visibility:none;}
.et2{mso-number-format:"\\@";white-space:normal;mso-protection:locked visible;}
 --></style></head><body><!--StartFragment--><table width="423" border="0" cellpadding="0" cellspacing="0" style='width:317.25pt;border-collapse:collapse;table-layout:fixed;'><col width="72" style='width:54.00pt;'/><col width="151" style='mso-width-source:userset;mso-width-alt:4832;'/><col width="0" style='display:none;mso-width-source:userset;mso-width-alt:0;'/><col width="100" span="2" style='width:75.00pt;'/><tr height="38" style='height:28.50pt;'><td class="et2" height="57" width="72" rowspan="2" style='height:42.75pt;width:54.00pt;border-right:.5pt solid windowtext;' x:str>（一）<br/>交通</td><td class="et2" width="151" x:str>打通断头路<span style='display:none;'>（内部）</span>3条</td><td class="et3" width="0" x:num="1">1</td><td class="et4" width="100" x:num="0.35" align="right">35%</td><td class="et5" width="100" x:num="44926" align="right">2022年12月31日</td></tr><tr height="19" style='height:14.25pt;'><td class="et2" x:str>“十四五”规划<font class="font1">编制</font></td><td x:num="2" align="right">2</td><td></td><td class="et5" x:str>　&nbsp;6月底前</td></tr><tr height="0" style='height:0.00pt;display:none;'><td height="0"></td><td x:str>隐藏行</td><td x:num="3">3</td><td></td><td></td></tr></table><!--EndFragment--></body></html>`,
  text:
    '"（一）\n交通"\t打通断头路3条\t1\t35%\t2022年12月31日\r\n' +
    '\t“十四五”规划编制\t2\t\t　 6月底前\r\n' +
    '\t隐藏行\t3\t\t\r\n',
  block: [
    ['（一）\n交通', '打通断头路3条', '35%', '2022年12月31日'],
    ['', '“十四五”规划编制', '', '6月底前'],
  ],
};

/** A sheet in a browser: values as data in attributes, with signs that end a tag elsewhere. */
const online: ClipboardSample = {
  from: 'a sheet in a browser',
  html: `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="overflow:hidden;padding:2px 3px;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;a>b&quot;}">a&gt;b</td><td style="padding:2px 3px;text-align:right;" data-sheets-value='{"1":3,"3":44742}'>2022/6/30</td></tr><tr style="height:21px;"><td style="padding:2px 3px;">甲<br/>乙</td><td style="display:none"></td></tr></tbody></table></google-sheets-html-origin>`,
  text: 'a>b\t2022/6/30\n"甲\n乙"\t',
  block: [
    ['a>b', '2022/6/30'],
    ['甲\n乙', ''],
  ],
};

/** LibreOffice: empty cells hold a line break, numbers their value and format. */
const calc: ClipboardSample = {
  from: 'LibreOffice',
  html: `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style type="text/css">body,div,table{ font-family:"Liberation Sans"; font-size:x-small }</style></head><body><table cellspacing="0" border="0"><colgroup width="85"></colgroup><colgroup span="2" width="120"></colgroup><tr><td height="17" align="left"><font face="Noto Sans CJK SC">甲</font></td><td align="right" sdval="0.8" sdnum="2052;2052;0%">80%</td><td align="left"><br></td></tr><tr><td height="17" align="left"><br></td><td align="right" sdval="44742" sdnum="2052;0;YYYY-MM-DD">2022-06-30</td><td align="left">一<br>二</td></tr></table></body></html>`,
  text: '甲\t80%\t\n\t2022-06-30\t"一\n二"\n',
  block: [
    ['甲', '80%', ''],
    ['', '2022-06-30', '一\n二'],
  ],
};

/** Readings over the characters are no text of the cell. */
const withReadings: ClipboardSample = {
  from: 'Excel with readings',
  html: `<html ${namespaces}><body><table><!--StartFragment--><tr height=19><td height=19><ruby>朔<rp>（</rp><rt>shuò</rt><rp>）</rp></ruby>城区</td><td>1</td></tr><!--EndFragment--></table></body></html>`,
  text: '',
  block: [['朔城区', '1']],
};

export const clipboardSamples: readonly ClipboardSample[] = [
  excel,
  excel2003,
  wps,
  online,
  calc,
  withReadings,
];
