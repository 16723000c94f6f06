import './summary-list.css';
import type { ComponentChildren } from 'preact';
import { CopyButton } from './CopyButton';

export type SummaryRow = {
  readonly label: string;
  readonly value: ComponentChildren;
  /** What the button at the right copies; absent where there is nothing to copy. */
  readonly copy?: string | undefined;
};

type Props = {
  readonly rows: readonly SummaryRow[];
  readonly onCopy?: ((text: string) => Promise<void>) | undefined;
  /** A hairline between rows: where values are long. */
  readonly lined?: boolean;
};

/** Names and values, each value one press to copy. */
export function SummaryList({ rows, onCopy, lined }: Props) {
  return (
    <dl class={lined ? 'summary-list is-lined' : 'summary-list'}>
      {rows.map(({ label, value, copy }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span>{typeof value === 'string' ? breakable(value) : value}</span>
            {copy && onCopy && <CopyButton what={label.toLowerCase()} text={copy} onCopy={onCopy} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** An e-mail address breaks after its @ rather than anywhere. */
function breakable(text: string): ComponentChildren {
  const at = text.indexOf('@') + 1;
  if (at === 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  );
}
