import { documentDataFrom } from '../report/page/documentJson.ts';
import type { DocumentData, ReportData } from '../report/page/reportData.ts';

const jsonIn = (id: string): string => document.getElementById(id)?.textContent ?? 'null';

/** What the page carries of all documents. */
export const reportData = (): ReportData => JSON.parse(jsonIn('report')) as ReportData;

const opened = new Map<number, DocumentData>();

/** What the page carries of a document; it is parsed when it is first asked for. */
export const documentData = (at: number): DocumentData => {
  const known = opened.get(at);
  if (known) return known;
  const data = documentDataFrom(jsonIn(`document-${at}`));
  opened.set(at, data);
  return data;
};

/** The article of a document as HTML, which the generator has made safe. */
export const documentHtml = (at: number): string =>
  document.querySelector(`noscript[data-document="${at}"]`)?.textContent ?? '';
