// Where the time of a document goes: samples of a profiler, each told by the stage whose code it was in.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { runJob } from '../../dist/batch/pool/runJob.js';
import { loadRules } from '../../dist/index.js';

/** In the order of the flow; what all stages share counts for the one that called it. */
const STAGES = {
  read: /\/dist\/read\//,
  outline: /\/dist\/outline\//,
  'mention and bind': /\/dist\/(?:mention|bind)\//,
  'assemble and diagnose': /\/dist\/(?:assemble|indicators|regions|diagnose)\//,
  'fold, and what joins the stages': /\/dist\/pipeline\.js/,
  'touch, for the ledger': /\/dist\/batch\/touch\//,
  'JSON and write': /\/dist\/batch\/(?:jsonOf|write|extractionText)|\/dist\/report\//,
};
const SHARED = /\/dist\/(?:text|rules)\//;
const GARBAGE = 'garbage collection';
const OTHER = 'other';

const stageOf = ({ functionName, url }) => {
  if (functionName === '(garbage collector)') return GARBAGE;
  // What the profiler itself takes is no part of it.
  if (functionName === '(idle)' || url.startsWith('node:inspector')) return null;
  if (SHARED.test(url)) return undefined;
  return Object.keys(STAGES).find((stage) => STAGES[stage].test(url));
};

/** Milliseconds by stage. */
const costsOf = ({ nodes, samples, timeDeltas }) => {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const stages = new Map();
  const stageAt = (id) => {
    if (id === undefined) return OTHER;
    if (!stages.has(id)) {
      const own = stageOf(byId.get(id).callFrame);
      stages.set(id, own === undefined ? stageAt(parents.get(id)) : own);
    }
    return stages.get(id);
  };
  const costs = new Map([...Object.keys(STAGES), GARBAGE, OTHER].map((stage) => [stage, 0]));
  for (const [index, id] of samples.entries()) {
    const stage = stageAt(id);
    if (stage !== null) costs.set(stage, costs.get(stage) + timeDeltas[index] / 1000);
  }
  return costs;
};

/** What a document costs by stage, in ms, once the process is warm. */
export const stageCosts = async (plans, folder) => {
  const rules = loadRules();
  mkdirSync(folder, { recursive: true });
  const jobs = plans.map((text, index) => {
    const path = join(folder, `plan-${index}.txt`);
    writeFileSync(path, text);
    return { id: `plan-${index}`, path, entry: null, sha256: null };
  });
  const out = join(folder, 'out');
  mkdirSync(out);
  const runAll = async () => {
    for (const job of jobs) {
      const { failure } = await runJob(job, rules, { out }, () => undefined);
      if (failure) throw new Error(`${failure.path}: ${failure.what}`);
    }
  };
  await runAll();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  await runAll();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  rmSync(folder, { recursive: true });
  const stages = [...costsOf(profile)].map(([stage, ms]) => [stage, ms / plans.length]);
  return { stages, total: stages.reduce((sum, [, ms]) => sum + ms, 0) };
};
