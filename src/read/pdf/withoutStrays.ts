const isOfPdfjs = (reason: unknown): boolean =>
  reason instanceof Error && String(reason.stack).includes('pdfjs-dist');

/** Others end the process, as they would without this listener. */
const onRejection = (reason: unknown): void => {
  if (!isOfPdfjs(reason)) throw reason;
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

let working = 0;

/**
 * Does a work with pdf.js. Of a damaged file pdf.js fetches pages ahead and lets go of the promises; a rejected one
 * that nobody awaits would end the process, though the page itself is asked for again and its failure then caught.
 */
export const withoutStrays = async <T>(work: () => Promise<T>): Promise<T> => {
  if (working === 0) process.on('unhandledRejection', onRejection);
  working += 1;
  try {
    return await work();
  } finally {
    await turn();
    working -= 1;
    if (working === 0) process.off('unhandledRejection', onRejection);
  }
};
