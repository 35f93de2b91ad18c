/** A half of a character stands for nothing that an address could hold. */
const part = (name: string): string => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd'));

/**
 * Where a document, or a target or trend in it, is found on the report page: the id of its element, and behind # the
 * end of a link, with scripts and without.
 */
export const addressOf = (document: string, finding?: string): string =>
  `/reading/${part(document)}${finding === undefined ? '' : `/${part(finding)}`}`;
