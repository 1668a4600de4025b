// Calls about templates of letters: a Word file looked at, kept in the plan, written out to be changed in Word.
import path from 'node:path';
import { stopsLetter } from '#shared/letters/findings.ts';
import { safeFileName } from '#shared/forms/fileName.ts';
import { letterKinds } from '#shared/letters/kinds.ts';
import type { LetterTemplateReview } from '#shared/ipc/letterCalls.ts';
import { inOrder } from '#shared/plan/document.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import { letterTemplate } from '../jobs/letterTemplates.ts';
import type { ReadLetterTemplate } from '../jobs/readLetterTemplate.ts';
import { writeFileWhole } from '../storage/writeFile.ts';
import { droppedFile } from './droppedFile.ts';
import type { Handlers } from './handlers.ts';
import { readShown } from './readShown.ts';

type TemplateCalls = Extract<keyof Handlers, `letters:${string}Template`>;
type Draft = { letterTemplate: ReadLetterTemplate };

export function letterTemplateHandlers(desk: Desk): Pick<Handlers, TemplateCalls> {
  const { dialogs, appPath } = desk.parts;

  const read = async (file: string): Promise<Result<LetterTemplateReview | null>> => {
    const { session } = desk;
    const request = { kind: 'letterTemplate', path: file } as const;
    const answer = await readShown(desk, request, path.basename(file));
    if (!answer.ok || answer.value === null) return answer as Result<null>;
    // Another plan may have been opened while the file was read.
    if (desk.session !== session) return failure('tokenGone');
    const { content: _, ...shown } = answer.value;
    return success({
      ...shown,
      token: desk.token({ letterTemplate: answer.value } satisfies Draft),
    });
  };

  return {
    async 'letters:chooseTemplate'() {
      if (!desk.session) return failure('noPlanOpen');
      const file = await dialogs.openFile({
        title: '选择文书模板',
        kind: 'Word 文档',
        extensions: ['docx'],
      });
      return file === null ? success(null) : read(file);
    },
    async 'letters:droppedTemplate'({ path: file }) {
      if (!desk.session) return failure('noPlanOpen');
      const dropped = droppedFile(desk, file);
      if (!dropped.ok) return dropped;
      if (path.extname(file).toLowerCase() !== '.docx') {
        return failure('letterNotDocx', path.basename(file));
      }
      return read(file);
    },
    'letters:keepTemplate'({ token, id, name, kind }) {
      const draft = desk.valueOf(token, isDraft);
      if (!draft) return failure('tokenGone');
      const { file, content, findings } = draft.letterTemplate;
      if (findings.some(stopsLetter)) return failure('letterTemplateUnfit', file);
      return desk.withPlan((session) => {
        const { letterTemplates } = session.document;
        const before = id === null ? null : letterTemplates.get(id);
        if (before === undefined) return failure('missingRow');
        const values = { name: name.trim(), kind, file, content };
        const last = inOrder(letterTemplates).at(-1)?.order ?? 0;
        const rowId = before?.id ?? session.newId('letterTemplates');
        const edited = session.edit({
          label: `${before ? '更换' : '添加'}文书模板：${values.name}`,
          operations: [
            before
              ? { type: 'set', sheet: 'letterTemplates', id: rowId, values }
              : {
                  type: 'add',
                  sheet: 'letterTemplates',
                  row: { id: rowId, order: last + 1, ...values },
                },
          ],
        });
        if (!edited.ok) return edited;
        const [refused] = edited.value.rejected;
        if (refused) return failure(refused.code);
        if (edited.value.changed) desk.parts.send('plan:changed', edited.value.changed);
        return success({ revision: session.revision, id: rowId });
      });
    },
    async 'letters:exportTemplate'({ id }) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const kind =
        letterKinds.find((each) => each.kind === id)?.kind ??
        session.document.letterTemplates.get(id)?.kind;
      if (!kind) return failure('noLetterTemplate', id);
      const template = await letterTemplate(session.document, appPath, kind, id);
      if (!template.ok) return template;
      const { name, bytes } = template.value;
      return desk.save(
        {
          title: '另存文书模板',
          name: `${safeFileName(`文书模板_${name}`)}.docx`,
          extension: 'docx',
          kind: 'Word 文档',
        },
        (file) => writeFileWhole(file, bytes),
      );
    },
  };
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'letterTemplate' in value;
}
