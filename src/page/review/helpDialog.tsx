import { Dialog } from './dialog.tsx';
import type { Words } from './words.ts';

/** What each key does. */
export const HelpDialog = ({ words, onClose }: { readonly words: Words; readonly onClose: () => void }) => (
  <Dialog name="help" title={words.keysTitle} close={words.close} onClose={onClose}>
    <dl class="keys">
      {words.keys.map(([keys, what]) => (
        <div key={keys}>
          <dt>
            {keys.split(' ').map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  </Dialog>
);
