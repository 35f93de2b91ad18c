import { zipOf } from '../../zipOf.ts';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
} as const;

/** The parts of a document: what stands in their root elements. */
export type DocxParts = { readonly body: string; readonly core?: string; readonly media?: string } & {
  readonly [part in keyof typeof ROOTS]?: string;
};

/** The files of a Word document. */
export const docxFiles = (parts: DocxParts): { name: string; data: string }[] => {
  const present = Object.keys(ROOTS).filter((name): name is keyof typeof ROOTS => name in parts);
  const xml = (name: string, data: string) => ({ name, data: PROLOG + data });
  const relationship = (type: string, target: string) =>
    `<Relationship Id="r-${type}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relationships = (list: readonly string[]) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
  const override = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${type}+xml"/>`;
  return [
    xml(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('document', 'document.main')}${present.map((name) => override(name, name)).join('')}</Types>`,
    ),
    xml('_rels/.rels', relationships([relationship('officeDocument', 'word/document.xml')])),
    xml(
      'word/_rels/document.xml.rels',
      relationships(present.map((name) => relationship(name, `${name}.xml`))),
    ),
    ...present.map((name) =>
      xml(`word/${name}.xml`, `<w:${ROOTS[name]} ${NAMESPACES}>${parts[name]}</w:${ROOTS[name]}>`),
    ),
    xml('word/document.xml', `<w:document ${NAMESPACES}><w:body>${parts.body}</w:body></w:document>`),
    ...(parts.core === undefined
      ? []
      : [
          xml(
            'docProps/core.xml',
            `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${parts.core}</cp:coreProperties>`,
          ),
        ]),
    ...(parts.media === undefined ? [] : [{ name: 'word/media/image1.png', data: parts.media }]),
  ];
};

/** A Word document as Word writes it, less all that the text does not need. */
export const docxOf = (parts: DocxParts): Buffer => zipOf(docxFiles(parts));

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of a text, or of runs that begin with `<`. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content === '' || content.startsWith('<') ? content : run(content)}</w:p>`;

/** A paragraph of a list. */
export const item = (text: string, list: number, level = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** A level of a list: its number format, what is printed, and further properties. */
export const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

export const family = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`;

export const list = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;

export const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<') ? content : p(content)}</w:tc>`;

export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

export const table = (widths: readonly number[], ...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
