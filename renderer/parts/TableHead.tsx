// The head of a plain table: one row of headings.
import type { ReactNode } from 'react';

type Props = {
  headings: readonly string[];
  /** The look of a heading. */
  className: string;
  /** Headings before these that hold more than words. */
  children?: ReactNode;
};

export function TableHead({ headings, className, children }: Props): ReactNode {
  return (
    <thead>
      <tr>
        {children}
        {headings.map((heading) => (
          <th key={heading} scope="col" className={className}>
            {heading}
          </th>
        ))}
      </tr>
    </thead>
  );
}
