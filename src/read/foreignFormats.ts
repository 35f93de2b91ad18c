/** A kind of file that is known and not read. */
export interface Foreign {
  /** With its article: `a spreadsheet (Excel)`. */
  readonly name: string;
  /** What a user can do to have it read. */
  readonly remedy: string;
}

const UNPACK = 'unpack it and give the files that were in it';
const AS_WORD = 'open it in Word, WPS or LibreOffice and save it as a Word document (.docx)';
const AS_PDF = 'open it in the program that it was made with and export it as PDF';
const SHEET = 'copy the table into a Word document (.docx), or save the sheet as PDF or as text with tabs';
const SLIDES = 'export it as PDF, or copy its text into a Word document (.docx)';
const PICTURE = 'put it in a PDF and run with --ocr; numbers read off pictures need checking by eye';
const UNLOCK = 'open it in Word or WPS, take the password off, and save it again';

const foreign = (name: string, remedy: string): Foreign => ({ name, remedy });

export const picture = (kind: string): Foreign => foreign(`a picture (${kind})`, PICTURE);
export const packed = (name: string): Foreign => foreign(name, UNPACK);
export const inOffice = (name: string): Foreign => foreign(name, AS_WORD);
export const spreadsheet = (kind: string): Foreign => foreign(`a spreadsheet (${kind})`, SHEET);
export const slides = (kind: string): Foreign => foreign(`a presentation (${kind})`, SLIDES);
export const forPrint = (name: string): Foreign => foreign(name, AS_PDF);

export const OFD = foreign(
  'an OFD document',
  'open it in an OFD reader (数科, 福昕 or WPS) and export it as PDF or as a Word document',
);
export const CAJ = foreign('a CAJ document (CNKI)', 'open it in CAJViewer and print it to PDF');
export const EBOOK = forPrint('an electronic book (EPUB)');
export const RTF = inOffice('an RTF document');
export const WEB_ARCHIVE = foreign(
  'a web archive (MHTML)',
  'open it in a browser and save the page as HTML or print it to PDF',
);
export const MAIL = foreign('an e-mail', 'save what is attached to it, or its text, as a file');
export const XML = foreign('an XML file', 'give the document as a web page, PDF, Word or text file');
export const LOCKED_OFFICE = foreign('an Office document locked with a password', UNLOCK);
export const LOCKED_WORD = foreign('a Word document locked with a password', UNLOCK);
export const BINARY = foreign('a binary file', 'give the document as a web page, PDF, Word or text file');

/** @param description what a library calls it: its ending or its media type */
export const unreadable = (description: string): Foreign =>
  foreign(`a file of type ${description}`, BINARY.remedy);
