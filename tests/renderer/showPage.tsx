// Puts a page or dialog on screen the way the window does: Fluent's provider, a mirror on a fake bridge, an open plan.
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { vi, type Mock } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import type { PlanState } from '#shared/ipc/calls.ts';
import { toSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import { noQuiet } from '#shared/reminders/memory.ts';
import { plainView } from '#shared/view/sheetLayout.ts';
import type { AppState } from '#shared/ipc/appState.ts';
import { createMirror, type Mirror } from '#renderer/mirror.ts';
import { fakeBridge, type Answers, type FakeBridge } from './fakeBridge.ts';

export type Shown = FakeBridge & { mirror: Mirror; onClose: Mock<() => void> };

const theme = {
  ...webLightTheme,
  fontFamilyBase: '"Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif',
};

export function planState(document: PlanDocument, more: Partial<PlanState> = {}): PlanState {
  return {
    name: '城市品质提升三年行动计划',
    place: '文档',
    readOnly: null,
    example: false,
    copy: null,
    snapshot: toSnapshot(document),
    revision: 1,
    asOf: '2022-07-05',
    today: '2022-07-05',
    view: plainView,
    steps: { undo: null, redo: null },
    quiet: noQuiet,
    ...more,
  };
}

/** What the main process says at the start while nothing is open. */
export const emptyStart: AppState = {
  version: '0',
  today: '2022-07-05',
  recent: [],
  copies: [],
  recovery: null,
  draft: null,
  plan: null,
};

export async function showPage(
  Page: ComponentType<{ mirror: Mirror; onClose: () => void }>,
  { plan, answers }: { plan: PlanState | null; answers: Answers },
): Promise<Shown> {
  await page.viewport(1366, 768);
  const fake = fakeBridge({
    'app:start': () => ({ ...emptyStart, plan }),
    ...answers,
  });
  const mirror = createMirror(fake.bridge);
  await mirror.start();
  const onClose = vi.fn<() => void>();
  await render(
    <FluentProvider theme={theme} style={{ height: '768px' }}>
      <Page mirror={mirror} onClose={onClose} />
    </FluentProvider>,
  );
  return { ...fake, mirror, onClose };
}
