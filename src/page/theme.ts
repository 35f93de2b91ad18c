/** Light, dark, or as the system is set. */
export type Theme = 'auto' | 'light' | 'dark';

export const THEMES = ['auto', 'light', 'dark'] as const satisfies readonly Theme[];

const AUTO = 'screen and (prefers-color-scheme: dark)';

const MEDIA: Readonly<Record<Theme, string>> = { auto: AUTO, light: 'not all', dark: 'screen' };

let dark: readonly CSSMediaRule[] | null = null;

/** Every block for the dark that the page has when this is first asked for. */
const darkRules = (): readonly CSSMediaRule[] => {
  dark ??= [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule)
    .filter(({ media }) => media.mediaText.includes('prefers-color-scheme'));
  return dark;
};

/** Shows the page in a theme. */
export const applyTheme = (theme: Theme): void => {
  for (const { media } of darkRules()) media.mediaText = MEDIA[theme];
};
