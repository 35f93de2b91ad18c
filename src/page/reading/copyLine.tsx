import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../language.ts';

/** How long it says that it was copied, in milliseconds. */
const SAID = 2000;

/** A line to take along, with a button that copies it; where the browser lets no page copy, the line is selected. */
export const CopyLine = ({ label, text }: { readonly label: string; readonly text: string }): JSX.Element => {
  const words = useWords();
  const line = useRef<HTMLParagraphElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAID);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      if (line.current) getSelection()?.selectAllChildren(line.current);
      setCopied(document.execCommand('copy'));
    }
  };
  return (
    <div class="copy-line">
      <h3>{label}</h3>
      <p ref={line}>{text}</p>
      <button type="button" aria-label={`${words.copy}：${label}`} onClick={copy}>
        {words.copy}
      </button>
      <span role="status" class="pale small">
        {copied ? words.copied : ''}
      </span>
    </div>
  );
};
