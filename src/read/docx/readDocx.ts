import type { Reading } from '../../model/document.ts';
import type { ArchiveLimits } from '../archive/limits.ts';
import { type Archive, type ArchiveEntry, openArchive } from '../archive/openArchive.ts';
import { compose } from '../compose.ts';
import { entryOf, type Relationship, relationshipsOf } from '../officePackage.ts';
import { NO_METADATA, readingOf } from '../reading.ts';
import { BLANK, CONTENTS, LOCKED, PICTURES } from '../word/faults.ts';
import { numberer } from '../word/numberer.ts';
import { titleOf } from '../word/titleOf.ts';
import { childOf, childrenOf, type XmlNode } from '../xmlNode.ts';
import { type XmlTree, xmlTree } from '../xmlTree.ts';
import type { Context } from './context.ts';
import { CORRUPT, EMBEDDED, EXCESSIVE, PARTLY, TOO_LARGE } from './docxFaults.ts';
import { PART_LIMIT } from './docxLimits.ts';
import { fieldsOfText } from './fields.ts';
import { listingOf } from './listing.ts';
import { numberingOf } from './numbering.ts';
import { readBlocks } from './readBlocks.ts';
import { stylesOf } from './styles.ts';
import { wordTree } from './wordTree.ts';

const LIMITS: ArchiveLimits = { entries: 10_000, entryBytes: PART_LIMIT, totalBytes: 2 * PART_LIMIT };

/** The root element of a part, and whether the part is whole; one that is not there is. */
interface ReadPart {
  readonly root: XmlNode | undefined;
  readonly isWhole: boolean;
}

const readPart = async (
  entry: ArchiveEntry | undefined,
  parse: (bytes: Uint8Array) => XmlTree = xmlTree,
): Promise<ReadPart> => {
  if (!entry) return { root: undefined, isWhole: true };
  const { bytes, fault } = await entry.read();
  const { root, damaged, excessive } = parse(bytes);
  return { root: root.children[0], isWhole: !fault && !damaged && !excessive };
};

/** A part by its type: the one that the main part names, else the one that stands where most writers put it. */
const partOf =
  (archive: Archive, relationships: readonly Relationship[], folder: string) =>
  (type: string): ArchiveEntry | undefined =>
    entryOf(archive, relationships.find((each) => each.type === type)?.path ?? `${folder}${type}.xml`);

/** Each note is given once, so that one which names itself does no harm. */
const notesOf = (
  kind: 'footnote' | 'endnote',
  root: XmlNode | undefined,
): ((id: string) => XmlNode | undefined) => {
  const nodes = childrenOf(root, kind);
  // Those with a type are the lines above the notes.
  const notes = new Map(
    nodes
      .filter(({ attributes }) => (attributes.get('type') ?? 'normal') === 'normal')
      .map((node) => [node.attributes.get('id') ?? '', node]),
  );
  return (id) => {
    const note = notes.get(id);
    notes.delete(id);
    return note;
  };
};

const mainPath = async (archive: Archive): Promise<string> =>
  (await relationshipsOf(archive, '')).find(({ type }) => type === 'officeDocument')?.path ??
  'word/document.xml';

/**
 * Reads a Word document (Office Open XML, transitional or strict). Numbers that Word puts before paragraphs become
 * text. Left out are headers and footers, tables of contents, comments, and what is deleted or hidden. Never throws.
 */
export const readDocx = async (bytes: Uint8Array): Promise<Reading> => {
  const archive = await openArchive(bytes, LIMITS);
  if (archive.fault && archive.entries.length === 0)
    return archive.fault.code === 'encrypted' ? LOCKED : CORRUPT;
  const path = await mainPath(archive);
  const main = await entryOf(archive, path)?.read();
  if (main?.fault?.code === 'too-large') return TOO_LARGE;
  if (main?.fault?.code === 'encrypted') return LOCKED;
  if (!main || main.bytes.length === 0) return CORRUPT;

  const part = partOf(archive, await relationshipsOf(archive, path), path.replace(/[^/]*$/, ''));
  const styling = await readPart(part('styles'));
  const lists = await readPart(part('numbering'));
  const footnotes = await readPart(part('footnotes'), wordTree);
  const endnotes = await readPart(part('endnotes'), wordTree);
  const isWhole = [styling, lists, footnotes, endnotes].every((each) => each.isWhole);
  const styles = stylesOf(styling.root);
  const notes = {
    footnote: notesOf('footnote', footnotes.root),
    endnote: notesOf('endnote', endnotes.root),
  };
  const { root, damaged, excessive, fieldsFit } = wordTree(main.bytes);
  const body = childOf(childOf(root, 'document'), 'body');
  if (!body) return CORRUPT;
  const context: Context = {
    styles,
    listing: listingOf(numberingOf(lists.root, styles), styles),
    number: numberer(),
    numberBeside: { note: numberer(), box: numberer() },
    fields: fieldsOfText(),
    fieldsFit,
    note: (kind, id) => notes[kind](id),
    beside: [],
    met: new Set(),
  };
  const composed = compose(readBlocks(body, context, 'page'));
  const isBlank = composed.text === '';
  if (isBlank && (damaged || main.fault)) return CORRUPT;
  const hasPictures = archive.entries.some(({ name }) => /(?:^|\/)media\//.test(name));
  const { root: properties } = await readPart(entryOf(archive, 'docProps/core.xml'));
  const title = titleOf(childOf(properties, 'title')?.text ?? '', composed.text);
  return readingOf({
    ...composed,
    metadata: { ...NO_METADATA, title },
    diagnostics: [
      ...(isBlank ? [hasPictures ? PICTURES : BLANK] : []),
      ...(damaged || main.fault || archive.fault || !isWhole ? [PARTLY] : []),
      ...(excessive ? [EXCESSIVE] : []),
      ...(context.met.has('embedded') ? [EMBEDDED] : []),
      ...(context.met.has('contents') ? [CONTENTS] : []),
    ],
  });
};
