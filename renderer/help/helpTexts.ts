// The texts and pictures of 使用说明, bundled into the page that shows them: nothing is fetched and nothing is HTML.
import { keyGroups } from '#shared/help/keyList.ts';
import { helpPageIds, type HelpPageId } from '#shared/help/helpPages.ts';
import { parseHelp, type HelpText } from '#shared/help/parseHelp.ts';
import type { TakenPicture } from '#shared/help/picture.ts';

const sources = import.meta.glob<string>('../../templates/help/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pictureUrls = import.meta.glob<string>('../../templates/help/pictures/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});
const pictureFacts = import.meta.glob<TakenPicture>('../../templates/help/pictures/*.json', {
  import: 'default',
  eager: true,
});

export const helpTexts: readonly HelpText[] = helpPageIds.map((id) => {
  const text = parseHelp(id, sources[`../../templates/help/${id}.md`] ?? `# ${id}`);
  if (id !== 'keys') return text;
  const tables = keyGroups.flatMap(({ title, rows }) => [
    { kind: 'heading' as const, text: title },
    { kind: 'keys' as const, rows },
  ]);
  return { ...text, blocks: [...text.blocks, ...tables] };
});

const titles = new Map(helpTexts.map(({ id, title }) => [id, title]));

export function helpTitle(id: HelpPageId): string {
  return titles.get(id) ?? id;
}

export function helpPicture(name: string): (TakenPicture & { url: string }) | null {
  const url = pictureUrls[`../../templates/help/pictures/${name}.webp`];
  const facts = pictureFacts[`../../templates/help/pictures/${name}.json`];
  return url && facts ? { ...facts, url } : null;
}
