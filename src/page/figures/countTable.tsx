import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Bar, percent } from './bar.tsx';

/** A line of a table of counts. */
export interface CountLine {
  readonly key: string;
  readonly name: ComponentChildren;
  readonly count: number;
}

interface Props {
  readonly title: string;
  readonly heads: { readonly name: string; readonly count: string; readonly share: string };
  readonly lines: readonly CountLine[];
  /** What the shares are of. */
  readonly whole: number;
}

/** Counts with their shares, a small bar beside each. */
export const CountTable = ({ title, heads, lines, whole }: Props) => {
  const id = useId();
  return (
    <section class="figures-card" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <table>
        <thead class="unseen">
          <tr>
            <th scope="col">{heads.name}</th>
            <th scope="col">{heads.count}</th>
            <th scope="col">{heads.share}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, count }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td class="number">{count}</td>
              <td class="figures-share">
                <Bar share={whole === 0 ? 0 : count / whole} />
                <span class="unseen">{percent(whole === 0 ? 0 : count / whole)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
