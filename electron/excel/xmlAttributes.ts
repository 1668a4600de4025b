// Names and attributes of XML tags as the scanner finds them. A sheet has a million tags and twenty names: a name that was
// seen before is known again without being cut out, and a value is cut out when somebody asks for it.

export type XmlName = {
  /** With its prefix. */
  whole: string;
  local: string;
  hasPrefix: boolean;
  /** Declares a namespace, or is the format's own (`xml:space`): as an attribute it says nothing here. */
  silent: boolean;
  /** Its characters. */
  codes: readonly number[];
};

const slots = 1024;
const longestKnown = 40;
const known = Array.from<XmlName | undefined>({ length: slots });

/** The name at `from` to `to` of a text and its characters. `hash` is made of them, the same way for every name. */
export function nameAt(
  source: string,
  codes: Uint16Array,
  from: number,
  to: number,
  hash: number,
): XmlName {
  const slot = hash & (slots - 1);
  const seen = known[slot];
  if (seen && isThere(seen.codes, codes, from, to)) return seen;
  const name = createName(source.slice(from, to));
  if (to - from <= longestKnown) known[slot] = name;
  return name;
}

function isThere(name: readonly number[], codes: Uint16Array, from: number, to: number): boolean {
  if (name.length !== to - from) return false;
  for (let at = 0; at < name.length; at++) if (name[at] !== codes[from + at]) return false;
  return true;
}

function createName(text: string): XmlName {
  // A long piece of a text keeps the whole of it in memory; a piece of a copy keeps the copy.
  const whole = ` ${text}`.slice(1);
  const colon = whole.indexOf(':');
  return {
    whole,
    local: colon < 0 ? whole : whole.slice(colon + 1),
    hasPrefix: colon >= 0,
    codes: Array.from({ length: whole.length }, (_, at) => whole.charCodeAt(at)),
    silent: colon >= 0 && (whole.startsWith('xmlns') || whole.startsWith('xml:')),
  };
}

/** The attributes of one tag, by names without prefix. One object serves all tags: it is to be read at once. */
export class XmlAttributes {
  private source = '';
  private count = 0;
  private readonly names: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** Where a value is not as it stands in the source. */
  private readonly decoded: (string | null)[] = [];

  get(name: string): string | undefined {
    const at = this.indexOf(name);
    return at < 0 ? undefined : this.valueAt(at);
  }

  has(name: string): boolean {
    return this.indexOf(name) >= 0;
  }

  /** For whoever needs them after the next tag. */
  copy(): ReadonlyMap<string, string> {
    const values = new Map<string, string>();
    for (let at = 0; at < this.count; at++) values.set(this.names[at] ?? '', this.valueAt(at));
    return values;
  }

  /** For the scanner: a new tag in `source`. */
  begin(source: string): void {
    this.source = source;
    this.count = 0;
  }

  /** For the scanner. */
  add(name: string, from: number, to: number, decoded: string | null): void {
    const at = this.count++;
    this.names[at] = name;
    this.starts[at] = from;
    this.ends[at] = to;
    this.decoded[at] = decoded;
  }

  private indexOf(name: string): number {
    for (let at = 0; at < this.count; at++) if (this.names[at] === name) return at;
    return -1;
  }

  private valueAt(at: number): string {
    return this.decoded[at] ?? this.source.slice(this.starts[at], this.ends[at]);
  }
}
