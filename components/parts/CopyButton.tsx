import './copy-button.css';
import { Check, Copy, X } from 'lucide-preact';
import { IconButton } from './IconButton';
import { LiveRegion } from './LiveRegion';
import { useCopied } from './use-copied';

type Props = {
  /** What is copied, as it stands in a sentence: "phone", "NHS number". */
  readonly what: string;
  readonly text: string;
  /** Rejects where nothing was copied. */
  readonly onCopy: (text: string) => Promise<void>;
};

const ICONS = { no: Copy, copied: Check, refused: X };

/** Copies one value. The icon turns to a tick for two seconds, and it is said aloud. */
export function CopyButton({ what, text, onCopy }: Props) {
  const [copied, copy] = useCopied(onCopy);
  const said = { no: '', copied: `Copied ${what}`, refused: `Could not copy ${what}. Select it and press Ctrl+C` };
  return (
    <span class={`copy-button is-${copied}`}>
      <IconButton
        icon={ICONS[copied]}
        label={copied === 'refused' ? said.refused : `Copy ${what}`}
        onClick={() => copy(text)}
      />
      <LiveRegion>{said[copied]}</LiveRegion>
    </span>
  );
}
