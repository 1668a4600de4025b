// A plan and a style → the text of a notice, and beside it what a careful reader takes from it.
import { surround, type Surrounding } from './surround.ts';
import { layOut } from './layout.ts';
import type { Mark } from './numbers.ts';
import {
  drawDuty,
  drawFrom,
  pick,
  type Draw,
  type Duty,
  type ExpectedAction,
  type ExpectedProject,
  type ExpectedTask,
} from './plan.ts';
import type { Style } from './style.ts';
import { chapterNames, topics, verbs } from './words.ts';
import { heading, nextMark, type Writer } from './writer.ts';
import { inBracket, writeClause, type WrittenClause } from './writeClause.ts';

export type Rendered = {
  text: string;
  title: string;
  actions: ExpectedAction[];
  stages: string[];
};

export function render(style: Style): Rendered {
  const draw = drawFrom(style.seed);
  const writer: Writer = {
    style,
    draw,
    paragraphs: [],
    counters: [0, 0, 0, 0],
    clauses: 0,
    duties: 0,
    topics: shuffled(topics, draw),
  };
  const around: Surrounding = surround(writer);
  const actions = body(writer);
  around.finish();
  return {
    text: layOut(writer.paragraphs, style, draw),
    title: around.title,
    actions,
    stages: around.stages,
  };
}

function shuffled(words: readonly string[], draw: Draw): string[] {
  const left = [...words];
  return words.map(() => left.splice(draw(0, left.length - 1), 1)[0] ?? '');
}

function topicOf(writer: Writer): string {
  return writer.topics.pop() ?? pick(writer.draw, topics);
}

function projectName(writer: Writer): string {
  const { projectEnding } = writer.style;
  const topic = topicOf(writer);
  if (projectEnding === 'verb') return `${pick(writer.draw, verbs)}${topic}`;
  return `${topic}${projectEnding}`;
}

function actionName(writer: Writer, chapter: boolean): string {
  const { actionEnding } = writer.style;
  if (chapter && actionEnding === '')
    return pick(writer.draw, chapterNames) + (writer.draw(0, 1) ? '' : '，推动高质量发展');
  return `${topicOf(writer)}${actionEnding}`;
}

const leading = '坚持系统治理、精准施策，补齐短板弱项。';

function body(writer: Writer): ExpectedAction[] {
  const { style, draw } = writer;
  const { shape } = style;
  const chaptered = ['cap', 'cat', 'cp', 'ct', 'capt', 'caps'].includes(shape);
  let path: number[] = [];
  if (chaptered) {
    const { mark, value } = nextMark(writer, 0, []);
    heading(writer, mark, pick(draw, ['重点任务', '主要任务', '工作任务', '重点工作']));
    path = [value];
  }
  if (shape === 't' || shape === 'ct') {
    const project: ExpectedProject = { ordinal: null, name: null, tasks: [] };
    for (let index = 0; index < style.actions; index += 1) {
      const { mark } = nextMark(writer, 2, path);
      project.tasks.push(...untitled(writer, mark));
    }
    return [{ ordinal: null, name: null, projects: [project] }];
  }
  if (shape === 'cp' || shape === 'p') {
    const depth = shape === 'cp' ? 1 : 0;
    const projects: ExpectedProject[] = [];
    for (let index = 0; index < style.actions; index += 1) {
      const { mark, value } = nextMark(writer, depth, path);
      projects.push(titled(writer, mark, [...path, value], projectName(writer)));
    }
    return [{ ordinal: null, name: null, projects }];
  }
  const depth = chaptered ? 1 : 0;
  const actions: ExpectedAction[] = [];
  for (let index = 0; index < style.actions; index += 1) actions.push(action(writer, depth, path));
  return actions;
}

function action(writer: Writer, depth: number, path: readonly number[]): ExpectedAction {
  const { style } = writer;
  const { mark, value } = nextMark(writer, depth, path);
  const name = actionName(writer, depth === 0);
  const below = [...path, value];
  const expected: ExpectedAction = { ordinal: mark.ordinal, name, projects: [] };
  if (style.shape === 'cat' && style.group !== 'each') {
    heading(writer, mark, name);
    const tasks = grouped(writer, below);
    // Taken as one task, a section is what its name says: a project, unless it is called 行动 [T4].
    if (style.group === 'sectionEnd' && !name.endsWith('行动')) {
      return { ordinal: null, name: null, projects: [{ ordinal: mark.ordinal, name, tasks }] };
    }
    expected.projects.push({ ordinal: null, name: null, tasks });
    return expected;
  }
  heading(writer, mark, name, style.lead === 'no' ? '' : leading);
  if (style.shape === 'cat' || style.shape === 'at') {
    const project: ExpectedProject = { ordinal: null, name: null, tasks: [] };
    for (let index = 0; index < style.projects + 1; index += 1) {
      const item = nextMark(writer, 2, below);
      project.tasks.push(...untitled(writer, item.mark));
    }
    expected.projects.push(project);
    return expected;
  }
  const itemDepth = depth + 1;
  for (let index = 0; index < style.projects; index += 1) {
    const item = nextMark(writer, itemDepth, below);
    expected.projects.push(titled(writer, item.mark, [...below, item.value], projectName(writer)));
  }
  return expected;
}

/** Items of a section for which one clause answers, behind the title or behind the last item. */
function grouped(writer: Writer, path: readonly number[]): ExpectedTask[] {
  const { style, paragraphs } = writer;
  const duty = dutyOf(writer);
  const clause = clauseOf(writer, duty);
  const behind = style.group === 'behindTitle';
  if (behind) paragraphs.push(inBracket(clause.parts, style));
  const items = Array.from({ length: style.projects + 1 }, () => {
    const { mark } = nextMark(writer, 2, path);
    const { sentences } = dutyOf(writer);
    const text = sentences.map((sentence) => sentence.text).join('');
    paragraphs.push(`${mark.mark}${text}`);
    return { mark, duty: { ...duty, sentences } };
  });
  if (behind) {
    return items.map((item) => taskOf(item.duty, { ...clause, deadlines: [] }));
  }
  paragraphs.push(lineOf(clause.parts, style));
  const sentences = items.flatMap((item) => item.duty.sentences);
  const text = items.map((item) => item.mark.mark + textOf(item.duty)).join('');
  return [{ ...taskOf({ ...duty, sentences }, clause), text }];
}

function dutyOf(writer: Writer): Duty {
  writer.duties += 1;
  return drawDuty(writer.style, writer.duties);
}

function clauseOf(writer: Writer, duty: Duty): WrittenClause {
  writer.clauses += 1;
  return writeClause(duty, writer.style, writer.clauses);
}

function textOf({ sentences }: Duty): string {
  return sentences.map(({ text }) => text).join('');
}

function taskOf(duty: Duty, clause: WrittenClause, before = ''): ExpectedTask {
  return {
    text: before + textOf(duty),
    leads: clause.leads,
    supports: clause.supports,
    deadlines: [
      ...clause.deadlines,
      ...duty.sentences.flatMap(({ deadline }) =>
        deadline ? [`${deadline.kind} ${deadline.end}`] : [],
      ),
    ],
    targets: duty.sentences.flatMap(({ targets }) =>
      (targets ?? []).map(({ comparator, value, unit }) => `${comparator} ${value} ${unit}`),
    ),
  };
}

function lineOf(parts: readonly string[], style: Style): string {
  return `${parts.join(style.between === '。' ? '。' : style.between)}${style.seed % 2 === 0 ? '。' : ''}`;
}

/** Paragraphs of a text with its clause where the style puts it. `start` is what stands before the text. */
function withClause(writer: Writer, start: string, text: string, clause: WrittenClause): string[] {
  const { style } = writer;
  const bracket = inBracket(clause.parts, style);
  if (style.place === 'bracket') return [`${start}${text}${bracket}`];
  if (style.place === 'bracketBeforeStop')
    return [`${start}${text.replace(/。$/u, '')}${bracket}。`];
  if (style.place === 'bracketLine') return [start + text, bracket];
  if (style.place === 'lines') return [start + text, ...clause.parts];
  if (style.place === 'beforeText') return [...clause.parts, start + text];
  if (style.place === 'line') return [start + text, lineOf(clause.parts, style)];
  if (style.place === 'sentence') return [`${start}${text}${clause.parts.join(style.between)}。`];
  return [`${start}${text}`];
}

function untitled(writer: Writer, mark: Mark): ExpectedTask[] {
  const duty = dutyOf(writer);
  const clause = clauseOf(writer, duty);
  writer.paragraphs.push(...withClause(writer, mark.mark, textOf(duty), clause));
  return [taskOf(duty, clause)];
}

function titled(
  writer: Writer,
  mark: Mark,
  path: readonly number[],
  name: string,
): ExpectedProject {
  const { style, paragraphs } = writer;
  const expected: ExpectedProject = { ordinal: mark.ordinal, name, tasks: [] };
  const bold = style.layout === 'markdownBold';
  const headed = `${bold ? '**' : ''}${mark.mark}${name}`;
  const titleMark = style.titleMark === 'line' ? '' : style.titleMark;
  const end = bold ? '**' : '';
  if (style.shape === 'capt') {
    paragraphs.push(`${headed}${end}`);
    for (let index = 0; index < style.projects + 1; index += 1) {
      const item = nextMark(writer, 3, path);
      expected.tasks.push(...untitled(writer, item.mark));
    }
    return expected;
  }
  if (style.place === 'behindTitle') {
    const duty = dutyOf(writer);
    const clause = clauseOf(writer, duty);
    const bracket = inBracket(clause.parts, style);
    if (style.titleMark === 'line') paragraphs.push(`${headed}${end}${bracket}`, textOf(duty));
    else paragraphs.push(`${headed}${end}${bracket}${titleMark}${textOf(duty)}`);
    expected.tasks.push(taskOf(duty, clause));
    return expected;
  }
  let start = `${headed}${titleMark}${end}`;
  if (style.titleMark === 'line') {
    paragraphs.push(start);
    start = '';
  }
  if (style.shape === 'caps') {
    const duty = dutyOf(writer);
    const clause = clauseOf(writer, duty);
    let text = '';
    const items = Array.from({ length: style.projects + 1 }, () => dutyOf(writer));
    const sentences = items.flatMap((item) => item.sentences);
    if (start !== '') {
      paragraphs.push(`${start}${leading}`);
      text += leading;
    }
    items.forEach((item, index) => {
      const sub = nextMark(writer, 3, path);
      const last = index === items.length - 1;
      text += sub.mark.mark + textOf(item);
      if (last) paragraphs.push(...withClause(writer, sub.mark.mark, textOf(item), clause));
      else paragraphs.push(sub.mark.mark + textOf(item));
    });
    expected.tasks.push({ ...taskOf({ ...duty, sentences }, clause), text });
    return expected;
  }
  for (let index = 0; index < style.tasks; index += 1) {
    const duty = dutyOf(writer);
    const clause = clauseOf(writer, duty);
    const written = withClause(writer, start, textOf(duty), clause);
    const sameLine = ['bracket', 'bracketBeforeStop', 'sentence'].includes(style.place);
    if (index > 0 && sameLine) paragraphs[paragraphs.length - 1] += written.join('');
    else paragraphs.push(...written);
    start = '';
    expected.tasks.push(taskOf(duty, clause));
  }
  return expected;
}
