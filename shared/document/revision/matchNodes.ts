// Which action and project of the plan a level of the revised notice is: by name, by the tasks in it, by a similar name [R2].
import type { Side } from './flatten.ts';
import { pairByKey, pairSimilar, textKey } from './pairs.ts';

type Node = { ordinal: string | null; name: string | null };
export type NodeRow = { id: string; ordinal: string | null; name: string | null };

/** Answers by place in the flat proposal; null for what is new. */
export class NodeMatch<Row extends NodeRow> {
  readonly found: (string | null)[];
  private readonly nodes: readonly Node[];
  private readonly rows: readonly Side<Row>[];
  private readonly taken = new Set<string>();

  constructor(nodes: readonly Node[], rows: readonly Side<Row>[]) {
    this.nodes = nodes;
    this.rows = rows;
    this.found = nodes.map(() => null);
  }

  private take(node: number, id: string): void {
    this.found[node] = id;
    this.taken.add(id);
  }

  private openNodes(): number[] {
    return this.nodes.flatMap((_, index) => (this.found[index] === null ? [index] : []));
  }

  /** What the plan has comes before what the office deleted. */
  private eachOpenRows(work: (rows: number[]) => void): void {
    for (const present of [true, false]) {
      work(
        this.rows.flatMap(({ id, now }, index) =>
          !this.taken.has(id) && (now !== null) === present ? [index] : [],
        ),
      );
    }
  }

  /**
   * By ordinal and name, or by name alone; with `anyway`, in order where a name stands more often on one side. A node with
   * a null above it is left out.
   */
  byName(
    withOrdinal: boolean,
    parentOf: (node: number) => string | null,
    parentsOf: (row: Row) => string,
    anyway = false,
  ): void {
    const keyOf = (node: Node, parent: string) =>
      `${parent}|${withOrdinal ? node.ordinal : ''}|${node.name === null ? '' : textKey(node.name)}`;
    this.eachOpenRows((rows) => {
      const left = this.openNodes().flatMap((index) => {
        const node = this.nodes[index];
        const parent = parentOf(index);
        return node && parent !== null ? [{ index, keys: [keyOf(node, parent)] }] : [];
      });
      const right = rows.map((index) => ({
        index,
        keys: versions(this.rows[index]).map((row) => keyOf(row, parentsOf(row))),
      }));
      for (const [node, row] of pairByKey(left, right, anyway))
        this.take(node, this.rows[row]?.id ?? '');
    });
  }

  /** By what lies below: `votes` counts, for every open node, the rows above its matched children. */
  byVotes(votes: (node: number) => ReadonlyMap<string, number>): void {
    const open = new Set(this.rows.map(({ id }) => id).filter((id) => !this.taken.has(id)));
    const claims = this.openNodes().flatMap((node) =>
      [...votes(node)].map(([id, count]) => ({ node, id, count })),
    );
    for (const { node, id } of claims.sort((a, b) => b.count - a.count || a.node - b.node)) {
      if (this.found[node] !== null || !open.has(id) || this.taken.has(id)) continue;
      this.take(node, id);
    }
  }

  /** By a similar name below the same parent. */
  bySimilarName(parentOf: (node: number) => string | null, parentsOf: (row: Row) => string): void {
    const parents = new Set(this.openNodes().map(parentOf));
    for (const parent of parents) {
      if (parent === null) continue;
      this.eachOpenRows((rows) => {
        const left = this.openNodes()
          .filter((index) => parentOf(index) === parent)
          .map((index) => ({ index, texts: namesOf([this.nodes[index]]) }));
        const right = rows
          .filter((index) => versions(this.rows[index]).some((row) => parentsOf(row) === parent))
          .map((index) => ({ index, texts: namesOf(versions(this.rows[index])) }));
        for (const pair of pairSimilar(left, right).pairs) {
          this.take(pair.left, this.rows[pair.right]?.id ?? '');
        }
      });
    }
  }
}

function versions<Row>(side: Side<Row> | undefined): Row[] {
  return [side?.now, side?.base].filter((row) => row !== null && row !== undefined);
}

function namesOf(nodes: readonly (Node | undefined)[]): string[] {
  return nodes.flatMap((node) => (node?.name ? [node.name] : []));
}
