/**
 * The ordinary characters of the CJK radicals U+2E80–2EFF that have no compatibility decomposition, and of two Kangxi
 * radicals whose decomposition is a form that simplified text does not use. After EquivalentUnifiedIdeograph.txt of
 * the Unicode Character Database; radicals that no character equals are left as they are.
 */
const RADICALS: ReadonlyMap<string, string> = new Map(
  [
    '⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗㣺 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月',
    '⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺶羊 ⺹耂 ⺺肀 ⺻聿',
    '⺼肉 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦',
    '⻚页 ⻛风 ⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟',
    '⼾户 ⾭青',
  ]
    .join(' ')
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
);

/** A bar that Chinese text does not write; fonts draw it with the glyph of the dash. */
const BAR = /\u2015/g;

/** Radicals, ligatures of Latin letters and compatibility ideographs: what fonts put in the place of a character. */
const STAND_INS = /[\u2e80-\u2fdf\ufb00-\ufb06\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/** Soft hyphens, joiners, marks of direction, byte order marks and controls. */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/**
 * The text of a glyph in ordinary characters: only what stands in the place of a character is changed, since a
 * normalisation of the whole would take away the full-width signs; what nobody sees is left out.
 */
export const ordinary = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(BAR, '—')
    .replace(STAND_INS, (character) => RADICALS.get(character) ?? character.normalize('NFKC'));
