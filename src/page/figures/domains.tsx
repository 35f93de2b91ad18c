import { useId } from 'preact/hooks';
import type { Language } from '../../report/page/fieldWords.ts';
import type { FiguresData } from '../../report/page/figuresData.ts';
import { Bar, percent } from './bar.tsx';
import { WORDS } from './words.ts';

interface Props {
  readonly domains: FiguresData['domains'];
  readonly nameOf: (domain: string | null) => string;
  readonly lang: Language;
}

/** Targets by domain, and how many of them the catalogue knows. */
export const Domains = ({ domains, nameOf, lang }: Props) => {
  const words = WORDS[lang];
  const id = useId();
  return (
    <section class="figures-card" aria-labelledby={id}>
      <h3 id={id}>{words.domains}</h3>
      <div class="figures-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col" class="number">
                {words.targets}
              </th>
              <th scope="col" class="number">
                {words.cataloguedShare}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {domains.map(({ name, targets, catalogued }) => (
              <tr key={name}>
                <th scope="row">{nameOf(name)}</th>
                <td class="number">{targets}</td>
                <td class="number">{percent(catalogued / targets)}</td>
                <td class="figures-share">
                  <Bar share={catalogued / targets} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
