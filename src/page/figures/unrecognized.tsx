import { useId } from 'preact/hooks';
import { addressOf } from '../../report/page/address.ts';
import type { Language } from '../../report/page/fieldWords.ts';
import type { UnrecognizedIn } from '../../report/page/figuresData.ts';
import { percent } from './bar.tsx';
import { WORDS } from './words.ts';

interface Props {
  readonly documents: readonly UnrecognizedIn[];
  readonly lang: Language;
}

/** Where most numbers were not understood: with links to the documents. */
export const Unrecognized = ({ documents, lang }: Props) => {
  const words = WORDS[lang];
  const id = useId();
  return (
    <section class="figures-card" aria-labelledby={id}>
      <h3 id={id}>{words.unrecognized}</h3>
      {documents.length === 0 && <p>{words.none}</p>}
      {documents.length > 0 && (
        <div class="figures-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.documents}</th>
                <th scope="col" class="number">
                  {words.unrecognizedNumbers}
                </th>
                <th scope="col" class="number">
                  {words.ofNumbers}
                </th>
              </tr>
            </thead>
            <tbody>
              {documents.map(({ document, title, unrecognized, numbers }) => (
                <tr key={document}>
                  <th scope="row">
                    <a href={`#${addressOf(document)}`} lang="zh-CN">
                      {title ?? document}
                    </a>
                  </th>
                  <td class="number">{unrecognized}</td>
                  <td class="number">{percent(unrecognized / numbers)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
