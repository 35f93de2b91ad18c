import type { Section } from '../model/extraction.ts';
import type { HeadingRole } from '../rules/schema.ts';
import type { Node, Place } from './outline.ts';

const SECTION: Readonly<Record<HeadingRole, Section>> = {
  background: 'other',
  overview: 'overview',
  principles: 'overview',
  goals: 'goals',
  measures: 'measures',
  tasks: 'measures',
  projects: 'projects',
  table: 'table',
  safeguards: 'other',
};

const isGoalsOrMeasures = (node: Node): boolean => node.role === 'goals' || node.role === 'measures';

/** A domain groups goals and measures, or stands below the heading of the tasks. */
const groups = (node: Node): boolean => node.role === null && node.children.some(isGoalsOrMeasures);

/** The domains of a plan, whatever way it is built. */
export const domainsOf = (root: Node): Node[] => {
  const grouping: Node[] = [];
  const tasks: Node[] = [];
  const visit = (node: Node): void => {
    if (node !== root && groups(node)) grouping.push(node);
    if (node.role === 'tasks') tasks.push(node);
    for (const child of node.children) visit(child);
  };
  visit(root);
  if (grouping.length > 0) return grouping;
  const belowTasks = tasks.flatMap((node) =>
    node.children.filter((child) => child.style !== 'digit' && child.style !== 'box' && child.heading !== ''),
  );
  if (belowTasks.length > 0) return belowTasks;
  const aims = root.children.findIndex((node) => node.role === 'goals' || node.role === 'overview');
  return root.children.filter(
    (node, index) =>
      aims !== -1 &&
      index > aims &&
      node.role === null &&
      node.style !== 'digit' &&
      node.style !== 'box' &&
      node.heading !== '',
  );
};

interface Context {
  readonly role: HeadingRole | null;
  readonly domain: Node | null;
  readonly item: string | null;
}

/** Calls back with every node of a plan and its place; a place holds for the text right below the node. */
export const eachPlace = (
  root: Node,
  domains: readonly Node[],
  visit: (node: Node, place: Place) => void,
): void => {
  const isDomain = new Set(domains);
  const structured = root.children.length > 0;
  const walk = (node: Node, above: Context): void => {
    const boxed = node.style === 'box';
    const domain = isDomain.has(node) ? node : boxed ? null : above.domain;
    const ownRole = isDomain.has(node) && !isGoalsOrMeasures(node) ? null : node.role;
    const role = ownRole ?? (isDomain.has(node) ? 'tasks' : above.role);
    const numbered = node.style !== 'keyword' && node.style !== 'box' && node.style !== 'plan';
    const listed =
      above.role === 'goals' ||
      above.role === 'measures' ||
      above.role === 'projects' ||
      above.domain !== null;
    const item =
      ownRole || isDomain.has(node)
        ? null
        : (above.item ?? (numbered && listed ? String(node.number) : null));
    const section = role ? SECTION[role] : 'other';
    visit(node, {
      section,
      domain: domain?.heading ?? null,
      item,
      background:
        role === 'background' || (node === root && structured && domains.length + root.children.length > 1),
      promises:
        role !== 'principles' && (section === 'goals' || section === 'overview' || section === 'projects'),
    });
    for (const child of node.children) walk(child, { role, domain, item });
  };
  walk(root, { role: null, domain: null, item: null });
};
