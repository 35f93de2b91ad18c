import { clauseStart } from './clause.ts';
import { members } from './coordination.ts';
import { endsInHead } from './entities.ts';
import { objectIn, objectIndicators } from './object.ts';
import { topicBefore } from './share.ts';
import type { Reading, Surroundings } from './site.ts';
import { verbIn } from './verb.ts';

const DURATION = /^(?:小时|分钟|个小时)$/;
/** `1800户特殊困难老年人家庭完成适老化改造`. */
const DONE =
  /^([^，。；、]{2,20}?)(?:全部|均|都)?完成([^，。；、]{2,10}(?:改造|整治|治理|建设|修缮|提升|验收|创建))$/;
/** `招收5名以上学生的学校应当设立…` lays down who must do what. */
const MODAL = /^[^，。；]{2,20}(?:应当|必须|不得|须)/;
/** `推动1.5万家中小企业上云用数`, `力争2部作品获奖`. */
const CAUSES = /(?:推动|力争|争取|实现|确保|支持|引导|促进|帮助|带动|助力)$/;
const SIZE = /米|亩|公顷|吨|公里|克|升|千瓦|元$/;

/** A thing counted after its number: `建设1个儿童友好示范县`, `学生掌握两项以上体育技能`. */
export const readObject = (around: Surroundings, right: string): Reading | null => {
  const { sentence, group, next, subject, features, first, mentions, from, zone, goesOn, context } = around;
  const { lexicon } = context;
  if (!context.on('bind/object')) return null;
  const done = DONE.exec(right);
  if (done && subject.text === '' && !features.bound)
    return {
      indicators: [`完成${done[2]}的${done[1]}`],
      at: from,
      rules: ['bind/object'],
      end: group.end + right.length,
    };
  const after = group.values.at(-1)?.after ?? null;
  // `35蒸吨/小时及以下燃煤锅炉`, `500平方米以上的场所` say which, not how many.
  if (after !== null && SIZE.test(first.unit ?? '')) return null;
  if (MODAL.test(right)) return null;
  const causes = CAUSES.test(sentence.slice(from, group.start));
  const seam = causes && subject.text === '' ? verbIn(right) : -1;
  if (seam >= 2)
    return {
      indicators: [`${right.slice(seam)}的${right.slice(0, seam)}`],
      at: from,
      rules: ['bind/object'],
      end: group.end + right.length,
    };
  const listed = next !== undefined && clauseStart(sentence, group.end, next.start) === group.end;
  const object = objectIn(right, listed, lexicon);
  if (object === null) return null;
  const per =
    subject.per ??
    features.per ??
    mentions.pers.findLast((each) => each.start >= zone.start && each.end <= group.start)?.text ??
    null;
  const named =
    /等$/.test(subject.text) ||
    ((subject.created || lexicon.keepVerbs.startingAt(subject.text, 0) > 0) && /[、和]/.test(subject.text));
  const committed = features.bound || subject.created || goesOn || per !== null || named;
  const topic =
    subject.text === '' && per === null && features.bound ? topicBefore(sentence, zone, lexicon) : '';
  const bearer = subject.text || topic;
  const timed = DURATION.test(first.unit ?? '');
  const wanted = group.values.length;
  const bearers = wanted > 1 && members(bearer, lexicon).length === wanted ? members(bearer, lexicon) : null;
  const result = objectIndicators(
    object,
    bearers ? '' : bearer,
    features,
    timed,
    committed,
    first.chinese,
    after !== null,
    lexicon,
  );
  if (!result) return null;
  const indicators =
    wanted > 1 && result.indicators.length === 1
      ? group.values.map(() => result.indicators[0] ?? '')
      : result.indicators;
  const ended = /^(?:的)?/.exec(right)?.[0].length ?? 0;
  const pers = bearers ?? (result.per !== null ? [result.per] : null) ?? perList(around);
  return {
    indicators:
      pers && pers.length > 1 && indicators.length === 1 ? pers.map(() => indicators[0] ?? '') : indicators,
    at: from,
    rules: ['bind/object'],
    ...(pers ? { pers } : {}),
    wants:
      timed && !endsInHead(indicators[0] ?? '', lexicon)
        ? 'tail'
        : listed && /[级型类星]$/.test(object)
          ? 'kind'
          : null,
    end: group.end + ended + object.replace(/^的/, '').length,
  };
};

/** `每千名老年人、每百张养老机构床位均拥有1名社会工作者`: one target for each denominator. */
const perList = ({ sentence, mentions, from, group, features }: Surroundings): string[] | null => {
  if (!features.each) return null;
  const near = mentions.pers.filter((each) => each.start >= from && each.end <= group.start);
  const joined = near.every(
    (each, index) => index === 0 || /^[、和及与]$/.test(sentence.slice(near[index - 1]?.end, each.start)),
  );
  return near.length > 1 && joined ? near.map((each) => each.text) : null;
};
