/** Where keys have a meaning of their own. */
const OWN = 'input, select, textarea, dialog, [role="tablist"], [contenteditable]';

/** Whether a key is meant for what has the focus, or for the browser. */
export const isTyping = ({ target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean =>
  ctrlKey ||
  metaKey ||
  altKey ||
  defaultPrevented ||
  (target instanceof Element && target.closest(OWN) !== null);

export type Move = 'next' | 'previous' | 'none';

const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: 'next',
  ArrowRight: 'next',
  j: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
  k: 'previous',
  Escape: 'none',
};

/** How a key moves through the targets; null for a key that does not. */
export const moveOf = (event: KeyboardEvent): Move | null =>
  isTyping(event) || event.shiftKey ? null : (MOVES[event.key] ?? null);
