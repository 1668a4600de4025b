// The calls of the guided tour.
import type { Desk } from '../desk.ts';
import { failure, success } from '#shared/result.ts';
import { writeExampleReturns } from '../jobs/exampleReturns.ts';
import type { Handlers } from './handlers.ts';

type TourCall = Extract<keyof Handlers, `tour:${string}`>;

export function tourHandlers(desk: Desk): Pick<Handlers, TourCall> {
  return {
    async 'tour:returns'() {
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      if (!desk.example) return failure('notExample');
      const into = await desk.parts.dialogs.chooseFolder({
        title: '选择存放示例反馈表的文件夹',
      });
      if (into === null) return success(null);
      if (desk.session !== session) return failure('tokenGone');
      const written = await writeExampleReturns(session, desk.parts.appPath, into);
      if (!written.ok) return written;
      const { folder, files } = written.value;
      return success({ folder: desk.writtenFile(folder), files });
    },
  };
}
