import type { ComponentChildren, JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Span } from '../../model/span.ts';
import type { DocumentData, ReportData, ReportDocument } from '../../report/page/reportData.ts';
import { documentData } from '../embedded.ts';
import { useWords } from '../language.ts';
import type { Go } from '../route.ts';
import { Article } from './article.tsx';
import { Chooser } from './chooser.tsx';
import { type Finding, findingOf, findingsOf, inOrder, neighbour, spanOf } from './finding.ts';
import { moveOf } from './keys.ts';
import { Outline } from './outline.tsx';
import { around, type Blocks } from './placeIn.ts';
import { showPlace } from './showPlace.ts';
import { Side } from './side.tsx';
import { type Shown, useMark } from './useMark.ts';
import { usePosition } from './usePosition.ts';

interface ReadingProps {
  readonly data: ReportData;
  /** The id of the document; null for the first one. */
  readonly document: string | null;
  /** The id of the chosen target or trend. */
  readonly finding: string | null;
  readonly go: Go;
}

/** So much of the text is shown on each side of a number that was not taken, in code points. */
const CONTEXT = 14;

interface TextProps extends Pick<ReadingProps, 'finding' | 'go'> {
  readonly at: number;
  readonly head: ReportDocument;
  readonly data: DocumentData;
  readonly names: ReportData['names'];
  /** What stands above the outline. */
  readonly children: ComponentChildren;
}

const Text = ({ at, head, data, names, finding, go, children }: TextProps): JSX.Element => {
  const words = useWords();
  const [shown, setShown] = useState<Shown | null>(null);
  const chosen = useMemo(() => findingOf(data, finding), [data, finding]);
  // Keys may come faster than the page is drawn.
  const now = useRef(chosen);
  now.current = chosen;
  const ordered = useMemo(() => inOrder(data.targets), [data]);
  const onReady = useCallback((article: HTMLElement, blocks: Blocks) => setShown({ article, blocks }), []);
  useMark(shown, data, chosen);
  const position = usePosition(shown?.blocks ?? null, chosen && spanOf(chosen.of).start);
  const choose = useCallback(
    (id: string | null, how: 'push' | 'replace' = 'push') =>
      go({ view: 'reading', document: head.id, finding: id }, how),
    [go, head],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const next = neighbour(ordered, now.current, by);
      if (!next) return;
      now.current = findingOf(data, next.id);
      choose(next.id, 'replace');
    },
    [ordered, data, choose],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const move = moveOf(event);
      if (move === null) return;
      event.preventDefault();
      if (move === 'none') choose(null, 'replace');
      else step(move === 'next' ? 1 : -1);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [step, choose]);
  const onGo = useCallback(
    (span: Span): void => {
      if (shown) showPlace(shown.blocks, span);
    },
    [shown],
  );
  const contextOf = useCallback(
    (span: Span) => (shown ? around(shown.blocks, span, CONTEXT) : (['', ''] as const)),
    [shown],
  );
  const onMark = useCallback(
    (kind: Finding['kind'], index: number) => choose(findingsOf(data, kind)[index]?.id ?? null),
    [data, choose],
  );
  return (
    <>
      <div class="left">
        {children}
        <Outline data={data} position={position} onGo={onGo} />
      </div>
      <div class="text">
        {finding !== null && !chosen && <p class="warning">{words.noFinding}</p>}
        {!head.hasText && <p class="warning on-screen">{words.noText}</p>}
        <Article at={at} onReady={onReady} onMark={onMark} />
      </div>
      <Side
        document={head}
        data={data}
        names={names}
        chosen={chosen}
        rank={ordered.findIndex(({ id }) => id === chosen?.of.id) + 1}
        onChoose={choose}
        onStep={step}
        onGo={onGo}
        contextOf={contextOf}
      />
    </>
  );
};

/** A plan with every target marked, its outline, and what is known of the chosen target. */
export const Reading = ({ data, document, finding, go }: ReadingProps): JSX.Element => {
  const words = useWords();
  const { documents, names } = data;
  const at = document === null ? 0 : documents.findIndex(({ id }) => id === document);
  const head = documents[at] ?? null;
  const known = useMemo(() => (head ? documentData(at) : null), [head, at]);
  useEffect(() => {
    if (finding === null) scrollTo({ top: 0, behavior: 'instant' });
  }, [at]);
  const chooser = <Chooser documents={documents} chosen={head} />;
  return (
    <div class="reading">
      {head && known ? (
        <Text key={head.id} at={at} head={head} data={known} names={names} finding={finding} go={go}>
          {chooser}
        </Text>
      ) : (
        <>
          <div class="left">{chooser}</div>
          <p class="warning">{words.noDocument(document ?? '')}</p>
        </>
      )}
    </div>
  );
};
