import type { Attributes } from './blocks.ts';

const DISPLAY_NONE = /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/i;
const DISPLAY_BLOCK = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item|table)\s*(?:;|!|$)/i;
const KEEPS_BREAKS = /(?:^|;)\s*white-space\s*:\s*(?:pre|break-spaces)/i;
const LIST_STYLE = /(?:^|;)\s*list-style(?:-type)?\s*:\s*([^;]+)/i;

/**
 * Whether an element is hidden by its own attributes. `visibility: hidden` does not count: pages that show their
 * text when it has been loaded are saved with it.
 */
export const isHidden = ({ hidden, style }: Attributes): boolean =>
  hidden !== undefined || (style !== undefined && DISPLAY_NONE.test(style));

/** Whether an element that runs on in its line by itself is made a block. */
export const isMadeBlock = ({ style }: Attributes): boolean =>
  style !== undefined && DISPLAY_BLOCK.test(style);

/** Whether line breaks of the source are shown. */
export const keepsBreaks = ({ style }: Attributes): boolean =>
  style !== undefined && KEEPS_BREAKS.test(style);

/** The words of `list-style` or `list-style-type`, in lower case; null where nothing is said. */
export const listStyle = ({ style }: Attributes): string | null =>
  LIST_STYLE.exec(style ?? '')?.[1]
    ?.trim()
    .toLowerCase() ?? null;
