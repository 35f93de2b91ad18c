import { endsInHead, hasEntity, members } from './coordination.ts';
import type { Features } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { endsInVerb } from './subject.ts';

const END = /(?:并|且|以及(?=[^，]{0,4}$)|，|；).*$/;
const LIST_END = /(?:、|和|及|以及|与|或)[^、和及与或]{0,12}$/;

/**
 * The thing counted, after its number: 儿童友好基地 of `20个儿童友好基地`.
 * @param listed whether another number follows in the same clause
 */
export const objectIn = (right: string, listed: boolean, lexicon: Lexicon): string | null => {
  let object = right;
  if (listed) {
    const end = LIST_END.exec(object);
    if (end) object = object.slice(0, end.index);
  } else object = object.replace(/(?<=.{2})并(?=[\u4e00-\u9fa5]{2}).*$/, '');
  object = object.replace(END, '');
  return object.replace(/^的/, '').length < 2 && lexicon.heads.startingAt(object, 0) === 0 ? null : object;
};

const LEVELS = /^(?:省|市|县|区|旗|乡|镇|村|街道|州|盟|社区)(?:（[^（）]*）)?级?(?:[、和及与](?:省|市|县|区|旗|乡|镇|村|街道|州|盟|社区)(?:（[^（）]*）)?级?)*级?$/;
const PLACE = /^(?:在|于|依托|利用|围绕|以|通过|按照|按|为|向|对|各|各地|各级|每)/;

interface Read {
  readonly indicators: readonly string[];
  readonly per: string | null;
}

/**
 * The indicators of a thing counted: the thing itself where a verb makes it (建设1个…), else who does what
 * (学生掌握的体育技能).
 * @param committed whether anything says that this is promised
 */
export const objectIndicators = (
  raw: string,
  subject: string,
  features: Features,
  timed: boolean,
  committed: boolean,
  chinese: boolean,
  lexicon: Lexicon,
): Read | null => {
  const object = raw.replace(/^的/, '');
  const verb = subject !== '' && !features.creates && endsInVerb(subject);
  if (!committed && !verb) return null;
  if (chinese && !features.creates && !features.comparator && !verb) return null;
  const kept = lexicon.keepVerbs.endingAt(subject, subject.length, 0);
  if (LEVELS.test(subject)) return { indicators: [object], per: features.each ? subject : null };
  if (kept > 0) return { indicators: [subject.slice(-kept) + object], per: null };
  if (timed) return { indicators: [`${subject}${object}${endsInHead(object, lexicon) ? '' : '时间'}`], per: null };
  if (subject === '' || PLACE.test(subject) || lexicon.local.has(subject)) return { indicators: [object], per: null };
  if (verb) return { indicators: [`${subject}的${object}`], per: null };
  const bearer = subject.replace(/(?:中|内|里)$/, '');
  if (!hasEntity(bearer, lexicon) && !features.each) return { indicators: [object], per: null };
  return { indicators: (features.each ? members(bearer, lexicon) : [bearer]).map((each) => each + object), per: null };
};
