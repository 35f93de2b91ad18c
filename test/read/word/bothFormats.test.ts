import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/model/document.ts';
import { readDoc } from '../../../src/read/doc/readDoc.ts';
import { readDocx } from '../../../src/read/docx/readDocx.ts';
import { ROOT } from '../../plan.ts';
import { listTable, numbered, useTable } from '../doc/lists.ts';
import { u16, wordFile } from '../doc/wordFile.ts';
import { cell, docxOf, family, item, level, list, p, row, run, table } from '../docx/docxOf.ts';

/** What a user sees of a reading. */
const seen = ({ text, tables, metadata, diagnostics }: Reading) => ({
  text,
  cells: tables.map(({ rows }) => rows.map((cells) => cells.length)),
  title: metadata.title,
  faults: diagnostics.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`),
});

const expectSame = async (docx: Uint8Array, doc: Uint8Array): Promise<string> => {
  const reading = await readDocx(docx);
  expect(seen(await readDoc(doc))).toEqual(seen(reading));
  return reading.text;
};

describe('both formats', () => {
  it.each(['kelan-children-14th-fyp', 'qingyuan-children-2021-2030', 'xihe-women-children-2021-2030'])(
    'give the same for %s',
    async (name) => {
      const [docx, doc] = ['docx', 'doc'].map((ending) =>
        readFileSync(`${ROOT}test/fixtures/formats/${name}.${ending}`),
      );
      await expectSame(docx as Uint8Array, doc as Uint8Array);
    },
  );

  it('give the same numbers', async () => {
    const items = [
      ['甲', 0],
      ['2025年乙', 1],
      ['丙', 1],
      ['丁', 2],
      ['', 0],
      ['戊', 0],
      ['己', 2],
    ] as const;
    const docx = docxOf({
      body: items.map(([text, at]) => item(text, 1, at)).join(''),
      numbering:
        family(
          0,
          level(0, 'chineseCounting', '第%1章', '<w:suff w:val="space"/>'),
          level(1, 'decimal', '%2.'),
          level(2, 'ideographEnclosedCircle', '%3（%1.%2）', '<w:isLgl/>'),
        ) + list(1, 0),
    });
    const doc = wordFile({
      pieces: [{ text: items.map(([text]) => `${text}\r`).join('') }],
      paragraphs: items.map(([, at]) => ({ properties: numbered(1, at) })),
      lists: listTable([
        [
          { text: '第\0章', format: 0x25, suffix: 1 },
          { text: '\x01.' },
          { text: '\x02（\0.\x01）', format: 0x1d, legal: true },
        ],
      ]),
      uses: useTable([{ list: 1 }]),
    });
    expect(await expectSame(docx, doc)).toBe(
      '第一章 甲\n1. 2025年乙\n2.丙\n1（1.2）丁\n第三章 戊\n1（3.1）己\n',
    );
  });

  it('give the same characters', async () => {
    const symbol = '<w:rFonts w:ascii="Symbol"/>';
    const docx = docxOf({
      body:
        p(run('比例') + run('\uf0a3', symbol) + run('10') + run('6', '<w:vertAlign w:val="superscript"/>')) +
        p('<w:r><w:tab/><w:t>2</w:t><w:tab/><w:t>死亡率</w:t></w:r>') +
        p('<w:r><w:t>到2025年，</w:t><w:br/><w:t>达到90%。</w:t><w:br/><w:t>完</w:t></w:r>'),
    });
    const doc = wordFile({
      pieces: [{ text: '比例\uf0a3106\r\t2\t死亡率\r到2025年，\x0b达到90%。\x0b完\r' }],
      characters: [
        { start: 2, end: 3, properties: u16(0x4a4f, 0) },
        { start: 5, end: 6, properties: [...u16(0x2a48), 1] },
      ],
      fonts: ['Symbol'],
    });
    expect(await expectSame(docx, doc)).toBe('比例≤10⁶\n\t2\t死亡率\n到2025年，达到90%。\n完\n');
  });

  it('give the same tables', async () => {
    const span = '<w:gridSpan w:val="2"/>';
    const docx = docxOf({
      body: table(
        [1000, 60, 940],
        row(cell('甲'), cell('乙', span)),
        row(cell('丙', span), cell('丁')),
        row(cell('戊', '<w:gridSpan w:val="3"/>')),
      ),
    });
    const inTable = [...u16(0x2416), 1];
    const defined = (borders: readonly number[]) => {
      const size = borders.length - 1;
      const operand = [size, ...u16(...borders), ...new Array<number>(size * 20).fill(0)];
      return { properties: [...inTable, ...u16(0x2417), 1, ...u16(0xd608, operand.length + 1), ...operand] };
    };
    const inCell = { properties: inTable };
    const doc = wordFile({
      pieces: [{ text: '甲\x07乙\x07\x07丙\x07丁\x07\x07戊\x07\x07' }],
      paragraphs: [
        ...[inCell, inCell, defined([0, 1000, 2000])],
        ...[inCell, inCell, defined([0, 1060, 2000])],
        ...[inCell, defined([0, 2000])],
      ],
    });
    expect(await expectSame(docx, doc)).toBe('甲\t乙\n丙\t丁\n戊\t\n');
  });

  it('say the same of what they cannot read', async () => {
    await expectSame(docxOf({ body: p('') }), wordFile({ pieces: [{ text: '\r' }] }));
    await expectSame(docxOf({ body: p(''), media: 'x' }), wordFile({ pieces: [{ text: '\x01\r' }] }));
  });
});
