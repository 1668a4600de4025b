// Name and number of a contact in one cell, or each in the other's.
import { describe, expect, it } from 'vitest';
import { isShortened, takeContactApart } from '#shared/returns/contactParts.ts';

const sent = { contact: '李明', phone: '0349-2020001' };

describe('[M24] contacts', () => {
  it.each([
    [
      { contact: '', phone: '刘工 0349-2220003' },
      { contact: '刘工', phone: '0349-2220003' },
    ],
    [
      { contact: '李明', phone: '刘工：13934900021' },
      { contact: '刘工', phone: '13934900021' },
    ],
    [
      { contact: '周队长 13934900021', phone: '' },
      { contact: '周队长', phone: '13934900021' },
    ],
    [
      { contact: '13503490028', phone: '王芳' },
      { contact: '王芳', phone: '13503490028' },
    ],
    [
      { contact: '13503490028', phone: '' },
      { contact: '', phone: '13503490028' },
    ],
  ])('%j is taken apart', (written, apart) => {
    expect(takeContactApart(written, sent)).toEqual(apart);
  });

  it.each([
    { contact: '王芳', phone: '13503490028' },
    { contact: '王芳', phone: '' },
    { contact: '王芳', phone: '刘工 0349-2220003' },
    { contact: '', phone: '13503490028、13503490029' },
    { contact: '详见附件3', phone: '' },
    { contact: '', phone: '内线8001' },
  ])('%j is left as it is', (written) => {
    expect(takeContactApart(written, sent)).toBeNull();
  });

  it('a shortened number has lost its last digits', () => {
    expect(isShortened('1.35035E+10')).toBe(true);
    expect(isShortened('13503490028')).toBe(false);
  });
});
