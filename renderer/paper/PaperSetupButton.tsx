// 页面设置: margins, how small type may get, what stands on every page. What is changed is seen in the preview at once.
import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Select,
  SpinButton,
  tokens,
} from '@fluentui/react-components';
import { DocumentSettingsRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { defaultPaper, marginLimits, type Margins, type PaperSetup } from '#shared/paper/setup.ts';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, width: '300px' },
  margins: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    '& .fui-SpinButton': { boxSizing: 'border-box', width: '100%', minWidth: 0 },
  },
  boxes: { display: 'flex', flexDirection: 'column' },
});

const sides: readonly { side: keyof Margins; label: string }[] = [
  { side: 'top', label: '上边距（毫米）' },
  { side: 'bottom', label: '下边距（毫米）' },
  { side: 'left', label: '左边距（毫米）' },
  { side: 'right', label: '右边距（毫米）' },
];

const types: readonly { points: number; label: string }[] = [
  { points: 10.5, label: '五号（10.5磅）' },
  { points: 9, label: '小五（9磅）' },
  { points: 7.5, label: '六号（7.5磅）' },
  { points: 6.5, label: '小六（6.5磅）' },
  { points: 5.5, label: '七号（5.5磅）' },
];

const boxes = [
  { key: 'repeatHead', label: '每页重复表头' },
  { key: 'showPageNumbers', label: '页脚印“第×页　共×页”' },
  { key: 'groupsOnNewPages', label: '每组另起一页' },
] as const;

type Props = { setup: PaperSetup; onSetup(setup: PaperSetup): void };

export function PaperSetupButton({ setup, onSetup }: Props): ReactNode {
  const styles = useStyles();
  const known = types.some(({ points }) => points === setup.smallestType);
  return (
    <Popover trapFocus positioning="below-start">
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" icon={<DocumentSettingsRegular />}>
          页面设置
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label="页面设置">
        <div className={styles.body}>
          <div className={styles.margins}>
            {sides.map(({ side, label }) => (
              <Field key={side} label={label} size="small">
                <SpinButton
                  size="small"
                  min={marginLimits.least}
                  max={marginLimits.most}
                  step={1}
                  value={setup.margins[side]}
                  onChange={(_, { value, displayValue }) => {
                    const wanted = value ?? Number(displayValue);
                    if (wanted >= marginLimits.least && wanted <= marginLimits.most) {
                      onSetup({ ...setup, margins: { ...setup.margins, [side]: wanted } });
                    }
                  }}
                />
              </Field>
            ))}
          </div>
          <Field
            label="最小字号"
            size="small"
            hint="表太宽时缩小字号排进一页；缩到最小仍放不下的列，排到后面的页上，首列重复。"
          >
            <Select
              size="small"
              value={String(setup.smallestType)}
              onChange={(_, { value }) => onSetup({ ...setup, smallestType: Number(value) })}
            >
              {known || (
                <option value={String(setup.smallestType)}>{`${setup.smallestType}磅`}</option>
              )}
              {types.map(({ points, label }) => (
                <option key={points} value={String(points)}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
          <div className={styles.boxes}>
            {boxes.map(({ key, label }) => (
              <Checkbox
                key={key}
                label={label}
                checked={setup[key]}
                onChange={(_, { checked }) => onSetup({ ...setup, [key]: checked === true })}
              />
            ))}
          </div>
          <Button
            size="small"
            onClick={() =>
              onSetup({ ...defaultPaper, size: setup.size, orientation: setup.orientation })
            }
          >
            恢复默认
          </Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
}
