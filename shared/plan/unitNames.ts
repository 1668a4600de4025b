// A small splitter for cells that list units. The notice reader has a richer one, with notes on doubtful places.

const opening = '（(〔【[';
const closing = '）)〕】]';
/** A cell that says there is no unit. */
const none = /^(?:[/／\\\-—–－_]+|无|暂无|没有|不涉及)$/u;
/** How a name of a unit ends; a line break behind anything else stands inside a name. */
const ending =
  /(?:局|委|委员会|办|办公室|厅|院|部|处|室|府|会|中心|公司|集团|支队|大队|队|行|街道|街|镇|乡|村|社|站|所|区|县|市|旗|校|大学|馆|场|园|协|联|台|厂|学|单位|部门|企业|专班|管委会|小组|[）)〕】\]])$/u;

/**
 * The names in a list, in order, each once, as written. Separators are 、，,；; and line breaks, outside brackets;
 * 各区、县级市 stays one phrase; a closing 等 is dropped; a cell of `/`, — or 无 has none.
 */
export function splitUnitNames(text: string): string[] {
  const names = new Set<string>();
  for (const piece of joinPhrases(cut(text))) {
    const name = piece
      .trim()
      .replace(/^(?:牵头|配合|责任|主办|协办)(?:单位|部门)[:：]\s*/u, '')
      .replace(/(?:等(?:相关|有关)?(?:部门|单位|部门和单位)?|[。.])+$/u, (tail, at: number) =>
        at === 0 ? tail : '',
      )
      .trim();
    if (name !== '' && !none.test(name)) names.add(name);
  }
  return [...names];
}

function cut(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  const push = () => {
    pieces.push(piece);
    piece = '';
  };
  for (const character of text.replaceAll('\r\n', '\n')) {
    if (opening.includes(character)) depth += 1;
    else if (closing.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && '、，,；;'.includes(character)) push();
    else if (character === '\n') {
      // Inside brackets, or behind half a name, a line break is only where the column was too narrow.
      if (depth === 0 && ending.test(piece.trimEnd())) push();
    } else piece += character;
  }
  push();
  // A bracket that never closes would swallow the rest of the list: then brackets do not count.
  return depth > 0 ? text.split(/[、，,；;\n]/u) : pieces;
}

/** 各区 and 县级市 next to each other are one phrase: 各区、县级市. */
function joinPhrases(pieces: string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1)?.trim();
    if (
      last &&
      /^各(?:有关|相关)?(?:区|县|旗县区|县区)$/u.test(last) &&
      /^(?:县级市|县|市|区|[一-鿿]{2,6}(?:高新区|开发区))(?:人民政府|政府)?$/u.test(piece.trim())
    ) {
      joined[joined.length - 1] = `${last}、${piece.trim()}`;
    } else joined.push(piece);
  }
  return joined;
}
