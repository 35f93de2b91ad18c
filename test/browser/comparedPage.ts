import type { Page } from 'playwright-core';
import { compare } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { Extraction, Level } from '../../src/model/extraction.ts';
import { renderReport } from '../../src/report/page/renderReport.ts';
import { CATALOGUE, extraction, plan, region } from '../compare/builders.ts';
import { REVIEWED, REVIEWED_EXTRACTIONS } from '../report/compare/reviewedSample.ts';
import { EXTRACTIONS, printed } from '../report/compare/sample.ts';
import { goToView, type TabOptions } from './browser.ts';

const LADDER: readonly (readonly [Level, (at: number) => string])[] = [
  ['province', (at) => `${11 + at}0000`],
  ['prefecture', (at) => `11${String(10 + at)}00`],
  ['county', (at) => `1111${String(10 + at)}`],
];

/** Many plans of three levels: a column each, with 30 indicators of which the catalogue knows a few. */
export const MANY: readonly Extraction[] = LADDER.flatMap(([level, codeOf]) =>
  Array.from({ length: 24 }, (_, at) =>
    extraction(
      `${level}-${at}`,
      [
        printed('新生儿死亡率', `${2 + (at % 5) / 2}‰`, {
          comparator: '<=',
          value: 2 + (at % 5) / 2,
          unit: '‰',
        }),
        printed('疫苗接种率', `${90 + (at % 7)}%`, { value: 90 + (at % 7) }),
        ...Array.from({ length: 28 }, (_, row) =>
          printed(`措施${row}覆盖率`, `${50 + row}%`, { value: 50 + row }),
        ),
      ],
      { plans: [plan({ region: region(`${level}${at}`, level, codeOf(at)) })] },
    ),
  ),
);

const reportOf = (extractions: readonly Extraction[], comparison: Comparison): string =>
  [
    ...renderReport({
      sources: extractions.map((each) => ({ extraction: each, text: null, review: null })),
      comparison,
      unchecked: [],
      catalogue: CATALOGUE,
    }),
  ].join('');

const once = (make: () => string): (() => string) => {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** A report by the name that it has in the address. */
export interface Report {
  readonly name: string;
  readonly html: () => string;
}

/** The first column is the baseline. */
const report = (name: string, extractions: readonly Extraction[]): Report => ({
  name,
  html: once(() =>
    reportOf(
      extractions,
      compare(extractions, { catalogue: CATALOGUE, baseline: extractions[0]?.document.id }),
    ),
  ),
});

export const FEW_PAGE = report('few', EXTRACTIONS);
export const MANY_PAGE = report('many', MANY);
export const REVIEWED_PAGE: Report = {
  name: 'reviewed',
  html: once(() => reportOf(REVIEWED_EXTRACTIONS, REVIEWED.comparison)),
};

/** Shows a place of a report that is all there is on the network; one that is shown already is not loaded again. */
export const opened = async (
  tab: (options?: TabOptions) => Promise<Page>,
  { name, html }: Report,
  hash: string,
  options: TabOptions = {},
): Promise<Page> => {
  const page = await tab(options);
  const address = `http://report.test/${name}`;
  await page.route('**/*', (route) =>
    route.fulfill({ body: html(), contentType: 'text/html; charset=utf-8' }),
  );
  await goToView(page, address, hash);
  return page;
};
