import type { Block, Line, Node } from './blocks.ts';
import { listMarkers } from './listMarker.ts';
import type { Measured } from './measure.ts';
import type { Body } from './selectBody.ts';
import { outsideCells } from './tableRows.ts';

/** What a document consists of, in reading order. */
export type Entry =
  | { readonly kind: 'line'; readonly line: Line; readonly marker: string }
  | { readonly kind: 'grid'; readonly table: Block };

/** Where something stands that is around the document and not in it. */
export interface Gap {
  readonly kind: 'gap';
  readonly block: Block;
}

/** The lines and tables of the body, with gaps for what is around the document. */
export const entriesOf = ({ nodes, isChrome }: Body, { grids, of }: Measured): (Entry | Gap)[] => {
  const entries: (Entry | Gap)[] = [];
  /** Of the list item that has begun and has no line yet. */
  let marker = '';

  const visitAll = (children: readonly Node[], markers: ReadonlyMap<Block, string>): void => {
    for (const child of children) visit(child, markers);
  };
  const visit = (node: Node, markers: ReadonlyMap<Block, string>): void => {
    if (node.kind === 'line') {
      entries.push({ kind: 'line', line: node, marker });
      marker = '';
    } else if (grids.has(node)) {
      visitAll(outsideCells(node), NONE);
      entries.push({ kind: 'grid', table: node });
    } else if (isChrome(node)) {
      if (of(node).chars > 0) entries.push({ kind: 'gap', block: node });
    } else {
      marker = markers.get(node) ?? marker;
      visitAll(node.children, listMarkers(node));
    }
  };
  visitAll(nodes, NONE);
  return entries;
};

const NONE: ReadonlyMap<Block, string> = new Map();
