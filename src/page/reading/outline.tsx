import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Span } from '../../model/span.ts';
import type { DocumentData, OutlineDomain, OutlineEntry } from '../../report/page/reportData.ts';
import { useWords } from '../language.ts';

interface OutlineProps {
  readonly data: DocumentData;
  /** Where one reads, in code points. */
  readonly position: number;
  readonly onGo: (span: Span) => void;
}

interface EntryProps {
  readonly entry: OutlineEntry;
  readonly count: number;
  readonly current: boolean;
  readonly onGo: (span: Span) => void;
}

const has = ({ span }: OutlineEntry, position: number): boolean =>
  span.start <= position && position < span.end;

const Entry = ({ entry, count, current, onGo }: EntryProps): JSX.Element => (
  <button
    type="button"
    class="entry"
    aria-current={current ? 'location' : undefined}
    onClick={() => onGo(entry.span)}
  >
    <span>{entry.label}</span>
    {count > 0 && <span class="count">{count}</span>}
  </button>
);

interface PartProps extends Omit<OutlineProps, 'data'> {
  readonly countIn: (span: Span) => number;
}

const Items = ({
  heading,
  items,
  position,
  onGo,
  countIn,
}: PartProps & { readonly heading: string; readonly items: readonly OutlineEntry[] }): JSX.Element | null =>
  items.length === 0 ? null : (
    <li>
      <span class="heading">{heading}</span>
      <ul>
        {items.map((item) => (
          <li key={item.span.start}>
            <Entry entry={item} count={countIn(item.span)} current={has(item, position)} onGo={onGo} />
          </li>
        ))}
      </ul>
    </li>
  );

const Domain = ({ domain, ...part }: PartProps & { readonly domain: OutlineDomain }): JSX.Element => {
  const words = useWords();
  const current = has(domain, part.position);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? current;
  return (
    <li>
      <div class="row">
        <button
          type="button"
          class="turn"
          aria-expanded={open}
          aria-label={words.unfold(domain.label)}
          onClick={() => setChosen(!open)}
        >
          <span aria-hidden="true">{open ? '▾' : '▸'}</span>
        </button>
        <Entry entry={domain} count={part.countIn(domain.span)} current={current} onGo={part.onGo} />
      </div>
      {open && (
        <ul>
          <Items heading={words.goals} items={domain.goals} {...part} />
          <Items heading={words.measures} items={domain.measures} {...part} />
        </ul>
      )}
    </li>
  );
};

/** Plans, domains, goals and measures of a document, with how many targets stand in each. */
export const Outline = ({ data, position, onGo }: OutlineProps): JSX.Element => {
  const words = useWords();
  const nav = useRef<HTMLElement>(null);
  const places = useMemo(() => data.targets.map(({ source }) => source.number.start), [data]);
  const countIn = ({ start, end }: Span): number =>
    places.filter((place) => start <= place && place < end).length;
  const part = { position, onGo, countIn };
  // The outline follows the reader, without moving what is read.
  useEffect(() => {
    const pane = nav.current;
    const entry = [...(pane?.querySelectorAll<HTMLElement>('[aria-current]') ?? [])].at(-1);
    if (!pane || !entry) return;
    const top = entry.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    if (top < 0 || top > pane.clientHeight - entry.offsetHeight)
      pane.scrollTop += top - pane.clientHeight / 3;
  });
  return (
    <nav ref={nav} class="outline" aria-label={words.outline}>
      <ul>
        {data.outline.map((plan) => (
          <li key={plan.id}>
            <Entry
              entry={{ ...plan, label: plan.label || words.untitled }}
              count={countIn(plan.span)}
              current={has(plan, position)}
              onGo={onGo}
            />
            <ul>
              {plan.domains.map((domain) => (
                <Domain key={domain.span.start} domain={domain} {...part} />
              ))}
              <Items heading={words.projects} items={plan.projects} {...part} />
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
};
