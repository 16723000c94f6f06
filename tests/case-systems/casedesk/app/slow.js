/**
 * A change of screen passes through phases, each of which can be held: the URL changes first, then the heading, then
 * the old body gives way to a skeleton, then the new body arrives. With no delay all happen in one go.
 */
let delay = Number(sessionStorage.getItem('casedesk-delay') ?? 0);
let manual = false;
let held = null;
let running = null;
let wake = () => {};

export const SLOW = 2500;

/** Milliseconds a whole change of screen takes. Kept for this tab. */
export function setDelay(ms) {
  delay = ms;
  sessionStorage.setItem('casedesk-delay', String(ms));
}

export function currentDelay() {
  return delay;
}

/** With manual on, nothing moves to its next phase until `step()` is called. */
export function setManual(on) {
  manual = on;
  if (!on) held?.release();
}

/** Lets the held phase go on; resolves with its name once the next is held or all is done, or null where none was held. */
export async function step() {
  if (!held) return null;
  const { name, release } = held;
  const paused = new Promise((resolve) => (wake = resolve));
  held = null;
  release();
  await Promise.race([paused, running]);
  return name;
}

/** Resolves when no change of screen is under way. */
export async function settled() {
  await running;
}

/** Drops a change of screen that another has overtaken. */
export function forget() {
  held = null;
  running = null;
}

/**
 * Runs the phases in order. Stops without a word as soon as `isCurrent()` is false.
 * @param {{ name: string, share: number, run: () => void }[]} phases `share` is the part of the delay before the phase
 */
export function runPhases(phases, isCurrent) {
  forget();
  if (!manual && delay === 0) {
    for (const phase of phases) phase.run();
    return;
  }
  running = (async () => {
    for (const phase of phases) {
      await pause(phase);
      if (!isCurrent()) return;
      phase.run();
    }
  })();
}

function pause({ name, share }) {
  if (!manual) return new Promise((resolve) => setTimeout(resolve, delay * share));
  return new Promise((resolve) => {
    held = { name, release: resolve };
    wake();
  });
}
