import { defineContentScript } from 'wxt/utils/define-content-script';
import type { PageAsk, PageState } from '../../utils/messages/page';
import { answerBackground, askBackground, isAlive, quietly } from './background';
import { isReadWithPage, watchFrame } from './framed';
import { RECOGNISER } from '../../utils/recognition/shipped';
import type { Profile } from '../../utils/recognition/profiles/profile';
import { mount } from './mount';
import { readerOf } from './reader';
import { watchPage } from './watch';

const AT_FIRST = { open: false, width: 380, top: 0.12, overdue: null, locked: false };

export default defineContentScript({
  registration: 'runtime',
  // Registered by the background for the origins that are turned on: naming any here would make them host permissions.
  matches: [],
  main: () => {
    // Outside of the extension, as `npm run recognise` runs this very file, it leaves its recogniser and does nothing.
    if (isAlive()) void start();
    else Object.assign(globalThis, { alongsideRecogniser: RECOGNISER });
  },
});

/** The script's own world, which the page cannot see. */
const running: { alongside?: true | (() => PageState) } = globalThis as object;

/** Runs in the page of a site that is turned on: reads the record, mounts the launcher and the framed sidebar. No storage. */
async function start(): Promise<void> {
  const isFramed = window.top !== window;
  if (isReadWithPage() || document.contentType !== 'text/html' || running.alongside) return;
  // Set before the first wait: turning a site on can start this script twice at once.
  running.alongside = true;
  const life = new AbortController();
  const { signal } = life;
  signal.addEventListener('abort', () => delete running.alongside);
  // Where nothing can be opened the sidebar still can: it has the sentence that says why.
  const [launcher, { words, look }, known] = await Promise.all([
    isFramed ? AT_FIRST : askBackground('launcher/state', {}).catch(() => AT_FIRST),
    askBackground('page/kit', {}),
    profilesHere(),
  ]).catch((error: unknown) => {
    // It can be started again.
    life.abort();
    throw error;
  });
  let profiles = known;
  const refetch = async () => void (profiles = await profilesHere());
  const reader = readerOf(words, () => profiles, {
    load: () => askBackground('page/profiler', {}),
    matched: (profile) => quietly(askBackground('page/matched', { profile })),
  });
  if (isFramed) {
    watchFrame(reader, refetch, life);
    return;
  }
  let overdue = launcher.overdue;
  let locked = launcher.locked;

  const mounted = mount(
    {
      look,
      width: launcher.width,
      top: launcher.top,
      loadPanel: () => askBackground('page/panel', {}),
      onRemember: () => {
        const { isOpen: open, width, top } = mounted;
        quietly(askBackground('launcher/remember', { open, width, top }));
      },
    },
    signal,
  );

  let latest: PageState | null = null;
  const published = (state: PageState) => {
    latest = state;
    const verdict = state.state === 'read' ? state.reading.verdict : null;
    // In the same frame of the screen: whatever the sidebar still shows of the last client is behind the curtain.
    if (!verdict) mounted.drop();
    showLauncher(state);
    const isLatest = () => latest === state;
    quietly(askBackground('page/changed', { epoch: state.epoch, verdict }, isLatest), isLatest);
  };
  const watch = watchPage(reader, published, signal);
  // Read again in the very task in which a letter is put into this page: see entrypoints/insert.
  running.alongside = watch.readNow;
  const showLauncher = (state: PageState) => {
    const verdict = state.state === 'read' ? state.reading.verdict : 'reading';
    mounted.show({ verdict: locked ? 'locked' : verdict, overdue });
  };

  const answer = async (message: PageAsk): Promise<unknown> => {
    switch (message.name) {
      case 'state': {
        const state = watch.state();
        if (message.cleared === state.epoch) mounted.raise();
        return state;
      }
      case 'read':
        return watch.readNow();
      case 'frame':
        watch.disturb();
        return {};
      case 'restart':
        await refetch();
        watch.restart();
        return watch.state();
      case 'sidebar':
        if (message.do === 'close' || (message.do === 'toggle' && mounted.isOpen)) mounted.close();
        else if (!mounted.isOpen) await mounted.open();
        return { open: mounted.isOpen, removed: mounted.removed };
      case 'launcher':
        ({ overdue, locked } = await askBackground('launcher/state', {}));
        showLauncher(watch.state());
        return {};
      case 'stop':
        life.abort();
        return {};
    }
  };

  answerBackground(answer, signal);
  showLauncher(watch.state());
  if (launcher.open) quietly(mounted.open());
}

/** The profiles of this site. Where none can be had, the page is read as one without. */
async function profilesHere(): Promise<readonly Profile[]> {
  return askBackground('page/profiles', {}).then(
    ({ profiles }) => profiles,
    () => [],
  );
}
