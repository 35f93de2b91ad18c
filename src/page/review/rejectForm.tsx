import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly saving: boolean;
  readonly reject: (why: string | null) => void;
  readonly cancel: () => void;
}

/** Asks for a reason, which may be left out: Enter rejects, Escape leaves all as it was. */
export const RejectForm = ({ words, saving, reject, cancel }: Props) => {
  const [why, setWhy] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  return (
    <form
      class="rejection"
      aria-label={words.reject}
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving) reject(why.trim() === '' ? null : why.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) cancel();
      }}
    >
      <label for="reject-why">{words.reason}</label>
      <input
        ref={input}
        id="reject-why"
        value={why}
        maxLength={500}
        placeholder={words.reasonHint}
        onInput={({ currentTarget }) => setWhy(currentTarget.value)}
      />
      <p class="buttons">
        <button type="submit" class="primary" disabled={saving}>
          {saving ? words.saving : words.confirmReject} <kbd>Enter</kbd>
        </button>
        <button type="button" onClick={cancel}>
          {words.cancel} <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  );
};
