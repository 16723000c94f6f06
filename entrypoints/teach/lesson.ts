import { dateOf } from '../../utils/client/date';
import type { TeachAnswer, TeachData, TeachName, TeachState } from '../../utils/messages/teach';
import { matchesOf } from '../../utils/recognition/profiles/locate';
import { lexiconOf } from '../../utils/recognition/lexicon';
import {
  draftProfile,
  pathPatternOf,
  proposeFor,
  proposePart,
  secretsOf,
  standingsOf,
  testOnList,
  testOnSecond,
} from '../../utils/recognition/teaching';
import type { Proposal, Teaching } from '../../utils/recognition/teaching';
import { VOCABULARY } from '../../utils/recognition/vocabulary';
import { closedFrame, siteOf } from '../pointing/closed-frame';
import { makeOverlay } from '../pointing/overlay';
import { pointAt } from '../pointing/pointer';
import { teachAim } from './point';

/** What the script in a taught page can do, by the names of its messages. */
export type Lesson = { readonly [N in TeachName]: (data: TeachData<N>) => TeachAnswer<N> };

/**
 * Teaching on one page, from the first pick until `signal` aborts.
 * @param onChange called when something was picked or pointing stopped
 * @param onEnd called when the script is to leave the page
 */
export function lessonOn(page: Document, onChange: () => void, onEnd: () => void, signal: AbortSignal): Lesson {
  const lexicon = lexiconOf(VOCABULARY);
  const teaching = (): Teaching => ({ lexicon, today: dateOf(new Date()) });
  const overlay = makeOverlay(page, signal);
  let picking: AbortController | null = null;
  let proposal: Proposal | null = null;
  let closed: string | null = null;
  const url = () => page.location.href;

  const state = (): TeachState => ({
    picking: picking !== null,
    proposal,
    closed,
    path: pathPatternOf(url(), secretsOf([proposal?.text ?? ''])),
    origin: page.location.origin,
    width: page.defaultView?.innerWidth ?? 0,
    height: page.defaultView?.innerHeight ?? 0,
  });
  const stop = () => {
    picking?.abort();
    picking = null;
  };

  return {
    pick({ what, frames, focus }) {
      stop();
      proposal = null;
      closed = null;
      const life = new AbortController();
      picking = life;
      const picked = (node: Node | null) => {
        picking = null;
        const frame = node && closedFrame(node);
        if (frame) closed = siteOf(frame);
        else
          proposal =
            node &&
            (what === 'value' ? proposeFor(node, page, teaching()) : proposePart(node, page, teaching().lexicon));
        onChange();
      };
      const aim = teachAim({ what, frames, focus }, page, teaching());
      pointAt(aim, focus, page, overlay, picked, AbortSignal.any([life.signal, signal]));
      return state();
    },
    stop() {
      stop();
      return state();
    },
    state,
    show({ select }) {
      const found = select === null ? [] : matchesOf(page, select);
      overlay.outline(found);
      return { matches: found.length };
    },
    check: ({ profile }) => standingsOf(profile, page, url(), teaching()),
    draft: (request) => draftProfile(request, page, url(), teaching()),
    second: ({ profile, first }) => testOnSecond(profile, first, page, url(), teaching()),
    list: ({ profile }) => testOnList(profile, page, url(), teaching()),
    end() {
      stop();
      onEnd();
      return {};
    },
  };
}
