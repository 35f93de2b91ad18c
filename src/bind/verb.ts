import { taggedWordsOf } from '../text/words.ts';

/** Where the verb of a clause begins, in `农村社区建立家长学校`; -1 where there is none. */
export const verbIn = (clause: string): number => {
  let at = 0;
  const words = taggedWordsOf(clause);
  for (const [index, { word, tag }] of words.entries()) {
    const verbal = /^v(?!n)/.test(tag) && word.length >= 2;
    if (
      index > 0 &&
      (verbal ||
        /^(?:有|设|建有|具有|达到|实现|通过|接受|纳入|配有|通|通上|用上|获|获得|入选)$/.test(word)) &&
      (at + word.length < clause.length || /由[^，。；]{1,12}$/.test(clause.slice(0, at)))
    )
      return at;
    at += word.length;
  }
  return -1;
};

/** Whether the last word of a phrase is a verb. */
export const endsInVerb = (phrase: string): boolean => {
  const last = taggedWordsOf(phrase).at(-1);
  return last !== undefined && /^v/.test(last.tag);
};

/** Whether the first word of a phrase is a verb. */
export const startsWithVerb = (phrase: string): boolean => {
  const [first] = taggedWordsOf(phrase);
  return first !== undefined && /^v/.test(first.tag) && first.word.length < phrase.length;
};

const NEW = /^(?:新建|新增|改建|扩建|改扩建|新改扩建|改造|治理|修复|培训|整治|提升)$/;

/**
 * The beginning of an indicator up to its verbs: 高铁新区新建 of `高铁新区新建中小学`, 改造提升 of
 * `改造提升高标准农田`; empty where it has none.
 */
export const verbAhead = (indicator: string): string => {
  let at = 0;
  let end = 0;
  for (const [index, { word, tag }] of taggedWordsOf(indicator).entries()) {
    if (end > 0 && /^[和、]$/.test(word)) {
      at += word.length;
      continue;
    }
    const verbal =
      NEW.test(word) ||
      (word.length >= 2 && (index === 0 ? /^v(?!n)/.test(tag) : end > 0 && tag.startsWith('v')));
    if (end > 0 && !verbal) break;
    at += word.length;
    if (verbal && at < indicator.length) end = at;
  }
  return indicator.slice(0, end);
};

/** Whether a phrase is nothing but verbs of building and changing: 改造提升, 改扩建. */
export const isAllVerbs = (phrase: string): boolean => {
  const words = taggedWordsOf(phrase);
  return (
    words.length > 0 &&
    NEW.test(words[0]?.word ?? '') &&
    words.every(({ word, tag }) => NEW.test(word) || /^v/.test(tag))
  );
};
