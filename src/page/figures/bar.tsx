/** A share in words: `87.5%`. */
export const percent = (share: number): string => `${(share * 100).toFixed(1).replace(/\.0$/, '')}%`;

/** A share as a bar, for those who see it. */
export const Bar = ({ share }: { readonly share: number }) => (
  <span class="figures-bar" aria-hidden="true">
    <span style={{ width: percent(share) }} />
  </span>
);
