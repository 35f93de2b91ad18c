import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly children: ComponentChildren;
}

/** A list to choose from. Whoever chose with a pointer goes on with the keys of the page; with keys one stays in it. */
export const Choice = ({ label, value, onValue, children }: Props) => {
  const pointed = useRef(false);
  return (
    <label>
      {label}
      <select
        value={value}
        onPointerDown={() => {
          pointed.current = true;
        }}
        onKeyDown={() => {
          pointed.current = false;
        }}
        onChange={({ currentTarget }) => {
          onValue(currentTarget.value);
          if (pointed.current) currentTarget.blur();
        }}
      >
        {children}
      </select>
    </label>
  );
};
