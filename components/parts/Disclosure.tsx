import './disclosure.css';
import type { ComponentChildren } from 'preact';

type Props = { readonly summary: ComponentChildren; readonly open?: boolean; readonly children: ComponentChildren };

/** More, for whoever asks for it. */
export function Disclosure({ summary, open, children }: Props) {
  return (
    <details class="disclosure" open={open}>
      <summary>{summary}</summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
