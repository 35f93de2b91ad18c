// Compares plans that are made up from the corpus with seeded changes: comparePlans.mjs PLANS TARGETS. Prints what it
// took as JSON; to be run in a process of its own, since memory is measured over its whole life.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalogueOf, compare, loadRules, referenceOf } from '../../dist/index.js';
import { renderJson } from '../../dist/report/compare/renderJson.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FILES = ['kelan-children-14th-fyp', 'qingyuan-children-2021-2030', 'xihe-women-children-2021-2030'];
const LEVELS = ['province', 'prefecture', 'county'];
const SEED = 20_210;
/** How many of a plan's indicators have words of its own. */
const OWN_WORDS = 0.03;

const seeded = (seed) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const sources = FILES.map((id) => JSON.parse(readFileSync(`${root}extracted/${id}.json`, 'utf8')));
const pool = sources.flatMap(({ targets }) => targets);

const madeTarget = (random, plan, number) => {
  const from = pool[Math.floor(random() * pool.length)];
  const own = random() < OWN_WORDS;
  return {
    ...from,
    id: `t${number}`,
    plan: 'plan',
    indicator: own ? { text: `第${plan}县${from.indicator.text}`, id: null } : from.indicator,
    value: from.value === null ? null : Math.round(from.value * (0.9 + random() / 5) * 10) / 10,
    strength: random() < 0.1 ? 'aspirational' : from.strength,
  };
};

const madePlan = (random, number, targets) => {
  const source = sources[number % sources.length];
  const region = { name: `第${number}县`, level: LEVELS[number % LEVELS.length], code: null, parents: [] };
  const made = {
    ...source,
    document: { ...source.document, id: `plan-${number}` },
    plans: [{ ...source.plans.at(-1), id: 'plan', region, domains: [], projects: [] }],
    targets: Array.from({ length: targets }, (_, at) => madeTarget(random, number, at)),
    trends: source.trends.map((trend) => ({ ...trend, plan: 'plan' })),
    outlineNumbers: [],
    residue: [],
  };
  // As if it came from a file: nothing is shared with another plan.
  return JSON.parse(JSON.stringify(made));
};

const [plans, targets] = process.argv.slice(2).map(Number);
const random = seeded(SEED);
const extractions = Array.from({ length: plans }, (_, number) => madePlan(random, number, targets));
const catalogue = catalogueOf(loadRules());
const start = performance.now();
const comparison = compare([...extractions, referenceOf('national')], { catalogue, baseline: 'national' });
const compared = performance.now();
let characters = 0;
for (const piece of renderJson({ comparison, documents: new Map() })) characters += piece.length;
console.log(
  JSON.stringify({
    compare: (compared - start) / 1e3,
    json: (performance.now() - compared) / 1e3,
    rows: comparison.indicators.length,
    megabytes: characters / 1e6,
    peak: process.resourceUsage().maxRSS / 1024,
  }),
);
