import Table from 'cli-table3';

export interface Column {
  readonly align: 'left' | 'right';
  /** In columns of the terminal, without the gap behind it; null for as wide as its cells. */
  readonly width: number | null;
}

/** Blanks between two columns. */
export const GAP = 2;

const NO_LINES = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
  ].map((place) => [place, '']),
);

/** A table without lines; cells may hold several lines of text and wide characters. Ends with a line break. */
export const plainTable = (columns: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const last = columns.length - 1;
  const table = new Table({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [], compact: true },
    colWidths: columns.map(({ width }, index) => width && width + (index === last ? 0 : GAP)),
    colAligns: columns.map(({ align }) => align),
  });
  table.push(
    ...rows.map((row) =>
      row.map((content, index) => (index === last ? { content, style: { 'padding-right': 0 } } : content)),
    ),
  );
  return `${table.toString().replace(/ +$/gm, '')}\n`;
};
