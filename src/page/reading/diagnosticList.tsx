import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { Diagnostic } from '../../model/extraction.ts';
import { DIAGNOSTIC_WORDS } from '../../report/page/diagnosticWords.ts';
import { LanguageContext, useFieldWords, useWords } from '../language.ts';
import type { PlaceListProps } from './lists.tsx';
import { Long } from './long.tsx';

const DiagnosticLine = ({
  diagnostic: { severity, rule, message, note, span },
  onGo,
}: Pick<PlaceListProps, 'onGo'> & { readonly diagnostic: Diagnostic }): JSX.Element => {
  const words = useWords();
  const { severity: severities } = useFieldWords();
  const language = useContext(LanguageContext);
  const title =
    language === 'zh' && Object.hasOwn(DIAGNOSTIC_WORDS, rule) ? DIAGNOSTIC_WORDS[rule] : undefined;
  return (
    <li>
      <button type="button" class="line" disabled={span === null} onClick={() => span && onGo(span)}>
        <span class={`chip ${severity}`}>{severities[severity]}</span>
        {title !== undefined && <b>{title}</b>}
        <span lang="en">{message}</span>
        {note !== null && (
          <span lang="en" class="pale small">
            {note}
          </span>
        )}
        <span class="pale small">
          <code>{rule}</code> {span === null ? words.nowhere : words.characters(span.start, span.end)}
        </span>
      </button>
    </li>
  );
};

/** Every diagnostic, with its place. */
export const DiagnosticList = ({ data, onGo }: PlaceListProps): JSX.Element => {
  const words = useWords();
  return (
    <>
      <p class="pale small">{words.diagnosticsNote}</p>
      <Long things={data.diagnostics}>
        {(diagnostic, at) => <DiagnosticLine key={at} diagnostic={diagnostic} onGo={onGo} />}
      </Long>
    </>
  );
};
