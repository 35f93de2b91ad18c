import type { Compared } from './comparedDocument.ts';
import { uncheckedIn } from './comparedDocument.ts';

/** The items of a list, a line each. */
function* items(list: readonly unknown[]): Generator<string> {
  for (const [at, item] of list.entries()) yield `${at === 0 ? '' : ','}\n    ${JSON.stringify(item)}`;
}

/**
 * A comparison as JSON, a row at a time: of thousands of plans it is longer than a string can be. `sources` are the
 * paths of the documents by their ids, `unchecked` those of them whose figures nobody has held against the gazette.
 */
export function* renderJson(compared: Compared): Generator<string> {
  const { plans, indicators, summary, ...rest } = compared.comparison;
  const sources = Object.fromEntries([...compared.documents.values()].map(({ id, path }) => [id, path]));
  const head = { ...rest, unchecked: uncheckedIn(compared), sources };
  yield '{\n';
  for (const [key, value] of Object.entries(head))
    yield `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`;
  yield '  "plans": [';
  yield* items(plans);
  yield '\n  ],\n  "indicators": [';
  yield* items(indicators);
  yield `\n  ],\n  "summary": ${JSON.stringify(summary)}\n}\n`;
}
