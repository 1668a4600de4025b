// The start page with what the main process tells it, and what its buttons ask of the main process.
import type { ReactNode } from 'react';
import type { MenuCommand, PlanState } from '#shared/ipc/calls.ts';
import type { Result } from '#shared/result.ts';
import type { Mirror, MirrorState } from '../mirror.ts';
import { LeftCopies } from '../pages.ts';
import { StartPage } from './StartPage.tsx';

type Props = {
  mirror: Mirror;
  app: NonNullable<MirrorState['app']>;
  busy: boolean;
  opening(call: () => Promise<Result<PlanState | null>>): Promise<boolean>;
  onCommand(command: MenuCommand): void;
};

export function StartScreen(props: Props): ReactNode {
  const { mirror, app, opening } = props;
  const { bridge } = mirror;
  return (
    <StartPage
      recent={app.recent}
      recovery={app.recovery}
      version={app.version}
      busy={props.busy}
      onDoor={props.onCommand}
      left={
        app.copies.length > 0 && (
          <LeftCopies mirror={mirror} copies={app.copies} opening={opening} />
        )
      }
      onRecent={(id) => void opening(() => bridge.call('plan:openRecent', { id }))}
      onLeft={() => void opening(() => bridge.call('plan:openLeft', null))}
      onPin={async (id, pinned) => {
        const recent = await mirror.bridge.call('desktop:pinRecent', { id, pinned });
        mirror.adoptApp({ ...app, recent, plan: null });
      }}
      onForget={async (id) => {
        const recent = await bridge.call('plan:forgetRecent', { id });
        mirror.adoptApp({ ...app, recent, plan: null });
      }}
    />
  );
}
