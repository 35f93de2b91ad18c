import type { DocumentDigest, PlanDigest, TargetDigest } from '../../src/report/digest.ts';

export const targetDigest = (
  indicator: string,
  quantity: string,
  rest: Partial<TargetDigest> = {},
): TargetDigest => ({ indicator, quantity, year: 2030, per: null, strength: 'firm', ...rest });

export const planDigest = (targets: readonly TargetDigest[], rest: Partial<PlanDigest> = {}): PlanDigest => ({
  title: '青山县儿童发展规划（2021—2030年）',
  region: '青山县',
  population: 'children',
  period: [2021, 2030],
  domains: 7,
  goals: 70,
  measures: 71,
  trends: 2,
  targets,
  ...rest,
});

export const documentDigest = (
  plans: readonly PlanDigest[],
  rest: Partial<DocumentDigest> = {},
): DocumentDigest => ({ id: 'qingshan', status: 'ok', plans, outside: null, warnings: 0, ...rest });
