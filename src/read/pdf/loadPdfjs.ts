type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

const load = async (): Promise<Pdfjs> => {
  const { push } = Array.prototype;
  const { parse } = JSON;
  const { toString: toSource } = Function.prototype;
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // Found there, the worker's code is not loaded later, past the repair below.
  // @ts-expect-error: the worker has no declarations
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Array.prototype.push = push;
  JSON.parse = parse;
  Function.prototype.toString = toSource;
  return pdfjs;
};

let loading: Promise<Pdfjs> | null = null;

/**
 * pdf.js, loaded on the first call. Its build for Node 20 puts slower ones in the place of built-in functions, for
 * the whole process (of `Array.prototype.push` and `JSON.parse`, among others, to no use here): they are put back.
 */
export const loadPdfjs = (): Promise<Pdfjs> => {
  loading ??= load();
  return loading;
};
