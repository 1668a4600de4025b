// Collectives that nobody has filled in yet: nobody gets a form for them.
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { UnitRow } from '#shared/plan/model.ts';

type Props = { units: readonly UnitRow[] };

export function WithoutForms({ units }: Props) {
  if (units.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{units.length}个集体称谓没有对应的单位</MessageBarTitle>
        {`“${units.map(({ name }) => name).join('”“')}”不会生成反馈表。`}
        如需生成，请先在“单位”表的“包含单位”一列填写具体单位。
      </MessageBarBody>
    </MessageBar>
  );
}
