// Word files from outside as templates: bounded, and refused with a sentence [L7].
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLetterTemplate } from '#electron/jobs/readLetterTemplate.ts';
import { temporaryFolder } from '#tests/temporary.ts';
import { line, part, wordFile } from './wordKit.ts';

async function codeOf(bytes: Uint8Array, name = '模板.docx'): Promise<string> {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  const read = await readLetterTemplate(file, () => {});
  return read.ok ? 'read' : read.problem.code;
}

describe('[L7] reading a template', () => {
  it('takes a Word file with what was found about it', async () => {
    const file = path.join(temporaryFolder(), '通报.docx');
    writeFileSync(file, await wordFile(line('{计划}{计画}')));
    const read = await readLetterTemplate(file, () => {});
    expect(read).toMatchObject({
      ok: true,
      value: { file: '通报.docx', used: ['计划', '计画'], findings: [{ code: 'unknownWord' }] },
    });
  });

  it('refuses what is none', async () => {
    expect(await codeOf(Buffer.from('这不是 Word 文件'))).toBe('letterNotDocx');
    expect(await codeOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe(
      'letterNotDocx',
    );
    expect(await codeOf(Buffer.alloc(0))).toBe('emptyFile');
    const whole = await wordFile(line('{计划}'));
    expect(await codeOf(whole.subarray(0, whole.length - 30))).toBe('badDocx');
  });

  it('refuses broken markup, document types and parts that are missing', async () => {
    expect(await codeOf(await wordFile('<w:p><w:r></w:p>'))).toBe('badDocx');
    const doctype = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document/>';
    expect(await codeOf(await wordFile('', { 'word/document.xml': doctype }))).toBe('badDocx');
    expect(await codeOf(await wordFile('', { 'word/document.xml': part('workbook', '') }))).toBe(
      'badDocx',
    );
    expect(await codeOf(await wordFile('', { '_rels/.rels': '<Relationships/>' }))).toBe('badDocx');
  });

  it('refuses what is too large, packed or not, or too deep', async () => {
    expect(await codeOf(Buffer.alloc(3 * 1024 * 1024, 0x50))).toBe('letterTooLarge');
    const long = line('长'.repeat(1000)).repeat(4000);
    expect(await codeOf(await wordFile(long))).toBe('letterTooLarge');
    const deep = '<w:sdt>'.repeat(200) + '</w:sdt>'.repeat(200);
    expect(await codeOf(await wordFile(deep))).toBe('letterTooLarge');
  });

  it('whatever stands in the bytes, the answer is a value', async () => {
    const honest = await wordFile(line('{计划}') + line('{#逾期任务}{任务}{/逾期任务}'));
    const change = fc.record({ at: fc.nat(honest.length - 1), byte: fc.nat(255) });
    const file = path.join(temporaryFolder(), '模板.docx');
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Uint8Array.from(honest);
        for (const { at, byte } of changes) bytes[at] = byte;
        writeFileSync(file, bytes);
        const read = await readLetterTemplate(file, () => {});
        if (!read.ok) expect(read.problem.code).toMatch(/^[a-zA-Z]+$/u);
      }),
      { numRuns: 150 },
    );
  });
});
