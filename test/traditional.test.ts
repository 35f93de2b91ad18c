import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { simplify } from '../src/text/simplify.ts';
import { CORPUS } from './corpus.ts';
import { extractText } from './extractor.ts';

const toTraditional = OpenCC.Converter({ from: 'cn', to: 'tw' });

describe.each(CORPUS)('$id in traditional characters', ({ id, text, extraction }) => {
  const traditional = extractText(toTraditional(text), id);

  it('gives the same targets', () => {
    const said = ({ indicator, source, domain, ...target }: (typeof traditional.targets)[number]) => ({
      ...target,
      id: null,
      plan: null,
      indicator: simplify(indicator.text),
      quote: simplify(source.quote),
      domain: domain && simplify(domain),
    });
    expect(traditional.targets.map(said)).toEqual(extraction.targets.map((target) => said(target)));
  });

  it('writes indicators and titles as the source does', () => {
    const source = toTraditional(text).replace(/\s/g, '');
    for (const plan of traditional.plans) expect(source).toContain(plan.title);
    const written = traditional.targets.filter(({ indicator }) => source.includes(indicator.text));
    const before = extraction.targets.filter((target) =>
      text.replace(/\s/g, '').includes(target.indicator.text),
    );
    expect(written).toHaveLength(before.length);
  });
});
