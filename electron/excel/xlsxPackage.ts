// An .xlsx package as named parts and relations: where the workbook, its sheets, strings and styles are.
import { limits } from './limits.ts';
import type { ReadBudget } from './readBudget.ts';
import { ReadProblem } from './readProblem.ts';
import { createXmlReader } from './xmlPart.ts';
import type { XmlHandler } from './xmlTokens.ts';
import { readZipDirectory, type ZipEntry } from './zipDirectory.ts';
import { readWholeZipPart, readZipPart } from './zipPart.ts';

export type Relation = { id: string; type: string; target: string; external: boolean };

export type XlsxPackage = {
  parts: Map<string, ZipEntry>;
  has: (part: string) => boolean;
  /** Feeds a part to a handler. Throws `damagedZip` when the part is not there. */
  read: (part: string, handler: XmlHandler) => Promise<void>;
  text: (part: string) => Promise<string>;
  /** Relations of a part, targets resolved to part names; of the package itself for an empty name. */
  relationsOf: (part: string) => Promise<Relation[]>;
};

export function openPackage(bytes: Uint8Array, budget: ReadBudget): XlsxPackage {
  const parts = readZipDirectory(bytes);
  const entryOf = (part: string) => {
    const entry = parts.get(part.toLowerCase());
    if (!entry) throw new ReadProblem('damagedZip', part, { reason: 'missing' });
    return entry;
  };
  const read = async (part: string, handler: XmlHandler) => {
    const reader = createXmlReader(part, handler, budget);
    await readZipPart(bytes, entryOf(part), reader.write);
    reader.end();
  };
  return {
    parts,
    has: (part) => parts.has(part.toLowerCase()),
    read,
    text: async (part) => {
      const entry = entryOf(part);
      if (entry.size > limits.wholePartBytes) throw new ReadProblem('xmlTooComplex', part);
      return new TextDecoder().decode(await readWholeZipPart(bytes, entry));
    },
    async relationsOf(part) {
      const slash = part.lastIndexOf('/') + 1;
      const own = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
      if (!parts.has(own.toLowerCase())) return [];
      const relations: Relation[] = [];
      await read(own, {
        open(name, attributes) {
          if (name !== 'Relationship') return;
          const external = attributes.get('TargetMode')?.toLowerCase() === 'external';
          const target = attributes.get('Target') ?? '';
          relations.push({
            id: attributes.get('Id') ?? '',
            // Transitional and strict files differ in the address before the last word only.
            type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
            target: external ? target : resolveTarget(part.slice(0, slash), target),
            external,
          });
        },
        close() {},
        text() {},
      });
      return relations;
    },
  };
}

/** A relation's target as a part name: absolute targets start at the root, `..` never leaves it. */
function resolveTarget(folder: string, target: string): string {
  const cleaned = target.replaceAll('\\', '/').split(/[?#]/u)[0] ?? '';
  const steps = cleaned.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of cleaned.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
