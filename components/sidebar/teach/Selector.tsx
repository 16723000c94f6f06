import type { Steps } from '../../../utils/recognition/profiles/profile';
import { Disclosure } from '../../parts/Disclosure';
import { matchWords, selectorLines } from './teach-words';

type Props = { readonly select: Steps; readonly matches?: number | undefined };

/** How a place is found again, for whoever asks. */
export function Selector({ select, matches }: Props) {
  return (
    <Disclosure summary="How it is found again">
      <pre class="teach-selector" data-testid="teach-selector">
        {selectorLines(select).join('\n')}
      </pre>
      {matches !== undefined && <p class="words">{matchWords(matches)}</p>}
    </Disclosure>
  );
}
