import { titleOf } from './title.ts';

/** What a file says of itself ahead of its first plan. */
export interface Header {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  /** ISO date. */
  readonly issued: string | null;
}

const NUMBER = /^[\u4e00-\u9fa5]{2,14}[〔[（][^〕\]）]{0,2}(?:19|20)\d\d[^〕\]）]{0,2}[〕\]）]第?\d{1,4}号$/;
const ISSUER = /^[\u4e00-\u9fa5]{2,30}(?:人民政府|办公室|办公厅|委员会|工委|委|局|厅|联合会|妇联)$/;
const DATE = /^(?:(20\d\d)年(\d{1,2})月(\d{1,2})日)$/;
const NOTICE = /(?:关于|印发).*(?:通知|决定|批复)$/;

/** How many lines a file may say of itself, and how long they are at most. */
const HEADER_LINES = 40;
const LONGEST = 120;

/** The title of the notice that the plans come under; it may break over two lines. */
const noticeIn = (head: readonly string[]): string | null => {
  const whole = head.find((line) => NOTICE.test(line));
  if (whole !== undefined) return whole;
  const first = head.findIndex(
    (line, index) => /关于|印发/.test(line) && NOTICE.test(line + (head[index + 1] ?? '')),
  );
  return first === -1 ? null : `${head[first]}${head[first + 1]}`;
};

const pad = (part: string | undefined): string => (part ?? '').padStart(2, '0');

/** An ISO date, or null for a day that no calendar has. */
const dateIn = (line: string): string | null => {
  const match = DATE.exec(line);
  if (!match) return null;
  const iso = `${match[1]}-${pad(match[2])}-${pad(match[3])}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
};

/** @param lines folded lines without blanks, ahead of the body of the first plan */
export const headerOf = (lines: readonly string[], firstTitle: string | null): Header => {
  const head = lines.slice(0, HEADER_LINES).filter((line) => line.length <= LONGEST);
  return {
    title: noticeIn(head) ?? firstTitle,
    documentNumber: head.find((line) => NUMBER.test(line)) ?? null,
    issuer: head.findLast((line) => ISSUER.test(line) && titleOf(line) === null) ?? null,
    issued: head.map(dateIn).find((date) => date !== null) ?? null,
  };
};
