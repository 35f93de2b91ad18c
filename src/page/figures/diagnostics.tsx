import { useId } from 'preact/hooks';
import { DIAGNOSTIC_WORDS } from '../../report/page/diagnosticWords.ts';
import { FIELD_WORDS, type Language } from '../../report/page/fieldWords.ts';
import type { FiguresData } from '../../report/page/figuresData.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly diagnostics: FiguresData['diagnostics'];
  readonly lang: Language;
}

/** How often each check had something to say, and in how many documents. */
export const Diagnostics = ({ diagnostics, lang }: Props) => {
  const words = WORDS[lang];
  const id = useId();
  return (
    <section class="figures-card" aria-labelledby={id}>
      <h3 id={id}>{words.diagnostics}</h3>
      {diagnostics.length === 0 && <p>{words.none}</p>}
      {diagnostics.length > 0 && (
        <div class="figures-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.rule}</th>
                <th scope="col">{words.severity}</th>
                <th scope="col" class="number">
                  {words.times}
                </th>
                <th scope="col" class="number">
                  {words.inDocuments}
                </th>
              </tr>
            </thead>
            <tbody>
              {diagnostics.map(({ rule, severity, count, documents }) => (
                <tr key={`${severity} ${rule}`}>
                  <th scope="row">
                    {lang === 'zh' && DIAGNOSTIC_WORDS[rule]} <code>{rule}</code>
                  </th>
                  <td>{FIELD_WORDS[lang].severity[severity]}</td>
                  <td class="number">{count}</td>
                  <td class="number">{documents}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
