import { childOf, type XmlNode } from '../xmlNode.ts';
import { type XmlTree, xmlTree } from '../xmlTree.ts';

/** The elements of WordprocessingML (ISO/IEC 29500-1, 17) and of formulas that say something about the text. */
const KEPT = `document body footnotes endnotes footnote endnote
  p pPr pStyle numPr ilvl numId vanish rStyle vertAlign
  r t tab ptab br cr noBreakHyphen sym fldChar instrText footnoteReference endnoteReference txbxContent f num den
  tbl tblGrid gridCol tr trPr gridBefore gridAfter hidden tc tcPr gridSpan hMerge vMerge
  sdt sdtPr docPartGallery showingPlcHdr AlternateContent Choice Fallback altChunk del moveFrom`.split(/\s+/);

/** What nearly every run has and few documents need: to read it takes as long again. */
const KEPT_WHERE: readonly (readonly [where: RegExp, names: readonly string[]])[] = [
  [/="(?:Symbol|Marlett|MT Extra)"|(?:Wing|Web)dings|Dingbats|Sorts"/i, ['rFonts']],
  [/position \w+:val="[1-9]/, ['position', 'sz']],
];

const keptIn = (bytes: Uint8Array): ReadonlySet<string> => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return new Set([...KEPT, ...KEPT_WHERE.flatMap(([where, names]) => (where.test(text) ? names : []))]);
};

/** What must not be read though it holds elements of the names above: former properties, tab stops, pronunciations. */
const DROPPED = new Set(
  `rPrChange pPrChange tblPrChange tcPrChange trPrChange tblPrExChange sectPrChange numberingChange
  tabs sectPr tblPr tblPrEx rt delText delInstrText`.split(/\s+/),
);

/** Stands where a table of contents stood. */
const CONTENTS: XmlNode = { name: 'contents', attributes: new Map(), children: [], text: '' };

/** A content control gives what it holds; its placeholder is no text of the document. */
const settleControl = ({ children }: XmlNode): readonly XmlNode[] => {
  const properties = children.find(({ name }) => name === 'sdtPr');
  if (childOf(properties, 'docPartGallery')?.attributes.get('val') === 'Table of Contents') return [CONTENTS];
  if (childOf(properties, 'showingPlcHdr')) return [];
  return children.filter((child) => child !== properties);
};

/** What can be shown in several ways is read in the first. */
const settleAlternatives = (node: XmlNode): readonly XmlNode[] =>
  (childOf(node, 'Choice') ?? childOf(node, 'Fallback'))?.children ?? [];

export interface WordTree extends XmlTree {
  /** Whether every field that begins ends, so that what a field spans can be trusted. */
  readonly fieldsFit: boolean;
}

/** The document, the footnotes or the endnotes of a Word document, less what is no matter of the text. */
export const wordTree = (bytes: Uint8Array): WordTree => {
  let fields = 0;
  const settle = (node: XmlNode): readonly XmlNode[] => {
    if (node.name === 'sdt') return settleControl(node);
    if (node.name === 'AlternateContent') return settleAlternatives(node);
    if (node.name === 'fldChar') {
      const type = node.attributes.get('fldCharType');
      fields += type === 'begin' ? 1 : type === 'end' ? -1 : 0;
    }
    return [node];
  };
  return { ...xmlTree(bytes, { kept: keptIn(bytes), dropped: DROPPED, settle }), fieldsFit: fields === 0 };
};
