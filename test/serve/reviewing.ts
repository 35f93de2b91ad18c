import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { extract } from '../../src/extract.ts';
import { catalogueOf } from '../../src/indicators/catalogue.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Slice } from '../../src/report/page/reviewProtocol.ts';
import { loadRules } from '../../src/rules/loadRules.ts';
import { type ReviewServer, startReview } from '../../src/serve/reviewServer.ts';
import { folder } from '../folder.ts';

const RATES = [
  '视力',
  '听力',
  '口腔',
  '营养',
  '贫血',
  '肥胖',
  '龋齿',
  '心理',
  '早期',
  '体质',
  '近视',
  '骨骼',
];

/** A plan with as many alike targets as asked for, and one of its own kind. */
export const alikePlan = (place: string, targets: number): string => `${place}儿童发展规划（2021—2030年）

一、发展领域

（一）儿童与健康

主要目标：

1.新生儿死亡率降至3.0‰以下。
${RATES.slice(0, targets)
  .map((rate, at) => `${at + 2}.儿童${rate}筛查率达到${80 + at}%以上。`)
  .join('\n')}
`;

export interface Reviewing {
  readonly server: ReviewServer;
  readonly reviews: string;
  readonly texts: ReadonlyMap<string, string>;
}

export interface Given {
  readonly texts?: Readonly<Record<string, string>>;
  readonly reviews?: string;
  readonly by?: string;
  /** Changes what was extracted, as a change of rules would. */
  readonly changed?: (extraction: Extraction) => Extraction;
}

/** Starts the server of a review, which ends with the test. */
export const reviewing = async ({
  texts = { a: alikePlan('青山县', 12) },
  reviews = join(folder(), 'reviews'),
  by = '甲',
  changed = (extraction) => extraction,
}: Given = {}): Promise<Reviewing> => {
  const server = await startReview({
    extractions: Object.entries(texts).map(([id, text]) => changed(extract(text, { id }))),
    findText: async ({ document }) => ({ text: texts[document.id] ?? '' }),
    catalogue: catalogueOf(loadRules()),
    reviews,
    by,
    port: 0,
    onFault: (error) => {
      throw error;
    },
  });
  onTestFinished(() => server.close());
  return { server, reviews, texts: new Map(Object.entries(texts)) };
};

export const tokenOf = ({ address }: ReviewServer): string => new URL(address).searchParams.get('key') ?? '';

/** Asks the server as its own page does. */
export const ask = async <Data>(
  server: ReviewServer,
  path: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly data: Data }> => {
  const Authorization = `Bearer ${tokenOf(server)}`;
  const response = await fetch(
    new URL(path, server.address),
    body === undefined
      ? { headers: { Authorization } }
      : {
          method: 'POST',
          headers: { Authorization, 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        },
  );
  return { status: response.status, data: (await response.json()) as Data };
};

export const queueOf = async (server: ReviewServer, query = ''): Promise<Slice> =>
  (await ask<Slice>(server, `/api/queue?${query}`)).data;

/** The lines that decisions were written to. */
export const linesIn = (reviews: string): Record<string, unknown>[] =>
  readdirSync(reviews)
    .sort()
    .flatMap((name) => readFileSync(join(reviews, name), 'utf8').trimEnd().split('\n'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
