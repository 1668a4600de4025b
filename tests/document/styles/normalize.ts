// Which dimensions mean something together: what a style cannot show is set to its plainest value, so that a count of
// failures by dimension counts only what the notice shows.
import { spellings } from './spellings.ts';
import type { Style } from './style.ts';

const sectioned = new Set(['cap', 'ap', 'cat', 'at', 'capt', 'caps']);
const titled = new Set(['cap', 'ap', 'cp', 'p', 'capt', 'caps']);

export function normalize(given: Style): Style {
  const style = { ...given };
  const spelling = spellings[style.spelling];
  const verbal = spelling?.verbal === true;
  const bracketed = ['bracket', 'bracketBeforeStop', 'bracketLine', 'behindTitle'].includes(
    style.place,
  );
  if (style.shape === 't' || style.shape === 'ct') style.actions = 4;
  if (style.actions === 1 && ['p', 'at', 'ap', 'cp'].includes(style.shape)) style.actions = 2;
  if (!titled.has(style.shape)) {
    style.tasks = 1;
    style.titleMark = '。';
    style.projectEnding = '工程';
    if (style.place === 'behindTitle') style.place = 'bracket';
  }
  if (!sectioned.has(style.shape)) {
    style.lead = 'no';
    style.group = 'each';
    if (style.shape !== 'cp' && style.shape !== 'p') style.actionEnding = '行动';
  }
  if (style.shape === 'cp' || style.shape === 'p') style.actionEnding = '行动';
  if (style.group !== 'each' && style.shape !== 'cat') style.group = 'each';
  if (style.group !== 'each') style.place = style.group === 'sectionEnd' ? 'line' : 'bracketLine';
  if (style.shape === 'caps') {
    style.tasks = 1;
    if (style.place === 'behindTitle') style.place = 'bracket';
  }
  if (style.place === 'beforeText') {
    if (
      !titled.has(style.shape) ||
      style.shape === 'capt' ||
      style.shape === 'caps' ||
      style.group !== 'each'
    )
      style.place = 'line';
    else {
      style.titleMark = 'line';
      style.tasks = 1;
    }
  }
  if (style.shape === 'capt' && style.place === 'behindTitle') style.place = 'bracket';
  if (style.place === 'behindTitle' || style.shape === 'capt') style.tasks = 1;
  if (style.place === 'behindTitle' && style.titleMark === ' ') style.titleMark = '。';
  // Titles that end in nothing are told from text by their mark.
  if (style.titleMark === ' ' && !['工程', '项目', '任务'].includes(style.projectEnding))
    style.titleMark = '。';
  if (verbal) {
    style.colon = '：';
    style.order = 'leadFirst';
    style.between = '；';
    if (style.list !== '，') style.list = '、';
    if (style.place === 'lines') style.place = 'line';
    if (style.bracket === '双') style.bracket = '（）';
    if (style.extra === 'person' || style.extra === 'phone') style.extra = '';
    if (style.spelling === 'A牵头、B配合') style.list = '、';
  }
  if (spelling?.roles !== 'pair') style.order = 'leadFirst';
  if (style.supports === 0) style.order = 'leadFirst';
  if (style.spelling === '责任单位：A（牵头）、B') {
    style.joining = '';
    style.list = '、';
    if (style.units === 'dropped') style.units = 'departments';
  }
  if (style.list === ' ' && (style.units !== 'departments' || style.layout === 'spaced'))
    style.list = '、';
  if (style.list === ' ' && style.between === ' ') style.between = '；';
  if (style.between === '' && style.units !== 'departments') style.between = '；';
  if (!bracketed) style.bracket = '（）';
  if (style.extra === 'same' && !bracketed) style.extra = '';
  // A sentence without bracket that is only joined by 、 to the next label exists in brackets only.
  if (!bracketed && (style.between === '、' || style.between === '')) style.between = '；';
  if (style.place === 'lines') style.between = '；';
  // A line of its own that is only a date has its label.
  if (
    style.extra === 'timeText' &&
    (['lines', 'beforeText'].includes(style.place) || style.between === '。')
  )
    style.extra = 'time';
  if (style.shape === 't') {
    style.preambles = 0;
    style.closings = 0;
    style.stages = 'no';
  }
  if (style.rule === 'letter' && !['letter', 'quoted', 'numbered'].includes(style.head))
    style.rule = 'no';
  if (
    spelling?.roles !== 'joint' ||
    ['主责单位', '承办单位', '负责单位', '主要责任单位', '牵头单位'].includes(style.spelling)
  )
    style.rule = 'no';
  if (style.rule === 'clause' && (!bracketed || style.extra !== '' || style.open !== ''))
    style.rule = 'no';
  if (style.closings === 0) style.closingUnits = 'no';
  // A level of its own sort needs a notice that has the level.
  const depths = {
    cap: '012',
    ap: '01',
    cat: '012',
    at: '02',
    cp: '01',
    p: '0',
    t: '2',
    ct: '02',
    capt: '0123',
    caps: '0123',
  }[style.shape];
  const third = ['fullPoint', 'comma', 'articles', 'circled', 'starred'];
  if (third.includes(style.forms) && !depths.includes('2')) style.forms = 'common';
  if (['halfBrackets', 'lenticular'].includes(style.forms) && !depths.includes('1'))
    style.forms = 'common';
  if (style.forms === 'worded' && style.shape !== 'cap') style.forms = 'common';
  if (style.forms === 'lenticular' && !['cat', 'cap'].includes(style.shape)) style.forms = 'common';
  // ① stands below （1）, never above it.
  if (style.forms === 'circled' && ['capt', 'caps'].includes(style.shape)) style.forms = 'common';
  if (style.forms === 'circled' && style.group !== 'each') style.forms = 'common';
  if (style.forms === 'starred' && style.layout === 'markdownBold') style.layout = 'blank';
  if (style.forms === 'markdown' && ['p', 'cp', 'ap'].includes(style.shape))
    style.titleMark = 'line';
  if (style.forms === 'articles') style.numbers = 'runOn';
  // Numbers such as 1.1 show what they are only where there are several.
  if (style.forms === 'decimals' && ['t', 'p', 'ct', 'cp'].includes(style.shape))
    style.forms = 'common';
  if (style.forms === 'decimals') style.actions = 3;
  if (style.forms === 'decimals' || style.forms === 'circled') style.numbers = 'restart';
  if (
    style.forms === 'markdown' &&
    ['wrapped', 'pages', 'noIndentWrap', 'markdownBold'].includes(style.layout)
  )
    style.layout = 'blank';
  if (style.layout === 'half' && style.bracket !== '（）' && style.bracket !== '双')
    style.layout = 'lines';
  return style;
}
