import { type Block, type Line, linesOf, type Page } from './blocks.ts';
import { bareText } from './collapse.ts';
import { hasTitle, withoutMarks } from './ownTitle.ts';
import { isTitleShape } from './shapes.ts';

export interface Title {
  readonly text: string;
  /** Whether it can be read on the page, and is not only said of it. */
  readonly isShown: boolean;
}

/** The name of a site, as it stands behind the title of a page or in the head of every page. */
const SITE =
  /(?:政府|人大|政协|委员会|[局厅部办院委]|妇联|网|网站|门户|平台|公开|首页|文件|公告|频道|栏目|政务|规划计划|Government|gov\.cn)$/i;
const PARTS = /\s*[_|｜]\s*|\s+[-–—]+\s+|[-–—]+(?=[^-–—）)〕\]》]{2,30}$)|\s+(?=[^\s_|｜-]{2,30}$)/;
const FIGURES_BEHIND = /^\s*\d/;
const SHORTEST = 6;
const LONGEST = 200;

/** A title without the names of the site and the columns behind it. */
export const withoutSite = (title: string): string => {
  const separator = PARTS.exec(title);
  if (!separator || separator.index === 0) return title.trim();
  const rest = title.slice(separator.index + separator[0].length);
  const isSure = /[_|｜]/.test(separator[0]);
  if (!isSure && (FIGURES_BEHIND.test(rest) || !SITE.test(rest.trim()))) return title.trim();
  return title.slice(0, separator.index).trim();
};

const isTitle = (text: string): boolean =>
  text.length >= SHORTEST && text.length <= LONGEST && !(SITE.test(text) && text.length < 20);

const textOf = (block: Block): string =>
  linesOf(block)
    .map(({ text }) => text)
    .join('');

const headingsIn = (blocks: readonly Block[], names: ReadonlySet<string>): string[] =>
  blocks.filter(({ name }) => names.has(name)).map(textOf);

const FIRST_RANK = new Set(['h1']);
const LOWER_RANKS = new Set(['h2', 'h3']);

/**
 * The title of the document of a page: what the metadata says, the first heading, a lower one that the document
 * begins with, or the title of the page.
 * @param lines those of the document
 * @param around what else the page says
 */
export const titleOf = (
  { blocks, title }: Page,
  stated: string | null,
  lines: readonly Line[],
  around: readonly string[],
): Title | null => {
  if (stated !== null && isTitle(withoutSite(stated))) return { text: withoutSite(stated), isShown: true };
  const heading =
    headingsIn(blocks, FIRST_RANK).find(isTitle) ??
    headingsIn(blocks, LOWER_RANKS).find((text) => isTitleShape(bareText(text)) && hasTitle(lines, text));
  if (heading !== undefined) return { text: heading, isShown: true };
  const text = withoutSite(title.replace(/\s+/g, ' ').trim());
  if (!isTitle(text)) return null;
  return { text, isShown: around.some((line) => withoutMarks(line) === withoutMarks(text)) };
};
