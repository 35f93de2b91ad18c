import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Residue } from '../../model/extraction.ts';
import type { Span } from '../../model/span.ts';
import type { DocumentData } from '../../report/page/reportData.ts';
import { useFieldWords, useWords } from '../language.ts';
import { type Finding, inOrder, wordsOf } from './finding.ts';
import { Long } from './long.tsx';
import { ReviewFacts } from './reviewView.tsx';

interface ListProps {
  readonly data: DocumentData;
}

interface FindingListProps extends ListProps {
  readonly chosen: Finding | null;
  readonly onChoose: (id: string) => void;
}

export interface PlaceListProps extends ListProps {
  readonly onGo: (span: Span) => void;
}

const Chosen = ({
  of,
  chosen,
  onChoose,
}: Omit<FindingListProps, 'data'> & { readonly of: Finding['of'] }): JSX.Element => (
  <li>
    <button
      type="button"
      class="line"
      aria-current={of.id === chosen?.of.id ? 'true' : undefined}
      onClick={() => onChoose(of.id)}
    >
      <span lang="zh-CN">{wordsOf(of)}</span>
      {of.review?.verdict === 'rejected' && <ReviewFacts review={of.review} />}
    </button>
  </li>
);

/** Every target, in the order of the text. */
export const TargetList = ({ data, ...props }: FindingListProps): JSX.Element => (
  <Long things={inOrder(data.targets)}>{(of) => <Chosen key={of.id} of={of} {...props} />}</Long>
);

/** Every trend. */
export const TrendList = ({ data, ...props }: FindingListProps): JSX.Element => (
  <Long things={data.trends}>{(of) => <Chosen key={of.id} of={of} {...props} />}</Long>
);

/** What was read and taken out, with who said so and why. */
export const RejectedList = ({ data, ...props }: FindingListProps): JSX.Element => {
  const words = useWords();
  return (
    <>
      <p class="pale small">{words.rejectedNote}</p>
      <Long things={data.rejected}>{(of) => <Chosen key={of.id} of={of} {...props} />}</Long>
    </>
  );
};

/** Every number that was not taken, by reason. */
export const ResidueList = ({
  data,
  onGo,
  contextOf,
}: PlaceListProps & { readonly contextOf: (span: Span) => readonly [string, string] }): JSX.Element => {
  const words = useWords();
  const { reason: reasons } = useFieldWords();
  const [only, setOnly] = useState<Residue['reason'] | null>(null);
  const of = (reason: Residue['reason']): Residue[] => data.residue.filter((each) => each.reason === reason);
  const all = Object.keys(reasons) as Residue['reason'][];
  const shown = only === null ? data.residue : of(only);
  return (
    <>
      <p class="pale small">{words.residueNote}</p>
      <div class="chips">
        <button type="button" aria-pressed={only === null} onClick={() => setOnly(null)}>
          {words.all} {data.residue.length}
        </button>
        {all
          .filter((reason) => of(reason).length > 0)
          .map((reason) => (
            <button
              key={reason}
              type="button"
              aria-pressed={only === reason}
              onClick={() => setOnly(only === reason ? null : reason)}
            >
              {reasons[reason]} {of(reason).length}
            </button>
          ))}
      </div>
      <Long key={only} things={shown}>
        {({ span, quote, reason, rule }, at) => {
          const [before, after] = contextOf(span);
          return (
            <li key={at}>
              <button type="button" class="line" title={rule ?? undefined} onClick={() => onGo(span)}>
                <span lang="zh-CN" class="plan-text">
                  {before}
                  <b>{quote}</b>
                  {after}
                </span>
                <span class={`chip ${reason}`}>{reasons[reason]}</span>
              </button>
            </li>
          );
        }}
      </Long>
    </>
  );
};
