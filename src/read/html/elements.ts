const setOf = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

/** For each of the names in a key the set of the names in its value. */
const byName = (sets: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    Object.entries(sets).flatMap(([names, values]) =>
      [...setOf(names)].map((name) => [name, setOf(values)] as const),
    ),
  );

/** Elements that begin and end lines; all others, unknown ones too, run on in their line. */
export const BLOCKS =
  setOf(`address article aside blockquote body caption center dd details dialog dir div dl dt
  fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre
  listing plaintext search section summary table tbody td textarea tfoot th thead tr ul xmp`);

/** Elements whose content is no text. */
export const NO_TEXT = setOf('script style title');

/** Elements whose content does not show, or is no text of the page. */
export const UNSEEN =
  setOf(`template noscript iframe noframes noembed select datalist button svg math object embed
  applet audio video canvas map`);

/** Elements without content, to the parser. */
export const VOID =
  setOf(`area base basefont br col command embed frame hr img input isindex keygen link meta param
  source track wbr`);

/** Elements whose content is not read as tags. */
export const RAW = setOf('script style title textarea xmp');

export const HEADINGS = setOf('h1 h2 h3 h4 h5 h6');

/** What closes an open paragraph: the HTML standard, "optional tags". */
export const CLOSES_PARAGRAPH = setOf(`address article aside blockquote center details dialog dir div dl dt dd
  fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre listing xmp
  plaintext search section summary table ul`);

const SECTIONS = 'tbody thead tfoot';

/** What an opening tag ends for the parser, if it is the innermost element; the parser knows some more. */
export const ENDED_BY = byName({
  'p h1 h2 h3 h4 h5 h6 div section article dl form hr ol ul pre table': 'p',
  li: 'li',
  'dt dd': 'dt dd',
  option: 'option',
  th: 'th',
  td: 'th td',
  tr: 'tr th td',
  tbody: 'thead tbody',
});

/** Elements that an opening tag closes, and how far out it looks for them. */
export interface Closing {
  readonly closes: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}

const TABLE = setOf('table');

/** For the elements whose end tags are often left out. */
export const CLOSINGS: Readonly<Record<string, Closing>> = {
  li: { closes: setOf('li'), within: setOf('ul ol menu dir table td th') },
  dt: { closes: setOf('dt dd'), within: setOf('dl table td th') },
  dd: { closes: setOf('dt dd'), within: setOf('dl table td th') },
  td: { closes: setOf('td th caption'), within: TABLE },
  th: { closes: setOf('td th caption'), within: TABLE },
  tr: { closes: setOf('tr td th caption'), within: TABLE },
  tbody: { closes: setOf(`${SECTIONS} tr td th caption`), within: TABLE },
  thead: { closes: setOf(`${SECTIONS} tr td th caption`), within: TABLE },
  tfoot: { closes: setOf(`${SECTIONS} tr td th caption`), within: TABLE },
  caption: { closes: setOf('caption'), within: TABLE },
};

/** What an end tag does not reach beyond: a stray `</div>` in a cell closes nothing outside. */
export const CELLS = setOf('td th caption table');

/** The same for the parts of a table, and for what holds everything. */
export const SCOPES = byName({ [`caption ${SECTIONS} tr td th`]: 'table', 'table body html': '' });
