import type { ChangeKind } from '../../model/changes.ts';

/** Each kind has a sign of its own: nobody has to tell colours apart. */
export const KIND_SIGNS: Readonly<Record<ChangeKind, string>> = {
  added: '+',
  lost: '-',
  changed: '~',
  rekeyed: '≠',
  moved: '→',
  ambiguous: '?',
};
