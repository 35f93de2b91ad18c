import { useCallback, useState } from 'preact/hooks';

const PREFIX = 'zhibiao-';

/** A browser may keep nothing for a page from a file: then a choice lasts as long as the page. */
const read = (name: string): string | null => {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
};

const write = (name: string, value: string): void => {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Nothing is lost but the choice.
  }
};

/** One of several values that the browser remembers; the first where nothing was chosen yet. */
export const useKept = <Value extends string>(
  name: string,
  values: readonly [Value, ...Value[]],
): readonly [Value, (value: Value) => void] => {
  const [value, setValue] = useState(() => values.find((each) => each === read(name)) ?? values[0]);
  const choose = useCallback(
    (next: Value) => {
      write(name, next);
      setValue(next);
    },
    [name],
  );
  return [value, choose];
};
