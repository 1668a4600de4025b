// What was found about a Word file that is to be a template of letters, in words: where, what it is, what to do.
import type { LetterFinding, LetterFindingCode } from '../letters/findings.ts';

type Words = (finding: LetterFinding) => string;

const words: Record<LetterFindingCode, Words> = {
  unknownWord: ({ word, similar }) => `认不出“${word}”${meant(similar)}请改正，或去掉花括号。`,
  unknownList: ({ word, similar }) => `认不出名单“${word}”${meant(similar)}请改正，或去掉花括号。`,
  unclosedBrace: ({ word }) => `“${word}”里的 { 没有对应的 }，请补上。`,
  unopenedBrace: ({ word }) => `“${word}”里的 } 没有对应的 {，请补上。`,
  listNotClosed: ({ word }) => `“{#${word}}”没有对应的“{/${word}}”，请补上。`,
  listNotOpened: ({ word }) => `“{/${word}}”前面没有对应的“{#${word}}”，请补上。`,
  listAcross: ({ word }) =>
    `“{#${word}}”和“{/${word}}”的位置不配。请放在同一段里，或各自单独成段，或分别放在表格的首格和末格。`,
  noWords: () => '没有花括号里的词，每一份都会一样。请把要填的地方改成 {计划}、{主送} 这样的词。',
  macros: () => '文件带有宏，宏不能随文发出。请另存为不带宏的 .docx 后再用。',
  signed: () => '文件有数字签名，填入内容后签名会失效。请另存为没有签名的文件后再用。',
  embedded: () => '文件里嵌有其他文件或控件，不能随文发出。请删去后再用。',
  outsideLink: () => '文件引用了外部的图片或文件，收文单位打开时会去读取。请改为嵌入的图片后再用。',
  activeField: ({ word }) =>
    `文件里有会读取外部内容或运行程序的域（${word}）。请删去这个域后再用。`,
  trackedChanges: () => '文件有没有接受的修订，会原样留在文书里。请先接受或拒绝修订。',
};

function meant(similar: readonly string[] | undefined): string {
  return similar?.length ? `，是不是“${similar.join('”“')}”？` : '。';
}

export function wordLetterFinding(finding: LetterFinding): string {
  const sentence = words[finding.code](finding);
  return finding.where === '' ? sentence : `${finding.where}：${sentence}`;
}
