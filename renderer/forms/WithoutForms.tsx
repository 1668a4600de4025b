// Collectives that nobody has filled in yet: nobody gets a form for them.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { UnitRow } from '#shared/plan/model.ts';
import { useLeading } from '../parts/leading.ts';

type Props = { units: readonly UnitRow[] };

export function WithoutForms({ units }: Props) {
  const leading = useLeading();
  if (units.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{units.length}个集体称谓没有对应的单位</MessageBarTitle>
        {`“${units.map(({ name }) => name).join('”“')}”不会生成反馈表。`}
        如需生成，请先在“单位”表写明包含哪些单位。
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => leading.showTab('units')}>
          去“单位”表
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
