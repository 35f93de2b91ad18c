import { REVIEWED, REVIEWS } from '../../report/compare/signs.ts';
import type { Language } from '../../report/page/fieldWords.ts';
import type { MatrixData } from '../../report/page/matrixData.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly reviews: MatrixData['reviews'];
  readonly lang: Language;
}

/** What reviewers did to what is compared, with its signs; nothing where they did nothing. */
export const ReviewLegend = ({ reviews, lang }: Props) => {
  if (reviews === null) return null;
  const { fields, comma, rejectedOut } = WORDS[lang];
  const said = REVIEWS.filter((each) => reviews[each] > 0).map(
    (each) => `${REVIEWED[each]} ${fields.review[each]} ${reviews[each]}`,
  );
  return (
    <p class="matrix-reviews">
      {[...said, ...(reviews.rejected > 0 ? [rejectedOut(reviews.rejected)] : [])].join(comma)}
    </p>
  );
};
