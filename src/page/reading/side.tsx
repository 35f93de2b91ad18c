import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Span } from '../../model/span.ts';
import type { DocumentData, IndicatorName, ReportDocument } from '../../report/page/reportData.ts';
import { useWords } from '../language.ts';
import { DiagnosticList } from './diagnosticList.tsx';
import { Fields } from './fields.tsx';
import { type Finding, wordsOf } from './finding.ts';
import { RejectedList, ResidueList, TargetList, TrendList } from './lists.tsx';

interface SideProps {
  readonly document: ReportDocument;
  readonly data: DocumentData;
  readonly names: Readonly<Record<string, IndicatorName>>;
  readonly chosen: Finding | null;
  /** Where the chosen target is among all, from 1; 0 for none. */
  readonly rank: number;
  readonly onChoose: (id: string) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onGo: (span: Span) => void;
  readonly contextOf: (span: Span) => readonly [string, string];
}

type Tab = 'targets' | 'trends' | 'rejected' | 'residue' | 'diagnostics';

/** Without reviewers nothing is rejected. */
const tabsOf = ({ rejected }: DocumentData): readonly Tab[] => [
  'targets',
  'trends',
  ...(rejected.length > 0 ? (['rejected'] as const) : []),
  'residue',
  'diagnostics',
];

/** The chosen target in a line, with the way to its neighbours; on a telephone all that is seen until it is unfolded. */
const Bar = ({ chosen, rank, data, onStep }: Pick<SideProps, 'chosen' | 'rank' | 'data' | 'onStep'>) => {
  const words = useWords();
  const all = data.targets.length;
  return (
    <>
      <button type="button" aria-label={words.previous} disabled={all === 0} onClick={() => onStep(-1)}>
        <span aria-hidden="true">↑</span>
      </button>
      <button type="button" aria-label={words.next} disabled={all === 0} onClick={() => onStep(1)}>
        <span aria-hidden="true">↓</span>
      </button>
      <p class="now" role="status">
        {rank > 0 && <span class="pale">{words.place(rank, all)}</span>}{' '}
        <span class="words">{chosen ? wordsOf(chosen.of) : ''}</span>
      </p>
    </>
  );
};

const Targets = ({ document, data, names, chosen, onChoose }: SideProps): JSX.Element => {
  const words = useWords();
  if (data.targets.length === 0 && !chosen) return <p class="pale">{words.noTargets}</p>;
  return (
    <>
      {chosen ? (
        <Fields document={document} finding={chosen} names={names} />
      ) : (
        <p class="pale small">{words.choose}</p>
      )}
      <details open={!chosen}>
        <summary>{words.all}</summary>
        <TargetList data={data} chosen={chosen} onChoose={onChoose} />
      </details>
    </>
  );
};

/** What is known beside the text: the chosen target, all targets, trends, what was not taken, and diagnostics. */
export const Side = memo((props: SideProps): JSX.Element => {
  const { data, chosen, onChoose, onGo, contextOf } = props;
  const words = useWords();
  const id = useId();
  const [tab, setTab] = useState<Tab>('targets');
  const [folded, setFolded] = useState(true);
  const tabs = tabsOf(data);
  const chosenId = chosen?.of.id;
  useEffect(() => {
    if (chosenId !== undefined) setTab('targets');
  }, [chosenId]);
  const go = (span: Span): void => {
    setFolded(true);
    onGo(span);
  };
  const choose = (finding: string): void => {
    setFolded(true);
    onChoose(finding);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] ?? tab;
    setTab(next);
    globalThis.document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <aside class={folded ? 'side folded' : 'side'} aria-label={words.details}>
      <div class="bar">
        <Bar {...props} />
        <button
          type="button"
          class="fold"
          aria-expanded={!folded}
          aria-label={folded ? words.unfoldDetails : words.fold}
          onClick={() => setFolded(!folded)}
        >
          <span aria-hidden="true">{folded ? '▴' : '▾'}</span>
        </button>
      </div>
      <div class="body">
        <div role="tablist" aria-label={words.details} onKeyDown={onKey}>
          {tabs.map((each) => (
            <button
              key={each}
              id={`${id}-${each}`}
              type="button"
              role="tab"
              aria-selected={each === tab}
              aria-controls={`${id}-panel`}
              tabIndex={each === tab ? 0 : -1}
              onClick={() => setTab(each)}
            >
              {words[each]} <span class="count">{data[each].length}</span>
            </button>
          ))}
        </div>
        <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
          {tab === 'targets' && <Targets {...props} onChoose={choose} />}
          {tab === 'trends' && <TrendList data={data} chosen={chosen} onChoose={choose} />}
          {tab === 'rejected' && <RejectedList data={data} chosen={chosen} onChoose={choose} />}
          {tab === 'residue' && <ResidueList data={data} onGo={go} contextOf={contextOf} />}
          {tab === 'diagnostics' && <DiagnosticList data={data} onGo={go} />}
        </div>
      </div>
    </aside>
  );
});
