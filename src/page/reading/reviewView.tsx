import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { FindingReview } from '../../report/page/pageReview.ts';
import { REVIEW_SIGNS, readWords } from '../../report/page/reviewWords.ts';
import { LanguageContext, useFieldWords, useWords } from '../language.ts';

interface Props {
  readonly review: FindingReview;
}

/** By whom and when something was decided, and why. */
export const ReviewFacts = ({ review: { by, when, why } }: Props): JSX.Element => {
  const language = useContext(LanguageContext);
  const date = new Date(when).toLocaleDateString(language, { dateStyle: 'medium' });
  return (
    <span class="pale small">
      {by} · <time dateTime={when}>{date}</time>
      {why !== null && ` · ${why}`}
    </span>
  );
};

/** What a reviewer decided on the chosen target or trend, and what the program had read. */
export const ReviewView = ({ review }: Props): JSX.Element => {
  const words = useWords();
  const values = useFieldWords();
  const read = readWords(review, useContext(LanguageContext));
  return (
    <div class={`decision ${review.verdict}`}>
      <strong>
        <span aria-hidden="true">{REVIEW_SIGNS[review.verdict]} </span>
        {values.review[review.verdict]}
      </strong>
      <ReviewFacts review={review} />
      {read !== '' && (
        <span>
          {words.readAs}
          {read}
        </span>
      )}
    </div>
  );
};
