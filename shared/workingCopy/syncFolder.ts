// Folders that a program copies to other computers, and the second files that such programs leave when two people wrote at once.

/** Names of folders by which the programs are known, with what they are called on the screen. */
const services: [RegExp, string][] = [
  [/^OneDrive( - .+)?$/iu, 'OneDrive'],
  [/^(我的)?坚果云|^Nutstore/iu, '坚果云'],
  [/^WPS ?云盘|^WPSDrive|^WPS Cloud Files|^WPS云文档/iu, 'WPS 云盘'],
  [/^百度(网盘|云)|^Baidu(Net|Sync|Yun)/iu, '百度网盘'],
  [/^(腾讯)?微云|^Weiyun/iu, '微云'],
  [/^阿里云盘|^aDrive$/iu, '阿里云盘'],
  [/^Dropbox( \(.+\))?$/iu, 'Dropbox'],
  [/^iCloud ?Drive$/iu, 'iCloud'],
];

/** The program that keeps a folder on the way to a file in step with other computers; null: none that is known. */
export function syncServiceOf(file: string): string | null {
  const folders = file.split(/[\\/]/u).slice(0, -1);
  for (const folder of folders) {
    const known = services.find(([pattern]) => pattern.test(folder));
    if (known) return known[1];
  }
  return null;
}

/** What such programs, mail and chat put behind a name: `(1)`, `（2）`, `(冲突_小王_2026-11-27)`, `-PC01`, ` - 副本`. */
const marks = [
  / ?[（(]\d{1,2}[）)]$/u,
  / ?[（(][^（()）]*(冲突|conflict)[^（()）]*[）)]$/iu,
  /[-_ ]冲突[^/\\]*$/u,
  /-[A-Za-z][\w-]{1,14}$/u,
  / ?[-—] ?副本( ?[（(]\d{1,2}[）)])?$/u,
];

/** Of the names in a folder those that may be another copy of the plan of this name. Names are with their ending. */
export function namesLikeCopies(name: string, others: readonly string[], ending: string): string[] {
  const own = name.slice(0, -ending.length);
  return others.filter((other) => {
    if (other === name || !other.endsWith(ending)) return false;
    const bare = other.slice(0, -ending.length);
    if (!bare.startsWith(own)) return false;
    return marks.some((mark) => bare.replace(mark, '') === own);
  });
}
