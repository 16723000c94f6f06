type Props<Value extends string> = {
  readonly label: string;
  /** Null filters nothing. */
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** What choosing none of them is called. */
  readonly none?: string;
  readonly onChange: (value: Value | null) => void;
};

/** A filter that says in one line what it is and what is chosen: "State: any". */
export function FilterSelect<Value extends string>({ label, value, options, none = 'any', onChange }: Props<Value>) {
  // What was chosen stays to be seen, and to be let go, where no row has it any more.
  const gone = value !== null && !options.some((option) => option.value === value);
  const shown = gone ? [...options, { value, label: value }] : options;
  return (
    <select
      class={value === null ? 'input filter-select' : 'input filter-select is-set'}
      aria-label={label}
      value={value === null ? 'any' : `is ${value}`}
      onChange={(event) => onChange(shown[event.currentTarget.selectedIndex - 1]?.value ?? null)}
    >
      <option value="any">{`${label}: ${none}`}</option>
      {shown.map((option) => (
        <option key={option.value} value={`is ${option.value}`} selected={option.value === value}>
          {`${label}: ${option.label}`}
        </option>
      ))}
    </select>
  );
}
