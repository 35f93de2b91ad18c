import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FieldFault, Opening, ReviewItem } from '../../report/page/reviewProtocol.ts';
import { correctionOf, type Draft, draftOf, neededOf } from './correction.ts';
import { namesOf, shownOf } from './fieldWords.ts';
import type { Faults } from './useReview.ts';
import type { FieldName, Words } from './words.ts';

const CHOICES: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  kind: ['level', 'change'],
  comparator: ['>=', '<=', '=', '~', 'range'],
  yearBasis: ['', 'stated', 'period'],
  strength: ['firm', 'aspirational'],
  binding: ['', '约束性', '预期性'],
  direction: ['up', 'down', 'hold'],
};

interface ControlProps {
  readonly name: FieldName;
  readonly value: string;
  readonly fault: FieldFault | undefined;
  readonly words: Words;
  readonly onValue: (value: string) => void;
}

const Control = ({ name, value, fault, words, onValue }: ControlProps) => {
  const shared = {
    id: `field-${name}`,
    value,
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault === undefined ? `was-${name}` : `fault-${name} was-${name}`,
  };
  const choices = CHOICES[name];
  if (choices)
    return (
      <select {...shared} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice === '' ? words.unset : (words.choices[choice] ?? choice)}
          </option>
        ))}
      </select>
    );
  const listed = name === 'unit' || name === 'per' ? { list: `known-${name}` } : {};
  const typed = name === 'indicator' || 'list' in listed ? 'text' : 'decimal';
  return (
    <input
      {...shared}
      {...listed}
      inputMode={typed}
      autoComplete="off"
      onInput={({ currentTarget }) => onValue(currentTarget.value)}
    />
  );
};

const Known = ({ id, texts }: { readonly id: string; readonly texts: readonly string[] }) => (
  <datalist id={id}>
    {texts.map((text) => (
      <option key={text} value={text} />
    ))}
  </datalist>
);

interface Props {
  readonly item: ReviewItem;
  readonly opening: Opening;
  readonly words: Words;
  readonly saving: boolean;
  /** @returns what is wrong with fields; nothing where they were taken */
  readonly save: (correction: Readonly<Record<string, unknown>>, why: string | null) => Promise<Faults>;
  readonly cancel: () => void;
}

/** The fields of a thing, each to be edited: Enter saves, Escape leaves all as it was. */
export const CorrectForm = ({ item, opening, words, saving, save, cancel }: Props) => {
  const before = draftOf(item.fields);
  const [draft, setDraft] = useState<Draft>(before);
  const [why, setWhy] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [faults]);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (saving) return;
    const { correction, faults: own } = correctionOf(item.fields, draft);
    if (Object.keys(own).length > 0) return setFaults(own);
    setFaults(await save(correction, why.trim() === '' ? null : why.trim()));
  };
  const needed = new Set(neededOf(draft));
  return (
    <form
      ref={form}
      class="correction"
      aria-label={words.formTitle}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') cancel();
        // Enter saves from a list too, which browsers leave to the page.
        else if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
          event.preventDefault();
          form.current?.requestSubmit();
        }
      }}
    >
      {namesOf(item.fields)
        .filter((name) => needed.has(name))
        .map((name) => {
          const read = shownOf(item.fields, name, words);
          const fault = faults[name];
          return (
            <div key={name} class={name === 'indicator' ? 'control wide' : 'control'}>
              <label for={`field-${name}`}>{words.fields[name]}</label>
              <Control
                name={name}
                value={draft[name] ?? ''}
                fault={fault}
                words={words}
                onValue={(value) => setDraft({ ...draft, [name]: value })}
              />
              {draft[name] !== before[name] && (
                <span id={`was-${name}`} class="small pale">
                  {words.was(read === '' ? words.unset : read)}
                </span>
              )}
              {fault && (
                <strong id={`fault-${name}`} class="fault small" role="alert">
                  {words.fieldFault[fault]}
                </strong>
              )}
            </div>
          );
        })}
      <div class="control wide">
        <label for="field-why">{words.reason}</label>
        <input
          id="field-why"
          value={why}
          maxLength={500}
          onInput={({ currentTarget }) => setWhy(currentTarget.value)}
        />
      </div>
      <Known id="known-unit" texts={opening.units} />
      <Known id="known-per" texts={opening.pers} />
      <p class="buttons">
        <button type="submit" class="primary" disabled={saving}>
          {saving ? words.saving : words.save} <kbd>Enter</kbd>
        </button>
        <button type="button" onClick={cancel}>
          {words.cancel} <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  );
};
