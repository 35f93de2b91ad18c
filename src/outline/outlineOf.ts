import type { SourceTable } from '../model/document.ts';
import { span } from '../model/span.ts';
import type { Heading } from '../rules/compile.ts';
import { headerOf } from './header.ts';
import { linesOf } from './line.ts';
import type {
  Block,
  Node,
  Outline,
  OutlineDomain,
  OutlineItem,
  OutlinePlan,
  Place,
  Table,
} from './outline.ts';
import { domainsOf, eachPlace } from './place.ts';
import { rowOf } from './row.ts';
import { tablesIn } from './tablesIn.ts';
import type { TableWords } from './tableWords.ts';
import { periodOf, populationOf, statedPeriodOf } from './title.ts';
import { type PlanTree, treeOf } from './tree.ts';

const AHEAD: Place = { section: 'other', domain: null, item: null, background: false, promises: false };

const itemOf = (text: string, node: Node): OutlineItem => ({
  item: String(node.number),
  span: span(node.start, node.end),
  text: text.slice(node.start, node.end),
});

const isItem = (node: Node): boolean => node.style !== 'keyword' && node.style !== 'box';

const itemsUnder = (text: string, domain: Node, role: 'goals' | 'measures'): OutlineItem[] =>
  domain.children
    .filter((child) => child.role === role)
    .flatMap((list) => list.children.filter(isItem).map((node) => itemOf(text, node)));

const domainOf = (text: string, node: Node): OutlineDomain => {
  const measures = itemsUnder(text, node, 'measures');
  const goals = itemsUnder(text, node, 'goals');
  const own =
    goals.length + measures.length === 0
      ? node.children.filter(isItem).map((child) => itemOf(text, child))
      : measures;
  return { name: node.heading, span: span(node.start, node.end), goals, measures: own };
};

const projectsOf = (text: string, root: Node): OutlineItem[] => {
  const found: OutlineItem[] = [];
  const visit = (node: Node): void => {
    if (node.role === 'projects')
      found.push(...node.children.filter(isItem).map((child) => itemOf(text, child)));
    else for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
};

const planOf = (text: string, folded: string, tree: PlanTree, domains: readonly Node[]): OutlinePlan => {
  const { root, title } = tree;
  const named = title === null ? null : periodOf(title);
  return {
    title,
    population: title === null ? null : populationOf(title),
    period: named ?? statedPeriodOf(folded.slice(root.start, root.end)),
    span: span(root.start, root.end),
    domains: domains.map((node) => domainOf(text, node)),
    projects: projectsOf(text, root),
  };
};

export interface OutlineContext {
  /** What the format marked as tables. */
  readonly tables: readonly SourceTable[];
  readonly headings: readonly Heading[];
  readonly tableWords: TableWords;
}

/**
 * The plans of a text, with their domains, goals, measures and projects, and its paragraphs with their place.
 * @param folded the text as `fold` writes it
 */
export const outlineOf = (
  text: string,
  folded: string,
  { tables: known, headings, tableWords }: OutlineContext,
): Outline => {
  const lines = linesOf(folded);
  const forest = treeOf(folded, lines, tablesIn(text, folded, lines, known, tableWords), headings);
  const blocks: Block[] = forest.headerBlocks.map((view) => ({
    view,
    plan: -1,
    place: { ...AHEAD, background: forest.plans.length > 0 },
  }));
  const tables: Table[] = [];
  const plans = forest.plans.map((tree, plan) => {
    const domains = domainsOf(tree.root);
    eachPlace(tree.root, domains, (node, place) => {
      for (const view of node.blocks) blocks.push({ view, plan, place });
      for (const { table, follows } of tree.tables.get(node) ?? [])
        tables.push({
          rows: table.rows.map((row) => rowOf(folded, row)).filter(({ view }) => view.text !== ''),
          follows,
          plan,
          place,
        });
    });
    return planOf(text, folded, tree, domains);
  });
  return {
    header: headerOf(forest.headerLines, plans[0]?.title ?? null),
    plans,
    blocks,
    tables,
    numbers: forest.numbers,
    pageNumbers: forest.pageNumbers,
    skips: forest.skips,
  };
};
