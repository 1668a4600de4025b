// Name and number of a contact that stand in one cell, or each in the other's [M24].

const number =
  /(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[-— ]?\d{7,8}|(?<!\d)[2-8]\d{6,7}(?!\d)/gu;

export type Contact = { contact: string; phone: string };

/**
 * What the two cells say taken apart: only where one of them has both a name and a number, or each has what belongs into the other.
 * `sent` is what the form showed: a cell that says it still has nothing to say against the other. Null where there is nothing to do.
 */
export function takeContactApart({ contact, phone }: Contact, sent: Contact): Contact | null {
  const [inContact, inPhone] = [partsOf(contact), partsOf(phone)];
  const names = (parts: Parts) => parts.name !== '';
  const numbers = (parts: Parts) => parts.numbers !== '';
  // Each in the other's cell.
  if (numbers(inContact) && !names(inContact) && names(inPhone) && !numbers(inPhone)) {
    return { contact: inPhone.name, phone: inContact.numbers };
  }
  const free = (text: string, before: string) => text === '' || text === before;
  if (names(inContact) && numbers(inContact) && free(phone, sent.phone)) {
    return { contact: inContact.name, phone: inContact.numbers };
  }
  if (names(inPhone) && numbers(inPhone) && free(contact, sent.contact)) {
    return { contact: inPhone.name, phone: inPhone.numbers };
  }
  if (numbers(inContact) && !names(inContact) && phone === '') {
    return { contact: '', phone: inContact.numbers };
  }
  return null;
}

/** A number that a spreadsheet shortened: its last digits are lost. */
export function isShortened(text: string): boolean {
  return /^\d(?:\.\d+)?[eE]\+?\d{1,2}$/u.test(text.normalize('NFKC').trim());
}

type Parts = { name: string; numbers: string };

/** A name is what is left of Chinese characters; 转 and 电话 belong to the number. */
function partsOf(text: string): Parts {
  const plain = text.normalize('NFKC');
  const numbers = plain.match(number) ?? [];
  const rest = plain
    .replace(number, '')
    .replaceAll(/(?:联系)?(?:电话|手机)|联系人|[:：、,，;；/()（）\s-]+/gu, ' ')
    .trim();
  // Anything but a name beside the number is not understood.
  const name = /^[\p{Script=Han}·]{1,8}(?: [\p{Script=Han}·]{1,4})?$/u.test(rest) ? rest : '';
  return name === '' && rest !== ''
    ? { name: '', numbers: '' }
    : { name, numbers: numbers.join('、') };
}
