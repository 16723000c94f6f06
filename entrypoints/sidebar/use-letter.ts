import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LetterInHand, Saved } from '../../components/letter/letter-in-hand';
import { ToldError } from '../../utils/errors';
import { gapsOfHtml } from '../../utils/letters/gaps';
import type { Letter, SenderDetails } from '../../utils/letters/letter';
import type { Answers } from '../../utils/letters/question';
import { stillRemembered } from '../../utils/letters/still-remembered';
import type { Template } from '../../utils/letters/template';
import type { Draft } from '../../utils/log/draft';
import type { Keeper } from './keeper';
import type * as Works from './letter-works';
import { factsOf } from './start-draft';

/** How long after the last keystroke a draft is saved, in milliseconds. */
const SAVE_AFTER_MS = 300;

/** The letter in hand, and what only its keeper does with it. */
export type KeptLetter = LetterInHand & {
  /** Saves now and waits for it. @throws ToldError */
  readonly keep: () => Promise<Draft>;
  /** It left, and is this referral from now on. */
  readonly becomes: (referral: string) => void;
  /** It is done with: nothing of it is saved any more. */
  readonly finish: () => void;
};

/** The letter being written: its draft, saved as it changes, and what is missing. `canSave`: a vault is open. */
export function useLetter(
  works: typeof Works,
  template: Template,
  start: Draft,
  sender: SenderDetails,
  canSave: boolean,
  keeper: Keeper,
): KeptLetter {
  const [draft, setDraft] = useState(start);
  const [revision, setRevision] = useState(0);
  const [stale, setStale] = useState(false);
  const [saved, setSaved] = useState<Saved>(
    keeper.has(start) ? { state: 'saved', at: start.updatedAt } : { state: canSave ? 'saving' : 'no-vault' },
  );
  const latest = useRef(draft);
  const unsaved = useRef(!keeper.has(start));
  const finished = useRef(false);

  const render = useCallback(
    (of: Draft): Letter => works.renderLetter(template, factsOf(of, sender)),
    [works, template, sender],
  );

  const change = useCallback((next: Draft) => {
    latest.current = { ...next, updatedAt: new Date().toISOString() };
    unsaved.current = true;
    setDraft(latest.current);
    setSaved((was) => (was.state === 'saved' ? { state: 'saving' } : was));
  }, []);

  const redo = useCallback(
    (next: Draft, from: Draft) => {
      const { html, whole } = works.carryOver(from.html, render(from).html, render(next).html);
      change({ ...next, html });
      setRevision((count) => count + 1);
      setStale((was) => was || !whole);
    },
    [works, render, change],
  );

  const keep = useCallback(async (): Promise<Draft> => {
    const writing = latest.current;
    setSaved({ state: 'saving' });
    try {
      const kept = await keeper.save(writing);
      // What was typed meanwhile stays; it only learns under which client it is kept.
      latest.current = { ...latest.current, client: kept.client };
      unsaved.current = latest.current.updatedAt !== writing.updatedAt;
      setDraft(latest.current);
      setSaved({ state: 'saved', at: kept.updatedAt });
      return kept;
    } catch (error) {
      const told = error instanceof ToldError ? error : new ToldError('unexpected', undefined, { cause: error });
      setSaved(told.code === 'vault-missing' ? { state: 'no-vault' } : { state: 'failed', error: told });
      throw told;
    }
  }, [keeper]);

  useEffect(() => {
    if (!canSave || !unsaved.current || finished.current) return undefined;
    const timer = setTimeout(() => !finished.current && keep().catch(() => undefined), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [canSave, draft.updatedAt, keep]);

  // The tab is closed, or another comes in front: what was typed last does not wait for its pause.
  useEffect(() => {
    const life = new AbortController();
    const now = () => {
      if (canSave && unsaved.current && !finished.current) keep().catch(() => undefined);
    };
    window.addEventListener('pagehide', now, { signal: life.signal });
    document.addEventListener('visibilitychange', now, { signal: life.signal });
    return () => life.abort();
  }, [canSave, keep]);

  // Closed within the pause after the last keystroke: it is sent all the same.
  useEffect(
    () => () => {
      if (canSave && unsaved.current && !finished.current) keep().catch(() => undefined);
    },
    [canSave, keep],
  );

  // The user's own details came, or changed: the letter takes them over.
  const before = useRef(withoutGaps(sender, start.html));
  useEffect(() => {
    const old = before.current;
    before.current = sender;
    if (JSON.stringify(old) === JSON.stringify(sender)) return;
    const was = works.renderLetter(template, factsOf(latest.current, old)).html;
    const { html, whole } = works.carryOver(latest.current.html, was, render(latest.current).html);
    if (!whole) setStale(true);
    if (html === latest.current.html) return;
    change({ ...latest.current, html });
    setRevision((count) => count + 1);
  }, [sender, works, template, render, change]);

  const facts = useMemo(() => factsOf(draft, sender), [draft, sender]);
  const gaps = useMemo(
    () => works.gapsLeft(draft.html, template).filter(({ essential }) => essential),
    [works, draft.html, template],
  );
  return {
    draft,
    template,
    gaps,
    plain: useMemo(() => works.plainWords(template, facts), [works, template, facts]),
    card: useMemo(() => works.cardOf(template, facts, draft.html), [works, template, facts, draft.html]),
    questions: useMemo(() => works.questionsToAsk(template, facts), [works, template, facts]),
    revision,
    stale,
    saved,
    edit: (html) => change({ ...latest.current, html }),
    keepTerm: (term) => {
      const { keptTerms = [] } = latest.current;
      if (!keptTerms.includes(term)) change({ ...latest.current, keptTerms: [...keptTerms, term] });
    },
    answer: (answers) => {
      const { details, remembered = {} } = latest.current;
      const next = {
        ...latest.current,
        details: { ...answers } as Draft['details'],
        remembered: { ...stillRemembered(remembered, details as Answers, answers) },
      };
      redo(next, latest.current);
    },
    direct: (recipient) => {
      const { recipient: _before, ...others } = latest.current;
      redo(recipient ? { ...others, recipient } : others, latest.current);
    },
    switchOn: (switches) => redo({ ...latest.current, switches: { ...switches } }, latest.current),
    writeAnew: () => {
      change({ ...latest.current, html: render(latest.current).html });
      setRevision((count) => count + 1);
      setStale(false);
    },
    keep,
    becomes: (referral) => change({ ...latest.current, referral }),
    finish: () => {
      finished.current = true;
    },
  };
}

/** The details a letter was written with: those it shows as missing were not there yet. */
function withoutGaps(sender: SenderDetails, html: string): SenderDetails {
  const missing = gapsOfHtml(html);
  return Object.fromEntries(Object.entries(sender).filter(([part]) => !missing.includes(`sender.${part}`)));
}
