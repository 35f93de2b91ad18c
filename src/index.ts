export * from './evaluate/evaluate.ts';
export { loadGold } from './evaluate/loadGold.ts';
export { type ExtractOptions, extract } from './extract.ts';
export type * from './model/document.ts';
export * from './model/extraction.ts';
export { Span } from './model/span.ts';
export { type Extractor, extractorOf } from './pipeline.ts';
export { readDocument } from './read/readDocument.ts';
export { loadRules, type Rules, RulesError } from './rules/loadRules.ts';
