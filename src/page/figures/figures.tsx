import type { Language } from '../../report/page/fieldWords.ts';
import { FIELD_WORDS } from '../../report/page/fieldWords.ts';
import type { Count, FiguresData } from '../../report/page/figuresData.ts';
import type { Verdict } from '../../report/page/pageReview.ts';
import { domainName } from '../matrix/names.ts';
import { percent } from './bar.tsx';
import { type CountLine, CountTable } from './countTable.tsx';
import { Diagnostics } from './diagnostics.tsx';
import { Domains } from './domains.tsx';
import { Unrecognized } from './unrecognized.tsx';
import { WORDS } from './words.ts';

interface Props {
  readonly data: FiguresData;
  readonly lang: Language;
}

/** Lines that a table shows before the rest is added up. */
const MOST_LINES = 12;

/** What is there most, and the rest in one line. */
const linesOf = <Name extends string>(
  counts: readonly Count<Name>[],
  nameOf: (name: Name | null) => string,
  rest: (count: number) => string,
): CountLine[] => {
  const most = counts.length > MOST_LINES + 1 ? MOST_LINES : counts.length;
  const lines = counts
    .slice(0, most)
    .map(([name, count]) => ({ key: name ?? '', name: nameOf(name), count }));
  const others = counts.slice(most);
  const sum = others.reduce((total, [, count]) => total + count, 0);
  return others.length === 0 ? lines : [...lines, { key: '…', name: rest(others.length), count: sum }];
};

const VERDICTS = ['accepted', 'corrected', 'rejected'] as const satisfies readonly Verdict[];

/** The sums on top of all. */
const Sums = ({ data, lang }: Props) => {
  const words = WORDS[lang];
  const { documents, plans, targets, catalogued, trends, reviews, diagnostics } = data;
  const warnings = diagnostics
    .filter(({ severity }) => severity !== 'info')
    .reduce((sum, { count }) => sum + count, 0);
  const sums = [
    [words.documents, documents],
    [words.plans, plans],
    [words.targets, targets],
    [words.catalogued, targets === 0 ? '—' : percent(catalogued / targets)],
    [words.trends, trends],
    [words.warnings, warnings],
    ...(reviews === null
      ? []
      : VERDICTS.map((verdict) => [words.reviews[verdict], reviews[verdict]] as const)),
  ] as const;
  return (
    <dl class="figures-sums">
      {sums.map(([name, sum]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{sum}</dd>
        </div>
      ))}
    </dl>
  );
};

/** What the documents hold, in figures. */
export const Figures = ({ data, lang }: Props) => {
  const words = WORDS[lang];
  const fields = FIELD_WORDS[lang];
  const heads = { name: words.name, count: words.count, share: words.share };
  const orUnknown = (name: string | null): string => name ?? words.unknown;
  const table = (title: string, lines: CountLine[], whole: number) =>
    lines.length > 0 && <CountTable {...{ title, heads, lines, whole }} />;
  const residue = data.residue.reduce((sum, [, count]) => sum + count, 0);
  return (
    <div class="figures">
      <h2 class="unseen">{words.summary}</h2>
      <Sums {...{ data, lang }} />
      <div class="figures-cards">
        <Domains domains={data.domains} nameOf={(name) => domainName(name, lang)} lang={lang} />
        {table(
          words.units,
          linesOf(data.units, (unit) => unit ?? words.noUnit, words.rest),
          data.targets,
        )}
        {table(
          words.residue,
          linesOf(data.residue, (reason) => (reason === null ? '' : fields.reason[reason]), words.rest),
          residue,
        )}
        {table(
          words.levels,
          linesOf(data.levels, (level) => (level === null ? words.unknown : fields.level[level]), words.rest),
          data.plans,
        )}
        {table(words.provinces, linesOf(data.provinces, orUnknown, words.rest), data.plans)}
        {table(words.periods, linesOf(data.periods, orUnknown, words.rest), data.plans)}
        {table(
          words.populations,
          linesOf(
            data.populations,
            (each) => (each === null ? words.unknown : fields.population[each]),
            words.rest,
          ),
          data.plans,
        )}
        {table(
          words.statuses,
          linesOf(data.statuses, (status) => (status === null ? '' : fields.status[status]), words.rest),
          data.documents,
        )}
      </div>
      <Diagnostics diagnostics={data.diagnostics} lang={lang} />
      <Unrecognized documents={data.unrecognized} lang={lang} />
    </div>
  );
};
