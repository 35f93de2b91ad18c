const setOf = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

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

/** Elements without content. */
export const VOID = setOf(`area base basefont bgsound br col command frame hr img input keygen link meta param
  source track wbr`);

/** Elements that a new one of the same kind, or what may not stand in a paragraph, closes. */
export const HEADINGS = setOf('h1 h2 h3 h4 h5 h6');

/** What closes an open paragraph: the HTML standard, "optional tags". */
export const CLOSES_PARAGRAPH = setOf(`address article aside blockquote center details dialog dir div dl dt dd
  fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre listing xmp
  plaintext search section summary table ul`);

/** Elements that an opening tag closes, and how far out it looks for them. */
export interface Closing {
  readonly closes: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}

const TABLE = setOf('table');
const SECTIONS = 'tbody thead tfoot';

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

/** The parts of a table: their end tags do not reach beyond it. */
export const TABLE_PARTS = setOf(`caption ${SECTIONS} tr td th`);

/** An end tag of another element does not reach beyond these: a stray `</div>` in a cell closes nothing outside. */
export const SCOPES = setOf('td th caption table');

/** The attributes that are kept. */
export const ATTRIBUTES =
  setOf(`class id style href name content property charset role hidden colspan rowspan start
  type value reversed onclick`);
