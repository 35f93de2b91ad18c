import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../language.ts';
import { isTyping } from './keys.ts';

interface HelpProps {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

/** The button with the keys, and the list of them; `?` opens it from anywhere. */
export const Help = ({ open, setOpen }: HelpProps): JSX.Element => {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === '?' && !isTyping(event)) setOpen(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [setOpen]);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
  }, [open]);
  return (
    <>
      <button
        type="button"
        class="quiet"
        title={words.help}
        aria-label={words.help}
        onClick={() => setOpen(true)}
      >
        <span aria-hidden="true">?</span>
      </button>
      <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={() => setOpen(false)}>
        <h2 id="help-title">{words.help}</h2>
        <dl>
          {words.keys.map(([keys, meaning]) => (
            <div key={meaning}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit">{words.close}</button>
        </form>
      </dialog>
    </>
  );
};
