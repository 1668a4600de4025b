// Calls that write forms: choose a folder and look what is there, write, stop.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { formsFolderName, safeFileName } from '#shared/forms/fileName.ts';
import { failure, success } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import {
  formsThere,
  recordForms,
  writeForms,
  writeSentList,
  type FormsRequest,
} from '../jobs/forms.ts';
import { exportFormStyle, importFormStyle } from '../jobs/formStyles.ts';
import { builtInForms, chosenForm, defaultForm } from '../jobs/templates.ts';
import type { PlanSession } from '../planSession.ts';
import type { Handlers } from './handlers.ts';

type FormCalls = Extract<keyof Handlers, `forms:${string}`>;

/** A folder was chosen for these forms; nothing is written yet. */
type FormsJob = { session: PlanSession; forms: FormsRequest };

export function formHandlers(desk: Desk): Pick<Handlers, FormCalls> {
  const { dialogs, appPath } = desk.parts;
  return {
    async 'forms:choose'({ period, units, form }) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const chosen = chosenForm(session.document, appPath, form || defaultForm);
      if (!chosen.ok) return chosen;
      const folder = await dialogs.chooseFolder({ title: '选择存放反馈表的文件夹' });
      if (folder === null) return success(null);
      if (desk.session !== session) return failure('tokenGone');
      const forms: FormsRequest = { period, folder, ...chosen.value, units };
      const found = formsThere(session.document, forms);
      if (!found.ok) return found;
      const token = desk.token({ session, forms } satisfies FormsJob);
      return success({
        token,
        place: folder,
        newFolder: path.basename(freeFolder(forms)),
        ...found.value,
      });
    },
    async 'forms:write'({ token, into }) {
      const job = desk.valueOf(token, isJob);
      if (!job) return failure('tokenGone');
      const { session } = job;
      const forms = into === 'folder' ? job.forms : { ...job.forms, folder: freeFolder(job.forms) };
      const written = await desk.work.run((signal, tell) =>
        writeForms(session, forms, (done, total) => tell('正在生成反馈表', done, total), signal),
      );
      if (!written.ok) return written;
      const { files, failed, left, sent } = written.value;
      // Another plan may have been opened while the files were written.
      const recorded = await desk.turns.inTurn(() =>
        desk.session === session ? recordForms(session, forms.period, sent) : failure('tokenGone'),
      );
      if (recorded.ok && recorded.value) desk.parts.send('plan:changed', recorded.value);
      const list = await writeSentList(session, forms, recorded.ok ? [] : sent);
      return success({
        folder: desk.writtenFile(forms.folder),
        files,
        failed,
        left,
        recorded: recorded.ok,
        list: list.ok ? desk.writtenFile(list.value) : null,
        listProblem: list.ok ? null : list.problem,
      });
    },
    'forms:styles'() {
      return desk.session ? builtInForms(desk.session.document, appPath) : [];
    },
    async 'forms:importStyle'() {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const file = await dialogs.openFile({
        title: '导入报表样式',
        extensions: ['json'],
        kind: '报表样式',
      });
      return file === null ? success(null) : importFormStyle(session.document, file);
    },
    async 'forms:exportStyle'({ definition }) {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      return desk.save(
        {
          title: '导出报表样式',
          name: `${safeFileName(`报表样式_${definition.name}`)}.json`,
          extension: 'json',
          kind: '报表样式',
        },
        (file) => exportFormStyle(session.document, definition, file),
      );
    },
  };
}

/** A folder in the chosen one that is not there yet. */
function freeFolder({ folder, period }: FormsRequest): string {
  const name = safeFileName(formsFolderName(period));
  for (let count = 1; ; count += 1) {
    const place = path.join(folder, count === 1 ? name : `${name}（${count}）`);
    if (!existsSync(place)) return place;
  }
}

function isJob(value: unknown): value is FormsJob {
  return typeof value === 'object' && value !== null && 'forms' in value;
}
