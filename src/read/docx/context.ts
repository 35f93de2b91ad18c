import type { Part } from '../compose.ts';
import type { Numberer } from '../word/numberer.ts';
import type { XmlNode } from '../xmlNode.ts';
import type { Fields } from './fields.ts';
import type { Listing } from './listing.ts';
import type { Styles } from './styles.ts';

/** What the paragraphs of a document share while it is read from its beginning to its end. */
export interface Context {
  readonly styles: Styles;
  readonly listing: Listing;
  /** Of the story that is being read: the text, its notes, or what its text boxes hold. */
  readonly number: Numberer;
  readonly numberBeside: Readonly<Record<'note' | 'box', Numberer>>;
  readonly fields: Fields;
  /** Whether what a field spans can be trusted. */
  readonly fieldsFit: boolean;
  /** A footnote or an endnote by its number. */
  readonly note: (kind: 'footnote' | 'endnote', id: string) => XmlNode | undefined;
  /** What stands beside the paragraph or table that is being read, and is to follow it: notes and text boxes. */
  readonly beside: Part[];
  /** What was met and left out. */
  readonly met: Set<'contents' | 'embedded'>;
}
