/** What stands on one line as a browser shows it, its blanks collapsed; never empty. */
export interface Line {
  readonly kind: 'line';
  readonly text: string;
  /** The same with a colon behind each label that stands in an element of its own. */
  readonly labelled: string;
  /** Characters that are no blanks. */
  readonly chars: number;
  /** How many of them stand in links. */
  links: number;
}

/** An element that begins and ends lines: a paragraph, a division, a list, a cell. */
export interface Block {
  readonly kind: 'block';
  /** In lower case. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: Node[];
  /** Whether its blanks and line breaks are shown as they are. */
  readonly isPreformatted: boolean;
}

export type Node = Line | Block;

/** By their names in lower case. */
export type Attributes = Readonly<Record<string, string>>;

/** A page as its elements; all that never shows (scripts, styles, hidden elements) is left out. */
export interface Page {
  readonly root: Block;
  /** Every block below the root, each before those that it holds. */
  readonly blocks: readonly Block[];
  /** What `<title>` says. */
  readonly title: string;
  /** The named `<meta>` elements, by their names in lower case. */
  readonly meta: ReadonlyMap<string, string>;
  /** Whether `<html>` or `<body>` was opened and neither was closed. */
  readonly isTruncated: boolean;
  /** Whether it asks for a password. */
  readonly hasPassword: boolean;
}

/** The lines of a block in the order of the page, or the first ones. */
export const linesOf = (block: Block, most = Number.POSITIVE_INFINITY): Line[] => {
  const lines: Line[] = [];
  const visit = ({ children }: Block): void => {
    for (const child of children) {
      if (lines.length >= most) return;
      if (child.kind === 'line') lines.push(child);
      else visit(child);
    }
  };
  visit(block);
  return lines;
};
