import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly title: ComponentChildren;
  readonly close: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** What stands above the page until Escape, its button or a click beside it; the focus then goes back to where it was. */
export const Dialog = ({ title, close, onClose, wide = false, children }: Props) => {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // Once it is closed the browser gives the focus back, which it cannot do for one that is only gone.
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by keys
    <dialog
      ref={ref}
      class={wide ? 'matrix-dialog matrix-wide' : 'matrix-dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget) onClose();
      }}
    >
      <div class="matrix-dialog-in">
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" class="quiet" onClick={onClose} aria-label={close} title={close}>
            ✕
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
};
