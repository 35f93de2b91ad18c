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

/** How many lines a file may say of itself. */
const HEADER_LINES = 40;

/** @param lines folded lines without blanks, ahead of the body of the first plan */
export const headerOf = (lines: readonly string[], firstTitle: string | null): Header => {
  const head = lines.slice(0, HEADER_LINES);
  const find = (pattern: RegExp): string | null => head.find((line) => pattern.test(line)) ?? null;
  const whole = head.findIndex((line) => NOTICE.test(line));
  const notice =
    whole !== -1 ? whole : head.findIndex((line, index) => /关于|印发/.test(line) && NOTICE.test(line + (head[index + 1] ?? '')));
  const noticeLine = head[notice] ?? '';
  const title =
    notice === -1 ? null : NOTICE.test(noticeLine) ? noticeLine : noticeLine + (head[notice + 1] ?? '');
  const date = DATE.exec(find(DATE) ?? '');
  const pad = (part: string | undefined): string => (part ?? '').padStart(2, '0');
  return {
    title: title ?? firstTitle,
    documentNumber: find(NUMBER),
    issuer: head.findLast((line) => ISSUER.test(line) && titleOf(line) === null) ?? null,
    issued: date ? `${date[1]}-${pad(date[2])}-${pad(date[3])}` : null,
  };
};
