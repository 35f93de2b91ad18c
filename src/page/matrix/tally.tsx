import { SIGNS, STANDINGS } from '../../report/compare/signs.ts';
import type { Language } from '../../report/page/fieldWords.ts';
import type { Counts } from './counts.ts';
import { WORDS } from './words.ts';

/** How a plan stands in all, as a bar and as counts. */
export const Tally = ({ counts, lang }: { readonly counts: Counts; readonly lang: Language }) => {
  const { standings, comma } = WORDS[lang];
  const found = STANDINGS.filter((standing) => counts[standing] > 0);
  const all = found.map((standing) => `${standings[standing]} ${counts[standing]}`).join(comma);
  return (
    <>
      <span class="matrix-bar" aria-hidden="true">
        {found
          .filter((standing) => standing !== 'beyond')
          .map((standing) => (
            <span key={standing} data-standing={standing} style={{ flexGrow: counts[standing] }} />
          ))}
      </span>
      <span class="matrix-tally" title={all}>
        {(['stricter', 'looser', 'missing'] as const).map((standing) => (
          <span key={standing} data-standing={standing} aria-hidden="true">
            {SIGNS[standing]}
            {counts[standing]}
          </span>
        ))}
        <span class="unseen">{all}</span>
      </span>
    </>
  );
};
