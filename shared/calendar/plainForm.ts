// Text with its typographic variants unified, one code unit for one code unit, so that offsets stay true.

const variants: Record<string, string> = {
  '．': '.',
  '／': '/',
  '（': '(',
  '）': ')',
  '％': '%',
  '﹪': '%',
  '＋': '+',
  '：': ':',
  '∶': ':',
  '﹕': ':',
  '﹣': '-',
  '－': '-',
  '—': '-',
  '–': '-',
  '―': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '─': '-',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '˜': '~',
  '○': '〇',
  '\u3000': ' ',
  '\u00a0': ' ',
  '\t': ' ',
  '［': '[',
  '］': ']',
  '＜': '<',
  '＞': '>',
  '＝': '=',
  '･': '·',
};

/**
 * Full-width digits and letters, dashes, waves, brackets and spaces in their plain form. The commas of a sentence
 * （，、；） stay, since they must not be taken for the separators of a figure.
 */
export function toPlainForm(text: string): string {
  return text.replace(
    /[０-９Ａ-Ｚａ-ｚ．／（）％﹪＋：∶﹕﹣－—–―−‐‑─～〜∼˜○\u3000\u00a0\t［］＜＞＝･]/g,
    (character) => variants[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}
