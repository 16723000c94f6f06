import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../utils/browser';
import { dateOf } from '../../utils/client/date';
import type { Listed } from '../../utils/directory/lookup/listed';
import { openStore } from '../../utils/store/store';
import type { Store } from '../../utils/store/store';
import { backupAnswers } from './answers/backup';
import { directoryAnswers } from './answers/directory';
import { insertAnswers } from './answers/insert';
import { insightsAnswers } from './answers/insights';
import { letterAnswers } from './answers/letters';
import { listAnswers } from './answers/lists';
import { logAnswers } from './answers/log';
import { lookUpAnswers } from './answers/lookup';
import { openDashboard, pageAnswers } from './answers/page';
import { paperAnswers } from './answers/paper';
import { profileAnswers, saveTaught } from './answers/profiles';
import { registerAnswers } from './answers/register';
import { serviceAnswers } from './answers/services';
import { settingAnswers } from './answers/settings';
import { permissionGiven, siteAnswers, toggleSidebar } from './answers/sites';
import { snippetAnswers } from './answers/snippets';
import { teachAnswers } from './answers/teach';
import { templateAnswers } from './answers/templates';
import { vaultAnswers } from './answers/vault';
import { worklistAnswers } from './answers/worklist';
import { showBadge } from './badge';
import { forgetTab } from './callers';
import { Directory } from './directory';
import { Feeds, FEEDS_ALARM } from './feeds/feeds';
import { ServicePolicy } from './feeds/service-policy';
import { forgetFrames } from './frames';
import { Lock } from './lock';
import { onManaged } from './managed';
import { Notices, onNoticePressed } from './notices';
import { listenToOmnibox } from './omnibox';
import { OwnTemplates } from './own-templates';
import { refreshLaunchers, tellViews } from './pages';
import { PracticePolicy, PRACTICES_ALARM } from './practice-policy';
import { profilesChanged, SiteProfiles } from './profiles';
import { tellProgress } from './progress';
import { Register, registerAddress } from './register';
import { route } from './router';
import type { Answers } from './router';
import { Scribe } from './scribe';
import { shownWith } from './shown-with';
import { reconcile } from './sites';
import { Teachings } from './teachings';

const DUE_ALARM = 'due';

const teachings = new Teachings();

/** Wiring only. Listeners are added at once: a restarted background must not miss the event that woke it. */
export default defineBackground(() => {
  let opened: Promise<Wired> | null = null;
  /** What could not be opened is tried again by the next who asks: another tab may have held it, a disk may have been full. */
  const ready = () => {
    opened ??= openStore().then(wire);
    opened.catch(() => (opened = null));
    return opened;
  };
  /** What a page and the list of sites need is answered even where the log cannot be opened: it has a sentence to show then. */
  const early: Partial<Answers> = {
    ...siteAnswers(),
    ...pageAnswers(
      () =>
        ready().then(
          ({ overdue }) => overdue(),
          () => null,
        ),
      () =>
        ready().then(
          ({ isLocked }) => isLocked(),
          () => false,
        ),
    ),
  };
  route(async (name) => (name in early ? early : (await ready()).answers));
  ready().catch(() => undefined);

  browser.alarms.onAlarm.addListener(({ name }) => {
    void ready().then(({ lock, refresh, feeds, practicePolicy }) => {
      if (name === FEEDS_ALARM) return feeds.goOn();
      if (name === PRACTICES_ALARM) return practicePolicy.apply();
      if (name !== DUE_ALARM) return lock.alarm(name);
      return Promise.all([refresh().then(() => feeds.refresh()), practicePolicy.apply()]).then(() => undefined);
    });
  });
  browser.idle.onStateChanged.addListener((state) => void ready().then(({ lock }) => lock.idle(state)));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void reconcile();
    void browser.alarms.create(DUE_ALARM, { periodInMinutes: 30 });
    if (reason === 'install') void openDashboard('welcome');
  });
  browser.runtime.onStartup.addListener(() => {
    void reconcile();
    void browser.alarms.create(DUE_ALARM, { periodInMinutes: 30 });
  });
  browser.permissions.onAdded.addListener(({ origins }) => {
    void reconcile().then(() => permissionGiven(origins ?? []));
  });
  browser.permissions.onRemoved.addListener(() => void reconcile().then(() => tellViews({ topic: 'sites' })));
  onNoticePressed(() => void openDashboard('outstanding'));
  onManaged('profiles', () => void profilesChanged());
  onManaged('letters', () => tellViews({ topic: 'templates' }));
  const policyChanged = () => void ready().then(({ policy }) => policy.apply());
  onManaged('services', policyChanged);
  onManaged('serviceFeeds', policyChanged);
  const practicePolicyChanged = () => void ready().then(({ practicePolicy }) => practicePolicy.apply());
  onManaged('practices', practicePolicyChanged);
  onManaged('practiceAddresses', practicePolicyChanged);
  onManaged('shortTexts', () => tellViews({ topic: 'snippets' }));
  listenToOmnibox({
    search: async (query, limit) => (await ready()).lookUp(query, limit),
    openDashboard,
  });
  browser.tabs.onRemoved.addListener((tab) => {
    void forgetTab(tab);
    void forgetFrames(tab);
    void teachings.forget(tab);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-sidebar' && tab?.id !== undefined) {
      // Where the site is not turned on nothing answers, and nothing is to be done.
      toggleSidebar(tab.id, 'toggle').catch(() => undefined);
    }
  });
});

type Wired = {
  readonly answers: Partial<Answers>;
  readonly overdue: () => Promise<number | null>;
  readonly isLocked: () => boolean;
  readonly lock: Lock;
  readonly feeds: Feeds;
  readonly policy: ServicePolicy;
  readonly practicePolicy: PracticePolicy;
  readonly refresh: () => Promise<void>;
  readonly lookUp: (query: string, limit: number) => Promise<Listed[]>;
};

async function wire(store: Store): Promise<Wired> {
  const { vault, log, lists } = store;
  lists.onProgress = tellProgress;
  /** While locked not even a count is shown. */
  const overdue = async () => (vault.state === 'open' ? log.overdueCount(dateOf(new Date())) : null);
  const refresh = async () => {
    const count = await overdue();
    await showBadge(count);
    await notices.show(count);
    await refreshLaunchers();
  };
  const notices = new Notices();
  const isLocked = () => vault.state === 'locked';
  const lock = new Lock(vault, () => {
    if (isLocked()) {
      teachings.forgetClients();
      store.backups.forget();
    } else if (vault.state === 'open') lists.update();
    tellViews({ topic: 'session' });
    void refresh();
  });
  const written = () => {
    tellViews({ topic: 'log' });
    void refresh();
  };
  const scribe = new Scribe(store);
  const directory = new Directory({
    ...store,
    version: browser.runtime.getManifest().version,
    onWhole: () => tellViews({ topic: 'directory' }),
  });
  const letters = letterAnswers(store, scribe, written);
  const feeds = new Feeds(store);
  const policy = new ServicePolicy(store, feeds);
  const practicePolicy = new PracticePolicy(store, () => {
    tellViews({ topic: 'directory' });
    void directory.begin();
  });
  const register = new Register(registerAddress);
  const sites = new SiteProfiles(store.profiles);
  await lock.resume();
  if (vault.state === 'open') lists.update();
  await showBadge(await overdue());
  // What was being read when the background was put to rest is gone on with.
  void feeds.goOn();
  void policy.apply();
  void practicePolicy.apply();
  return {
    lock,
    feeds,
    policy,
    practicePolicy,
    refresh,
    overdue,
    isLocked,
    lookUp: async (query, limit) => (await directory.lookUp(query, limit)).found.map(({ listed }) => listed),
    answers: {
      ...vaultAnswers(store, lock, overdue),
      ...logAnswers(store, scribe, written),
      ...insightsAnswers(store),
      ...paperAnswers(store),
      ...worklistAnswers(store, scribe, written),
      ...notices.answers,
      ...letters.answers,
      ...insertAnswers(isLocked, letters.left),
      ...directoryAnswers(store, directory, practicePolicy),
      ...listAnswers(store, practicePolicy),
      ...lookUpAnswers(store, directory, shownWith(store)),
      ...registerAnswers(store.practices, register),
      ...serviceAnswers(store, feeds, policy),
      ...settingAnswers(store),
      ...profileAnswers(store, sites),
      ...backupAnswers(store, lock, written),
      ...templateAnswers(store, new OwnTemplates(store.ownLetters)),
      ...snippetAnswers(store),
      ...teachAnswers(teachings, sites, isLocked, (profile) => saveTaught(store, sites, profile)),
    } satisfies Omit<Answers, keyof ReturnType<typeof pageAnswers> | keyof ReturnType<typeof siteAnswers>>,
  };
}
