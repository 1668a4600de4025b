// Texts around the table of an office's form that are filled for every unit: left out or changed by hand.
import { Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { columnLetters } from '#shared/tables/address.ts';
import { fillPlace, placeWords, type PlaceFacts } from '#shared/templates/places.ts';
import type { DraftPlace } from './templateDraft.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  place: { minWidth: '84px' },
  text: { flexGrow: 1 },
  shown: {
    width: '40%',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  places: readonly DraftPlace[];
  /** Of one unit, to show what comes of a text. */
  facts: PlaceFacts;
  disabled: boolean;
  onChange(places: DraftPlace[]): void;
};

export function TemplatePlaces({ places, facts, disabled, onChange }: Props): ReactNode {
  const styles = useStyles();
  const change = (at: number, values: Partial<DraftPlace>) =>
    onChange(places.map((place, index) => (index === at ? { ...place, ...values } : place)));
  if (places.length === 0) {
    return <div className={styles.hint}>没有找到要填的单位、期次等空白，表的上下方原样发出。</div>;
  }
  return (
    <>
      {places.map(({ row, column, text, on }, index) => {
        const address = `${columnLetters(column)}${row}`;
        return (
          <div key={address} className={styles.row}>
            <Checkbox
              className={styles.place}
              label={address}
              checked={on}
              disabled={disabled}
              onChange={(_, { checked }) => change(index, { on: checked === true })}
            />
            <Input
              className={styles.text}
              aria-label={`${address}填入的文字`}
              value={text}
              maxLength={300}
              disabled={disabled || !on}
              onChange={(_, { value }) => change(index, { text: value })}
            />
            <div className={styles.shown}>
              {on ? `如：${fillPlace(text, facts)}` : '不填，原样发出'}
            </div>
          </div>
        );
      })}
      <div className={styles.hint}>
        花括号里的词发表时换成实际内容：{placeWords.map((word) => `{${word}}`).join(' ')}
      </div>
    </>
  );
}
