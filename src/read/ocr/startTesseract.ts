import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker as Thread } from 'node:worker_threads';
import type { Worker as Tesseract, Line as TesseractLine } from 'tesseract.js';
import type { Engine, RawLine } from './engine.ts';

/** The data that comes with the program; of its two kinds the smaller one, made for the engine's newer way, errs less. */
const dataFolder = (): string =>
  join(
    dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json')),
    '4.0.0_best_int',
  );

/** The library tells most errors as text. */
const errorOf = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error(String(reason).replace(/^Error: /, ''));

/** The thread in which Tesseract works, which the declarations leave out. */
const threadOf = (worker: Tesseract): Thread => (worker as Tesseract & { readonly worker: Thread }).worker;

const start = async (): Promise<Tesseract> => {
  const { default: tesseract } = await import('tesseract.js');
  const langPath = dataFolder();
  // What fails while the data is loaded is told to the handler alone: without it the promise would stay open for ever.
  return new Promise((resolve, reject) => {
    tesseract
      .createWorker('chi_sim', tesseract.OEM.LSTM_ONLY, {
        langPath,
        cacheMethod: 'none',
        errorHandler: (reason: unknown) => reject(errorOf(reason)),
      })
      .then(resolve, (reason: unknown) => reject(errorOf(reason)));
  });
};

const rawLine = ({ words, bbox }: TesseractLine): RawLine => ({
  words: words
    .map(({ text, bbox }) => ({ text: text.trim(), ...boxOf(bbox) }))
    .filter(({ text }) => text !== ''),
  ...boxOf(bbox),
});

const boxOf = ({ x0, y0, x1, y1 }: TesseractLine['bbox']) => ({ left: x0, top: y0, right: x1, bottom: y1 });

/**
 * Starts Tesseract with its data for simplified Chinese in a thread of its own. It asks no network, writes no file and
 * prints nothing.
 * @param dpi of the pictures: a guess too high does little harm, one too low much
 * @throws where the library or its data is missing
 */
export const startTesseract = async (dpi: number): Promise<Engine> => {
  const worker = await start();
  const thread = threadOf(worker);
  thread.stderr.unpipe().resume();
  thread.stdout.unpipe().resume();
  const death = new Promise<never>((_, reject) => {
    thread.once('error', reject);
  });
  death.catch(() => undefined);
  await worker.setParameters({ user_defined_dpi: String(dpi) });
  return {
    recognize: async (picture) => {
      const work = worker.recognize(
        Buffer.from(picture),
        { rotateAuto: true },
        { text: false, blocks: true },
      );
      work.catch(() => undefined);
      const { data } = await Promise.race([work, death]).catch((reason: unknown) => {
        throw errorOf(reason);
      });
      return (data.blocks ?? []).map(({ paragraphs }) =>
        paragraphs.flatMap(({ lines }) => lines.map(rawLine)),
      );
    },
    close: async () => {
      await worker.terminate();
    },
  };
};
