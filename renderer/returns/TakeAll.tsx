// Takes or refuses all differences that a pane lists, of a file or of all that needs a person: one meaning [RV2].
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { refusable, takeable } from '#shared/returns/editDecisions.ts';
import type { Difference } from '#shared/returns/review.ts';
import type { ReviewParts } from './reviewParts.ts';

type Props = Pick<ReviewParts, 'readOnly' | 'decideAll'> & {
  differences: readonly Difference[];
};

export function TakeAll({ differences, readOnly, decideAll }: Props): ReactNode {
  const rests = readOnly !== null || differences.length === 0;
  const decide = (ids: readonly string[], take: boolean) =>
    decideAll([{ type: 'take', ids: [...ids], take }]);
  return (
    <>
      <Button
        size="small"
        disabledFocusable={rests}
        onClick={() => decide(takeable(differences), true)}
      >
        全部采用
      </Button>
      <Button
        size="small"
        disabledFocusable={rests}
        onClick={() => decide(refusable(differences), false)}
      >
        全部不采用
      </Button>
    </>
  );
}
