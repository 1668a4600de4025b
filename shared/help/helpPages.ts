// The pages of 使用说明 in the order of its contents list. The text of each is `templates/help/<id>.md`.

export const helpGroups = [
  { title: '入门', pages: ['start', 'newPlan', 'today', 'sheets', 'export'] },
  {
    title: '理清计划',
    pages: ['units', 'targets', 'deadlines', 'duties', 'flags', 'holidays', 'reminders'],
  },
  {
    title: '报送汇总',
    pages: [
      'forms',
      'templates',
      'returns',
      'sendBack',
      'progress',
      'consolidate',
      'ownSheets',
      'boards',
      'letters',
      'snapshots',
      'revision',
      'assess',
    ],
  },
  { title: '保管数据', pages: ['backups', 'mergeCopy', 'places', 'safety'] },
  { title: '查一查', pages: ['keys', 'questions'] },
] as const satisfies readonly { title: string; pages: readonly string[] }[];

export type HelpPageId = (typeof helpGroups)[number]['pages'][number];

export const helpPageIds: readonly HelpPageId[] = helpGroups.flatMap(({ pages }) => [...pages]);

export function isHelpPage(id: string): id is HelpPageId {
  return helpPageIds.some((each) => each === id);
}
