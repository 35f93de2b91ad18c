import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { addressOf } from '../../report/page/address.ts';
import type { ReportDocument } from '../../report/page/reportData.ts';
import { useFieldWords, useWords } from '../language.ts';

/** So many are listed at once; a search finds the others. */
const LISTED = 60;

const SEARCHED = 8;

const titleOf = ({ title, id }: ReportDocument): string => title ?? id;

const haystackOf = ({ id, title, documentNumber, plans }: ReportDocument): string =>
  [id, title, documentNumber, ...plans.flatMap((plan) => [plan.title, plan.region?.name])]
    .filter((words) => words != null)
    .join(' ')
    .toLowerCase();

interface EntryProps {
  readonly document: ReportDocument;
  readonly current: boolean;
  readonly onChosen: () => void;
}

const Entry = ({ document, current, onChosen }: EntryProps): JSX.Element => {
  const { status } = useFieldWords();
  const words = useWords();
  const regions = [...new Set(document.plans.flatMap(({ region }) => region?.name ?? []))];
  return (
    <li>
      <a href={`#${addressOf(document.id)}`} aria-current={current ? 'true' : undefined} onClick={onChosen}>
        <span>{titleOf(document)}</span>
        <span class="pale small">
          {[
            ...regions,
            `${words.targets} ${document.targets}`,
            ...(document.status === 'ok' ? [] : [status[document.status]]),
          ].join(' · ')}
        </span>
      </a>
    </li>
  );
};

interface ChooserProps {
  readonly documents: readonly ReportDocument[];
  readonly chosen: ReportDocument | null;
}

/** The title of the document, and a list of the others to choose from. */
export const Chooser = ({ documents, chosen }: ChooserProps): JSX.Element => {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [search, setSearch] = useState('');
  const haystacks = useMemo(() => documents.map(haystackOf), [documents]);
  const needles = search.toLowerCase().split(/\s+/);
  const found = documents.filter((_, at) => needles.every((needle) => haystacks[at]?.includes(needle)));
  const close = (): void => dialog.current?.close();
  if (documents.length === 1 && chosen) return <p class="chosen-document">{titleOf(chosen)}</p>;
  return (
    <div class="chooser">
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={`${words.document}：${chosen ? titleOf(chosen) : ''}`}
        onClick={() => dialog.current?.showModal()}
      >
        <span class="cut">{chosen ? titleOf(chosen) : words.document}</span>
        <span aria-hidden="true">▾</span>
      </button>
      <dialog ref={dialog} class="documents" aria-label={words.document}>
        <div class="row">
          {documents.length > SEARCHED && (
            <input
              type="search"
              value={search}
              placeholder={words.searchDocuments}
              aria-label={words.searchDocuments}
              onInput={({ currentTarget }) => setSearch(currentTarget.value)}
            />
          )}
          <span class="pale small" role="status">
            {words.documents(found.length)}
          </span>
          <button type="button" onClick={close}>
            {words.close}
          </button>
        </div>
        <ul>
          {found.slice(0, LISTED).map((document) => (
            <Entry key={document.id} document={document} current={document === chosen} onChosen={close} />
          ))}
        </ul>
        {found.length > LISTED && <p class="pale small">…</p>}
      </dialog>
    </div>
  );
};
