import { taggedWordsOf } from '../text/words.ts';

/** Where the verb of a clause begins, in `农村社区建立家长学校`; -1 where there is none. */
export const verbIn = (clause: string): number => {
  let at = 0;
  const words = taggedWordsOf(clause);
  for (const [index, { word, tag }] of words.entries()) {
    const verbal = /^v(?!n)/.test(tag) && word.length >= 2;
    if (index > 0 && (verbal || /^(?:有|设|建有|具有|达到|实现|通过|接受|纳入|配有)$/.test(word)) && at + word.length < clause.length) return at;
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

const NEW = /^(?:新建|新增|改建|扩建|改造|治理|修复|培训|累计)$/;

/** The beginning of an indicator up to its verb: 高铁新区新建 of `高铁新区新建中小学`; empty where it has none. */
export const verbAhead = (indicator: string): string => {
  let at = 0;
  let end = 0;
  for (const { word, tag } of taggedWordsOf(indicator)) {
    at += word.length;
    if (at < indicator.length && ((/^v(?!n)/.test(tag) && word.length >= 2) || NEW.test(word))) end = at;
  }
  return indicator.slice(0, end);
};
