// A notice that came while a plan is open, until a person has said what it is for.
import { useState, type ReactNode } from 'react';
import type { OpenPlan } from '../mirror.ts';
import { NoticeQuestion } from '../pages.ts';

/** `onUse` is told the answer, never that there was none; another plan in the window ends the question. */
export function useNoticeQuestion(
  plan: OpenPlan | null,
  planFile: string,
  onUse: (use: 'new' | 'revise', file: string) => void,
): { ask(file: string): void; question: ReactNode } {
  const [asked, setAsked] = useState<{ file: string; of: string } | null>(null);
  const stands = asked !== null && asked.of === planFile && plan;
  return {
    ask: (file) => setAsked({ file, of: planFile }),
    question: stands && (
      <NoticeQuestion
        file={asked.file}
        plan={plan}
        onAnswer={(use) => {
          setAsked(null);
          if (use !== null) onUse(use, asked.file);
        }}
      />
    ),
  };
}
