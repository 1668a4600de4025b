// A sheet of paper as it is printed: of the paper's own size, with its margins, what stands on it, and its number.
import type { CSSProperties, ReactNode } from 'react';
import { paperMillimetres, type PaperSetup } from '#shared/paper/setup.ts';

type Props = {
  setup: Pick<PaperSetup, 'size' | 'orientation' | 'margins'>;
  /** Null: without a number at its foot. */
  number: { page: number; of: number } | null;
  variables?: Record<string, string>;
  children: ReactNode;
};

export function PaperSheet({ setup, number, variables, children }: Props): ReactNode {
  const { size, orientation, margins } = setup;
  const paper = paperMillimetres(setup);
  const area: CSSProperties = {
    top: `${margins.top}mm`,
    left: `${margins.left}mm`,
    width: `${paper.width - margins.left - margins.right}mm`,
    height: `${paper.height - margins.top - margins.bottom}mm`,
  };
  return (
    <div className={`pb-leaf pb-leaf-${size}-${orientation}`} lang="zh-CN" style={variables}>
      <div className="pb-leaf-area" style={area}>
        {children}
      </div>
      {number && <div className="pb-leaf-number">{`第${number.page}页　共${number.of}页`}</div>}
    </div>
  );
}
