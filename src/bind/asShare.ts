import { endsInHead, hasEntity } from './entities.ts';
import type { Surroundings } from './site.ts';
import type { Subject } from './subject.ts';

/** `贫血的不超过8%` is a share, and so is what 占 says of a noun. */
export const asShare = (
  { sentence, first, group, features, state, context }: Surroundings,
  subject: Subject,
  text: string,
): string => {
  const { lexicon } = context;
  if (first.family !== 'rate' || features.kind === 'change') return text;
  if (subject.shareOf) {
    const bearer = hasEntity(text, lexicon)
      ? ''
      : (/^.*[中内里](?=.*的比例$)/.exec(state.previous.at(-1) ?? '')?.[0] ?? '');
    return `${bearer}${text}的比例`;
  }
  if (endsInHead(text, lexicon) && !subject.part) return text;
  const takes = /占(?:到|比)?(?:约|近|超过|不低于|不少于)?$/.test(sentence.slice(0, group.start));
  const previous = state.previous.at(-1) ?? '';
  if (subject.part && previous !== '' && !/率|比例|占比|比重/.test(text))
    return `${previous}中${text}${takes ? '占比' : '的比例'}`;
  return takes && !endsInHead(text, lexicon) ? `${text}占比` : text;
};
