import { hash } from 'node:crypto';
import type { SourceDocument } from '../model/document.ts';
import type { Diagnostic, DocumentInfo, Extraction } from '../model/extraction.ts';
import type { Header } from '../outline/header.ts';
import type { Spelling } from '../text/spelling.ts';

const spelled = (words: string | null, spell: Spelling): string | null => words && spell(words);

/** What is known of a document: what its text says of itself goes before what its format says. */
export const documentInfoOf = (
  document: SourceDocument,
  id: string,
  header: Header,
  spell: Spelling,
): DocumentInfo => {
  const { metadata } = document;
  return {
    id,
    title: spelled(header.title, spell) ?? metadata.title,
    documentNumber: spelled(header.documentNumber, spell) ?? metadata.documentNumber,
    issuer: spelled(header.issuer, spell) ?? metadata.issuer,
    issued: header.issued ?? metadata.issued,
    published: metadata.published,
    indexNumber: metadata.indexNumber,
    source: {
      path: document.path,
      sha256: document.sha256,
      format: document.format,
      encoding: document.encoding,
      pages: document.pages,
      textSha256: hash('sha256', document.text),
    },
  };
};

/** How far a document could be read: never `ok` where a diagnostic is an error. */
export const statusOf = (
  { text }: SourceDocument,
  diagnostics: readonly Diagnostic[],
): Extraction['status'] => {
  const isFaulty = diagnostics.some(({ severity }) => severity === 'error');
  if (text === '' || (isFaulty && text.trim() === '')) return 'failed';
  return isFaulty ? 'partial' : 'ok';
};
