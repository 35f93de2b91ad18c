/** What is read for a sign that cannot stand where it was read, and the sign that it was. In this order. */
const MISREAD: readonly (readonly [RegExp, string])[] = [
  // 2.0%o, 3.0%9o, 4.0%。、: the engine takes the second ring of ‰ for a letter, a zero or a full stop.
  [/(?<=(?<![\d.])\d{1,2}(?:\.\d{1,2})?)%(?:[0-9]?[oO]|0(?!\d)|。(?=[、，；。和]))/g, '‰'],
  // 98&, 95%6以上, 9%%和: a % taken for another sign, or what follows is a piece of it.
  [/(?<=\d)&(?![A-Za-z])/g, '%'],
  [/(?<=\d)%[04-9gs&%]{1,2}(?![\d.、．])/g, '%'],
  // 2021一2030, 0一6岁
  [/(?<=\d)[一—-]*[一—][一—-]*(?=\d)/g, '—'],
  [/(?<=\d{4})-{2,}(?=\d{4})/g, '—'],
  [/[〈<]《?([^〈〉<>《》]{1,40}[)）])/g, '（$1'],
  // Specks of the paper at either end of a line.
  [/^[，。、；：’”.`|_~^°·\]]+/g, ''],
  [/^(\d{1,3})\.{2,}/g, '$1.'],
  [/^[-—]+(?=\d{1,3}[.．、])/g, ''],
  [/(?<=[。；！？])[，、,.\-|‘’'`]+$/g, ''],
  [/^([一二三四五六七八九十]{1,3})[`'’丶]/g, '$1、'],
];

/** The text of a line with those signs put right of which no plan could hold what was read. */
export const mend = (text: string): string =>
  MISREAD.reduce((mended, [pattern, sign]) => mended.replace(pattern, sign), text);
