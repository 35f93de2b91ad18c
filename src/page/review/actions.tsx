import type { JSX } from 'preact';
import type { Words } from './words.ts';

export interface Acts {
  readonly accept: () => void;
  readonly correct: () => void;
  readonly reject: () => void;
  readonly undo: () => void;
  readonly previous: () => void;
  readonly next: () => void;
}

interface Props {
  readonly acts: Acts;
  readonly words: Words;
  readonly saving: boolean;
  /** Whether the thing in view can be decided on. */
  readonly open: boolean;
}

const KEYS = { accept: 'a', correct: 'c', reject: 'r', undo: 'u', previous: 'k', next: 'j' } as const;

/** What can be done with the thing in view, each with its key. */
export const Actions = ({ acts, words, saving, open }: Props) => {
  const button = (name: keyof Acts, style = '', disabled = saving): JSX.Element => (
    <button
      type="button"
      class={`${style} ${name}`}
      disabled={disabled}
      aria-keyshortcuts={KEYS[name]}
      onClick={acts[name]}
    >
      {words[name]} <kbd>{KEYS[name]}</kbd>
    </button>
  );
  return (
    <div class="actions" role="toolbar" aria-label={words.title}>
      {button('accept', 'primary', saving || !open)}
      {button('correct', '', saving || !open)}
      {button('reject', '', saving || !open)}
      {button('undo')}
      <span class="spring" />
      {button('previous', 'quiet', false)}
      {button('next', 'quiet', false)}
    </div>
  );
};
