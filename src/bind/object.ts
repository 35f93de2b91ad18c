import { members } from './coordination.ts';
import { endsInHead, hasEntity } from './entities.ts';
import type { Features } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { endsInVerb } from './verb.ts';

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

const LEVEL = '(?:省|市|县|区|旗|乡镇|乡|镇|村|街道|州|盟|社区)(?:（[^（）]*）)?级?';
/** The levels of government that a clause runs over: `市、县两级`; they are no part of an indicator. */
const LEVELS = new RegExp(
  `^(${LEVEL}(?:[、和及与]${LEVEL})+(?:[两三四]级)?|[市县区乡镇村]级(?:[、和及与][市县区乡镇村]级)+)(.*)$`,
);
/** `残疾人至少掌握1门…`: the bound stands ahead of the verb. */
const BOUND_VERB = /(?:至少|最少|不少于)([\u4e00-\u9fa5]{2})$/;
const PLACE = /^(?:在|于|依托|利用|围绕|以|通过|按照|按|为|向|对|各|各地|各级|每)/;

/** `完成280个行政村环境整治` counts the villages whose 环境整治 is done. */
const inverted = (object: string, features: Features): string => {
  if (!features.completes) return object;
  const seam =
    /^(.*(?:村|家庭|户|小区|社区|学校|街道|企业|机构|工程|水库|道路))(.{2,8}(?:改造|整治|治理|建设|修缮|提升))$/.exec(
      object,
    );
  return seam ? `完成${seam[2]}的${seam[1]}` : object;
};

interface Read {
  readonly indicators: readonly string[];
  readonly per: string | null;
}

/**
 * The indicators of a thing counted: the thing itself where a verb makes it (建设1个…), else who does what
 * (学生掌握的体育技能).
 * @param committed whether anything says that this is promised
 * @param bounded whether a bound word stands behind the number
 */
export const objectIndicators = (
  raw: string,
  subject: string,
  features: Features,
  timed: boolean,
  committed: boolean,
  chinese: boolean,
  bounded: boolean,
  lexicon: Lexicon,
): Read | null => {
  const object = inverted(raw.replace(/^的/, ''), features);
  const does = lexicon.doVerbs.endingAt(subject, subject.length, 1) > 0;
  const verb = subject !== '' && !features.creates && (does || endsInVerb(subject));
  if (!committed && !verb) return null;
  if (chinese && !features.creates && !features.comparator && !verb && !bounded) return null;
  const kept = lexicon.keepVerbs.endingAt(subject, subject.length, 0);
  const at = BOUND_VERB.exec(subject);
  if (at) {
    features.comparator ??= '>=';
    return objectIndicators(
      raw,
      `${subject.slice(0, at.index)}${at[1]}`,
      features,
      timed,
      committed,
      chinese,
      bounded,
      lexicon,
    );
  }
  const levels = LEVELS.exec(subject);
  if (levels) {
    const [, per = '', body = ''] = levels;
    return {
      indicators: (features.each && body !== '' ? members(body, lexicon) : [body]).map(
        (each) => each + object,
      ),
      per,
    };
  }
  if (kept > 0) return { indicators: [subject.slice(-kept) + object], per: null };
  if (timed)
    return { indicators: [`${subject}${object}${endsInHead(object, lexicon) ? '' : '时间'}`], per: null };
  if (subject === '' || PLACE.test(subject) || lexicon.local.has(subject))
    return { indicators: [object], per: null };
  if (verb) return { indicators: [`${subject}的${object}`], per: null };
  const inside = /(?:中|内|里)$/.test(subject);
  const bearer = subject.replace(/(?:中|内|里)$/, '');
  if (/等$/.test(bearer))
    return { indicators: [/[、和]/.test(bearer) ? object : bearer + object], per: null };
  if (/[、和]/.test(bearer) && !features.each && !features.bound) return { indicators: [object], per: null };
  if (!hasEntity(bearer, lexicon) && !features.each && !inside) return { indicators: [object], per: null };
  return {
    indicators: (features.each ? members(bearer, lexicon) : [bearer]).map((each) => each + object),
    per: null,
  };
};
