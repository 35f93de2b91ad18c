import type { Language } from '../../report/page/fieldWords.ts';
import type { MatrixRow } from '../../report/page/matrixData.ts';
import { englishName, rowName } from './names.ts';

interface Props {
  readonly indicator: MatrixRow;
  readonly lang: Language;
}

/** The name of an indicator as a heading, in English with the plans' own behind. */
export const IndicatorName = ({ indicator, lang }: Props) => (
  <>
    {lang === 'en' && englishName(indicator) !== null && <span>{englishName(indicator)} </span>}
    <span lang="zh-CN">{rowName(indicator, lang)}</span>
  </>
);
