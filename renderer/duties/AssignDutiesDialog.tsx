// Giving units what they owe at the end of a stage: what, by when, who. What the notice itself says is offered first.
import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { assignDuties, plannedUnits, type Assignment } from '#shared/duties/assignDuties.ts';
import { dutyUnits } from '#shared/duties/candidates.ts';
import { suggestDuties, type DutySuggestion } from '#shared/duties/suggestDuties.ts';
import { formatDay } from '#shared/calendar/format.ts';
import { inOrder, type PlanDocument } from '#shared/plan/document.ts';
import { idSource } from '#shared/plan/identity.ts';
import { dateContextOf } from '#shared/plan/input.ts';
import type { Day } from '#shared/plan/model.ts';
import { DayField } from '../parts/DayField.tsx';
import { EditDialog } from '../units/EditDialog.tsx';
import type { SendEdit } from '../units/UnitsPanel.tsx';
import { NewStageFields, type NewStage } from './NewStageFields.tsx';
import { SuggestedDuties } from './SuggestedDuties.tsx';
import { WhoFields, type Who } from './WhoFields.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
  count: { color: tokens.colorNeutralForeground2 },
});

/** The choice in the list of stages that stands for a new one. */
const another = 'new';
const newIds = idSource();

type Props = { document: PlanDocument; asOf: Day; onEdit: SendEdit; onClose(): void };

export function AssignDutiesDialog({ document, asOf, onEdit, onClose }: Props): ReactNode {
  const styles = useStyles();
  const dayId = useId();
  const stages = useMemo(() => inOrder(document.stages), [document.stages]);
  const suggestions = useMemo(() => suggestDuties(document), [document]);
  const [stageId, setStageId] = useState(() => stages[0]?.id ?? another);
  const [newStage, setNewStage] = useState<NewStage>({ name: '', start: null, end: null });
  const [what, setWhat] = useState('');
  const [due, setDue] = useState<Day | null>(null);
  const [who, setWho] = useState<Who>({ choice: 'leads', chosen: new Set() });

  const units = dutyUnits(document);
  const chosen = who.choice === 'chosen' ? [...who.chosen] : units[who.choice].map(({ id }) => id);
  const assignment: Assignment = {
    stage: stageId === another ? newStage : stageId,
    what,
    due,
    units: chosen,
  };
  const planned = plannedUnits(document, assignment);
  const stage = stageId === another ? newStage : document.stages.get(stageId);
  const ready = what.trim() !== '' && planned.units.length > 0 && (stage?.name ?? '').trim() !== '';
  const take = (suggestion: DutySuggestion) => {
    setStageId(suggestion.stageId);
    setWhat(suggestion.what);
    setDue(suggestion.due);
    setWho(whoOf(suggestion, units));
  };

  return (
    <EditDialog
      help="duties"
      title="布置阶段要求"
      action="布置"
      width={860}
      ready={ready}
      onClose={onClose}
      onEdit={onEdit}
      edit={() => assignDuties(document, assignment, newIds)}
    >
      <SuggestedDuties document={document} suggestions={suggestions} onTake={take} />
      <div className={styles.row}>
        <Field label="阶段" required>
          <Select value={stageId} onChange={(_, { value }) => setStageId(value)}>
            {stages.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value={another}>新建阶段…</option>
          </Select>
        </Field>
        <Field
          label={{ children: '截止日期', htmlFor: dayId }}
          hint={
            stage?.end ? `不填的，按阶段截止日期${formatDay(stage.end)}` : '不填的，按阶段截止日期'
          }
        >
          <DayField
            id={dayId}
            value={due}
            today={asOf}
            context={dateContextOf(document, Number((stage?.end ?? asOf).slice(0, 4)))}
            onChange={setDue}
          />
        </Field>
      </div>
      {stageId === another && (
        <NewStageFields
          value={newStage}
          today={asOf}
          context={dateContextOf(document, Number(asOf.slice(0, 4)))}
          onChange={setNewStage}
        />
      )}
      <Field label="要求" required>
        <Input
          value={what}
          placeholder="例如：制定实施方案、报送总结"
          onChange={(_, { value }) => setWhat(value)}
        />
      </Field>
      <WhoFields document={document} units={units} value={who} onChange={setWho} />
      <div className={styles.count} role="status">
        {statusWords(planned.units.length, planned.already.length)}
        {who.choice !== 'chosen' &&
          units.withoutMembers.length > 0 &&
          `“${units.withoutMembers.map(({ name }) => name).join('”“')}”没有写明包含的单位，不在其内。`}
      </div>
    </EditDialog>
  );
}

/** The lead units and all units are chosen as such, so that a person sees who is meant. */
function whoOf({ units }: DutySuggestion, { leads, all }: ReturnType<typeof dutyUnits>): Who {
  const same = (list: readonly { id: string }[]) =>
    list.length === units.length && list.every(({ id }) => units.includes(id));
  const chosen = new Set(units);
  if (same(all)) return { choice: 'all', chosen };
  return { choice: same(leads) ? 'leads' : 'chosen', chosen };
}

function statusWords(added: number, already: number): string {
  const known = already > 0 ? `其余${already}个单位已有这项要求，不重复布置。` : '';
  if (added === 0) return already > 0 ? '所选单位都已有这项要求。' : '请选择单位。';
  return `将布置给${added}个单位，每个单位一行。${known}`;
}
