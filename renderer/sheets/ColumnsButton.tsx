// Opens what arranges the columns of the sheet that is shown, and says how many of them are hidden.
import { Button } from '@fluentui/react-components';
import { ColumnTriple20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

export function ColumnsButton(props: { hidden: number; onClick(): void }): ReactNode {
  const { hidden, onClick } = props;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<ColumnTriple20Regular />}
      title="列的显示、次序和冻结"
      onClick={onClick}
    >
      {hidden > 0 ? `列（隐藏${hidden}）` : '列'}
    </Button>
  );
}
