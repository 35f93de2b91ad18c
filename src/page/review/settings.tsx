import { useEffect } from 'preact/hooks';
import { useKept } from '../kept.ts';
import { applyTheme, THEMES, type Theme } from '../theme.ts';
import type { Lang, Words } from './words.ts';

const THEME_SIGNS: Readonly<Record<Theme, string>> = { auto: '◐', light: '☀', dark: '☾' };

interface Props {
  readonly words: Words;
  readonly lang: Lang;
  readonly setLang: (lang: Lang) => void;
  readonly openHelp: () => void;
}

/** The language, light or dark, and the way to the keys. */
export const Settings = ({ words, lang, setLang, openHelp }: Props) => {
  const [theme, setTheme] = useKept('theme', THEMES as readonly [Theme, ...Theme[]]);
  useEffect(() => applyTheme(theme), [theme]);
  return (
    <nav aria-label={words.themeOf}>
      <button
        type="button"
        class="quiet"
        lang={lang === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => setLang(lang === 'zh' ? 'en' : 'zh')}
      >
        {words.other}
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={`${words.themeOf}: ${words.theme[theme]}`}
        title={words.theme[theme]}
        onClick={() => setTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto')}
      >
        <span aria-hidden="true">{THEME_SIGNS[theme]}</span>
      </button>
      <button type="button" class="quiet" aria-label={words.help} onClick={() => openHelp()}>
        <span aria-hidden="true">?</span>
      </button>
    </nav>
  );
};
