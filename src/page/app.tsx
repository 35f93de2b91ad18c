import type { ComponentChildren, JSX } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { ReportData } from '../report/page/reportData.ts';
import { Figures } from './figures/figures.tsx';
import { useKept } from './kept.ts';
import { LANGUAGES, LanguageContext, useWords } from './language.ts';
import { Matrix } from './matrix/matrix.tsx';
import { Help } from './reading/help.tsx';
import { Reading } from './reading/reading.tsx';
import { type Go, hashOf, type Route, useRoute, type View } from './route.ts';
import { applyTheme, THEMES, type Theme } from './theme.ts';

const VIEWS: readonly View[] = ['reading', 'matrix', 'figures'];

const STARTS: Readonly<Record<View, Route>> = {
  reading: { view: 'reading', document: null, finding: null },
  matrix: { view: 'matrix', query: '' },
  figures: { view: 'figures' },
};

const THEME_SIGNS: Readonly<Record<Theme, string>> = { auto: '◐', light: '☀', dark: '☾' };

/** Links to the views, each to where one was in it. */
const Views = ({ route }: { readonly route: Route }): JSX.Element => {
  const words = useWords();
  const last = useRef(STARTS);
  last.current = { ...last.current, [route.view]: route };
  return (
    <nav class="tabs" aria-label={words.viewsLabel}>
      {VIEWS.map((view) => (
        <a
          key={view}
          href={hashOf(last.current[view])}
          aria-current={view === route.view ? 'page' : undefined}
        >
          {words.views[view]}
        </a>
      ))}
    </nav>
  );
};

interface HeaderProps {
  readonly documents: number;
  readonly route: Route;
  readonly children: ComponentChildren;
}

const Header = ({ documents, route, children }: HeaderProps): JSX.Element => {
  const words = useWords();
  return (
    <header class="page-head">
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <h1>
        {words.title} <span class="pale">{words.documents(documents)}</span>
      </h1>
      <Views route={route} />
      <div class="settings">{children}</div>
    </header>
  );
};

const Settings = ({
  language,
  setLanguage,
}: {
  readonly language: (typeof LANGUAGES)[number];
  readonly setLanguage: (language: (typeof LANGUAGES)[number]) => void;
}): JSX.Element => {
  const words = useWords();
  const [theme, setTheme] = useKept('theme', THEMES);
  useEffect(() => applyTheme(theme), [theme]);
  const nextTheme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
  const themeWords = `${words.theme}：${words.themes[theme]}`;
  return (
    <>
      <button
        type="button"
        class="quiet"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {language === 'zh' ? 'English' : '中文'}
      </button>
      <button
        type="button"
        class="quiet"
        title={themeWords}
        aria-label={themeWords}
        onClick={() => setTheme(nextTheme)}
      >
        <span aria-hidden="true">{THEME_SIGNS[theme]}</span>
      </button>
    </>
  );
};

const Shown = ({
  data,
  route,
  go,
}: {
  readonly data: ReportData;
  readonly route: Route;
  readonly go: Go;
}) => {
  const words = useWords();
  const lang = useContext(LanguageContext);
  switch (route.view) {
    case 'reading':
      return <Reading data={data} document={route.document} finding={route.finding} go={go} />;
    case 'matrix':
      return data.matrix ? (
        <Matrix
          data={data.matrix}
          lang={lang}
          query={route.query}
          onQuery={(query, how) => go({ view: 'matrix', query }, how)}
          open={(document, target) => go({ view: 'reading', document, finding: target })}
        />
      ) : (
        <p class="empty">{words.noMatrix}</p>
      );
    case 'figures':
      return <Figures data={data.figures} lang={lang} />;
  }
};

/** The report: its three views, each at an address of its own. */
export const App = ({ data }: { readonly data: ReportData }): JSX.Element => {
  const [route, go] = useRoute();
  const [language, setLanguage] = useKept('language', LANGUAGES);
  const [helps, setHelps] = useState(false);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return (
    <LanguageContext.Provider value={language}>
      <Header documents={data.documents.length} route={route}>
        <Settings language={language} setLanguage={setLanguage} />
        {route.view === 'reading' && <Help open={helps} setOpen={setHelps} />}
      </Header>
      <main id="main" tabIndex={-1} class={`view-${route.view}`}>
        <Shown data={data} route={route} go={go} />
      </main>
    </LanguageContext.Provider>
  );
};
