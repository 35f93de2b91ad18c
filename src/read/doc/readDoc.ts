import type { Reading } from '../../model/document.ts';
import { compose } from '../compose.ts';
import { NO_METADATA, readingOf } from '../reading.ts';
import { corrupt, LOCKED } from '../word/faults.ts';
import { titleOf } from '../word/titleOf.ts';
import { compoundFile, type Streams } from './compoundFile.ts';
import { contentOf } from './contentOf.ts';
import { diagnosticsOf, OLD, withoutDocument } from './faults.ts';
import { fibOf, WORD_97 } from './fib.ts';
import { summaryTitle } from './summaryTitle.ts';
import { wordDocumentOf } from './wordDocument.ts';

const EMPTY = new Uint8Array();

const read = (streams: Streams): Reading => {
  const document = streams.get('WordDocument');
  if (!document) return withoutDocument(streams);
  const fib = fibOf(document);
  if (!fib) return corrupt('the Word document in the file is damaged at its head');
  if (fib.encrypted) return LOCKED;
  if (fib.version < WORD_97) return OLD;
  const table = streams.get(fib.tableStream);
  if (!table) return corrupt('the Word document has lost the table of its parts');
  const word = wordDocumentOf(fib, { document, table, data: streams.get('Data') ?? EMPTY });
  const content = contentOf(fib, word);
  const composed = compose(content.parts);
  const title = titleOf(summaryTitle(streams.get('\x05SummaryInformation') ?? EMPTY), composed.text);
  return readingOf({
    ...composed,
    metadata: { ...NO_METADATA, title },
    diagnostics: diagnosticsOf(word, content, composed.text),
  });
};

/**
 * Reads a Word 97–2003 document: paragraphs with their automatic numbers, tables with as many cells in each row, notes
 * and text boxes behind the paragraphs that they hang on. Headers, footers, comments, hidden and deleted text and the
 * table of contents are left out. Never throws.
 */
export const readDoc = async (bytes: Uint8Array): Promise<Reading> => {
  try {
    const streams = compoundFile(bytes);
    return streams
      ? read(streams)
      : corrupt('the file is no Word 97–2003 document, or is damaged at its head');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return corrupt('the Word document is damaged: its text cannot be found');
  }
};
