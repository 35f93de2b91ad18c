import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../plan.ts';

const CSS = readFileSync(`${ROOT}src/page/base.css`, 'utf8');

const tokensOf = (block: string): ReadonlyMap<string, string> =>
  new Map(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  );

const [lightBlock = '', darkBlock = ''] = CSS.split('@media screen and (prefers-color-scheme: dark)');
const THEMES = { light: tokensOf(lightBlock), dark: tokensOf(darkBlock.split('*,')[0] ?? '') };

/** Relative luminance, as WCAG 2 defines it. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
};

const STANDINGS = ['stricter', 'equal', 'looser', 'missing', 'trend', 'different', 'incomparable', 'beyond'];

const PAIRS = [
  ...['ink', 'pale', 'accent', 'warn', ...STANDINGS].flatMap((text) =>
    ['paper', 'head'].map((ground) => [text, ground] as const),
  ),
  ...STANDINGS.flatMap((each) => [[each, `${each}-soft`] as const, ['ink', `${each}-soft`] as const]),
  ...['accent', 'ink', 'pale'].map((text) => [text, 'accent-soft'] as const),
  ['ink', 'mark'] as const,
  ['ink', 'warn-soft'] as const,
  ['warn', 'warn-soft'] as const,
  ['on-accent', 'accent'] as const,
];

describe.each(Object.entries(THEMES))('in the %s', (_, tokens) => {
  it.each(PAIRS)('%s can be read on %s', (text, ground) => {
    expect(contrast(tokens.get(text) ?? '', tokens.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});

it('both themes set the same colours', () => {
  expect([...THEMES.dark.keys()]).toEqual([...THEMES.light.keys()]);
});
