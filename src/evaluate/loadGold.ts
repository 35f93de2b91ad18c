import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { span } from '../model/span.ts';
import { type CodePoints, codePointsOf } from '../text/codePoints.ts';
import { type Gold, GoldPlan, GoldTarget, GoldTrend, type Located } from './gold.ts';

const NEWLINE = /\r\n|\r|\n/;
const LONGEST_EXCERPT = 30;

/** The text that gold is looked up in. */
interface Source {
  readonly text: string;
  readonly codePoints: CodePoints;
}

const fault = (path: string, line: number, message: string): Error =>
  new Error(`${path}:${line}: ${message.replace(/\s+/g, ' ')}`);

const excerpt = (text: string): string => {
  const points = [...text];
  const short = points.length > LONGEST_EXCERPT ? `${points.slice(0, LONGEST_EXCERPT).join('')}…` : text;
  return JSON.stringify(short);
};

const readGold = (path: string): string | null => {
  if (!existsSync(path)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const reason = error instanceof TypeError ? 'it is not UTF-8' : String(error);
    throw fault(path, 1, `the file cannot be read: ${reason}; save it again as UTF-8`);
  }
};

const describe = ({ issues: [issue] }: z.ZodError): string =>
  `${issue?.path.join('.') || 'the whole'}: ${issue?.message}; write it as the annotation guide says`;

const parse = (json: string, path: string, line: number): unknown => {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw fault(path, line, `no JSON: ${(error as Error).message}; correct the line`);
  }
};

/** Where a context begins, in UTF-16 units. */
const contextAt = ({ text }: Source, context: string, path: string, line: number): number => {
  const at = text.indexOf(context);
  if (at === -1)
    throw fault(
      path,
      line,
      `the context ${excerpt(context)} is not in the source; copy it from there with its line breaks and blanks`,
    );
  if (text.includes(context, at + 1))
    throw fault(
      path,
      line,
      `the context ${excerpt(context)} occurs more than once in the source; make it longer until it is the only one`,
    );
  return at;
};

const numberAt = ({ context, number, occurrence }: GoldTarget, path: string, line: number): number => {
  const wanted = occurrence ?? 1;
  let at = -1;
  for (let count = 1; count <= wanted; count += 1) {
    at = context.indexOf(number, at + 1);
    if (at === -1)
      throw fault(
        path,
        line,
        `the number ${excerpt(number)} is ${count === 1 ? 'not' : `only ${count - 1} times`} in its context; copy number and context from the source, and count occurrence from 1`,
      );
  }
  return at;
};

type Locate<Line> = (line: Line, path: string, number: number) => Located<Line>;

const locateTarget =
  (source: Source): Locate<GoldTarget> =>
  (gold, path, line) => {
    const at = contextAt(source, gold.context, path, line) + numberAt(gold, path, line);
    return { ...gold, span: span(source.codePoints(at), source.codePoints(at + gold.number.length)) };
  };

const locateTrend =
  (source: Source): Locate<GoldTrend> =>
  (gold, path, line) => {
    const at = contextAt(source, gold.context, path, line);
    return { ...gold, span: span(source.codePoints(at), source.codePoints(at + gold.context.length)) };
  };

const loadLines = <Line>(
  path: string,
  schema: z.ZodType<Line>,
  locate: Locate<Line>,
): Located<Line>[] | null => {
  const text = readGold(path);
  if (text === null) return null;
  return text.split(NEWLINE).flatMap((json, index): Located<Line>[] => {
    if (json.trim() === '') return [];
    const parsed = schema.safeParse(parse(json, path, index + 1));
    if (!parsed.success) throw fault(path, index + 1, describe(parsed.error));
    return [locate(parsed.data, path, index + 1)];
  });
};

const loadStructure = (path: string): GoldPlan[] | null => {
  const text = readGold(path);
  if (text === null) return null;
  const lines = new LineCounter();
  // JSON.parse does not say where it stopped, nor on which line a value stands; the YAML parser does.
  const document = parseDocument(text, { schema: 'json', lineCounter: lines });
  const lineAt = (offset: number | undefined): number => lines.linePos(offset ?? 0).line;
  const parsed = z.array(GoldPlan).safeParse(parse(text, path, lineAt(document.errors[0]?.pos[0])));
  if (parsed.success) return parsed.data;
  const keys = parsed.error.issues[0]?.path ?? [];
  const ranges = keys.map((_, depth) => document.getIn(keys.slice(0, keys.length - depth), true));
  const node = ranges.find((each) => each !== undefined) as { range?: [number, number, number] } | undefined;
  throw fault(path, lineAt(node?.range?.[0]), describe(parsed.error));
};

/**
 * Reads the gold of a document: `<id>.targets.jsonl`, `<id>.trends.jsonl` and `<id>.structure.json` in a folder,
 * each of them optional.
 * @param text the document as decoded, without its byte order mark and with its own line breaks
 * @throws Error whose message is one line: file, line, the first fault, and what to do
 */
export const loadGold = (dir: string, id: string, text: string): Gold => {
  const source = { text, codePoints: codePointsOf(text) };
  return {
    targets: loadLines(join(dir, `${id}.targets.jsonl`), GoldTarget, locateTarget(source)),
    trends: loadLines(join(dir, `${id}.trends.jsonl`), GoldTrend, locateTrend(source)),
    structure: loadStructure(join(dir, `${id}.structure.json`)),
  };
};
