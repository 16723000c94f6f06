import './words-to-look-at.css';
import type { ToneFound } from '../../utils/letters/tone/find-tone';
import { Disclosure } from '../parts/Disclosure';
import { LinkButton } from '../parts/LinkButton';

type Props = {
  readonly found: readonly ToneFound[];
  /** Leads to the word in the letter. */
  readonly onLookAt: (which: number) => void;
};

/** How many words of a letter could put somebody down, each leading to its place. It holds nothing back. */
export function WordsToLookAt({ found, onLookAt }: Props) {
  if (found.length === 0) return null;
  return (
    <div class="words-to-look-at" data-testid="words-to-look-at">
      <Disclosure summary={found.length === 1 ? '1 word to look at' : `${found.length} words to look at`}>
        <ul>
          {found.map(({ words, suggestion, advice }, which) => (
            <li key={which}>
              <LinkButton onClick={() => onLookAt(which)}>{words}</LinkButton>
              <span>{suggestion === null ? advice : `Perhaps “${suggestion}”`}</span>
            </li>
          ))}
        </ul>
        <p>These can stay. The letter leaves as you write it.</p>
      </Disclosure>
    </div>
  );
}
