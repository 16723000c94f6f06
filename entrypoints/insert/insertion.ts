import { ToldError } from '../../utils/errors';
import type { INSERTING, InsertState, Seen } from '../../utils/messages/insert';
import type { PageState } from '../../utils/messages/page';
import { printOf } from '../../utils/recognition/print';
import { makeOverlay } from '../pointing/overlay';
import { pointAt } from '../pointing/pointer';
import type { Acts } from '../pointing/serve';
import { insertAim } from './aim';
import { describe, fieldAt, isWritable, textOf } from './field';
import type { Field } from './field';
import { caretToEnd, formsOf, write } from './write';
import { tookOf } from './took';

/** How long a field may take to show what was put into it, in milliseconds, and how often it is looked at. */
const SHOWS_WITHIN_MS = 2_000;
const LOOK_EVERY_MS = 50;

/** The record script's own reader, in the world that both share and the page cannot see. */
const world: { alongside?: true | (() => PageState) } = globalThis as object;

/**
 * Putting a text into a field of one page, until `signal` aborts: it is picked by a person, outlined while they look at it, and
 * written in once the page was read in the very task of writing.
 */
export function insertionOn(
  page: Document,
  onChange: () => void,
  onEnd: () => void,
  signal: AbortSignal,
): Acts<typeof INSERTING> {
  const overlay = makeOverlay(page, signal);
  let picking: AbortController | null = null;
  let picked: Field | null = null;

  const state = (): InsertState => ({ picking: picking !== null, field: picked && describe(picked) });
  const drop = () => {
    picking?.abort();
    picking = null;
    picked = null;
    overlay.outline([]);
  };
  const outline = () => {
    if (picked) overlay.outline([picked.element], 'Here');
  };
  // The box moves with the page under it.
  for (const event of ['scroll', 'resize'])
    page.defaultView?.addEventListener(event, outline, { capture: true, passive: true, signal });

  return {
    pick({ what }) {
      drop();
      const life = new AbortController();
      picking = life;
      const onPick = (node: Node | null) => {
        picking = null;
        const element = node?.nodeType === 1 ? (node as Element) : (node?.parentElement ?? null);
        picked = element && fieldAt(element);
        outline();
        onChange();
      };
      pointAt(insertAim(what, page), true, page, overlay, onPick, AbortSignal.any([life.signal, signal]));
      return state();
    },
    state,
    async place({ html, plain, seen }) {
      const field = picked;
      if (!field || !isWritable(field)) throw new ToldError('field-gone');
      const { room } = describe(field);
      if (room !== null && plain.length > room) throw new ToldError('field-too-small');
      caretToEnd(field);
      // What the page's own editor makes of the caret, it makes before the next task.
      await pause(signal);
      if (!isSeen(seen)) throw new ToldError('client-unclear');
      // Ended meanwhile, or redrawn by the page when it was gone to.
      if (picked !== field || !isWritable(field)) throw new ToldError('field-gone');
      const before = textOf(field);
      write(field, { html, plain });
      const forms = formsOf({ html, plain });
      const look = () => tookOf(forms, before, textOf(field));
      for (let waited = 0; look() !== 'whole' && waited < SHOWS_WITHIN_MS; waited += LOOK_EVERY_MS)
        await pause(signal, LOOK_EVERY_MS);
      const took = look();
      if (took !== 'nothing') drop();
      return { took };
    },
    end() {
      drop();
      onEnd();
      return {};
    },
  };
}

/** Whether the page, read in this very task, says what it said when the client was compared. */
function isSeen({ epoch, print }: Seen): boolean {
  if (typeof world.alongside !== 'function') return false;
  const state = world.alongside();
  return state.state === 'read' && state.epoch === epoch && printOf(state.reading) === print;
}

function pause(signal: AbortSignal, ms = 0): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
