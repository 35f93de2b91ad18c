import { createHash } from 'node:crypto';

/** Code as it may stand in a script element, which nothing in it ends, nor begins a comment that swallows its end. */
export const inlineScript = (code: string): string => code.replace(/<(?=\/script|!--)/gi, '\\x3c');

export const inlineStyle = (code: string): string => code.replace(/<(?=\/style)/gi, '\\3c ');

/** The source of a content security policy that allows just this code. */
export const policySource = (code: string): string =>
  `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
