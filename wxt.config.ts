import path from 'node:path';
import preact from '@preact/preset-vite';
import { minify } from 'vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

/** Vite's own minifier after Terser: it writes what is left shorter (one declaration for several), and takes nothing more away. */
const AGAIN: Plugin = {
  name: 'minify-again',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') chunk.code = (await minify(chunk.fileName, chunk.code, { mangle: false })).code;
    }
  },
};

export default defineConfig({
  imports: false,
  vite: () => ({ plugins: [preact()], build: { target: 'es2022' } }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      // Slower than the usual one, and half a kilobyte less for every page of an enabled site.
      if (entrypoints.some(({ type }) => type === 'content-script')) {
        config.plugins = [...(config.plugins ?? []), AGAIN];
        config.build = {
          ...config.build,
          minify: 'terser',
          terserOptions: {
            ecma: 2020,
            toplevel: true,
            compress: {
              passes: 4,
              unsafe: true,
              unsafe_arrows: true,
              unsafe_methods: true,
              unsafe_comps: true,
              pure_getters: true,
              keep_fargs: false,
              hoist_funs: true,
            },
            // Names that never leave this one file.
            mangle: {
              properties: {
                regex:
                  /^(?:selfLabels|labelled|loosely|labelOfText|startsLabelled|directions|inTable|ranges|dropped|dialogs|viewOf|boxOf|isOnCanvas|boxes|windows|boxed|settle|beginnings|renders|sight|whose|atoms|faults|claims|until|walk|used|heads|leads|ground|turned|lost|gathered|columns|sole|lexicon|sees|inside|sections|atom|disturb|tables|whenLoaded|lead|pairs|visible|byOrder|full|digits|failed|fault|took|again|colon|meaning|rank|loose|bare|slotted|rendered)$/,
              },
            },
          },
        };
      }
      // See entrypoints/record.content/context.ts
      const context = path.resolve('entrypoints/record.content/context.ts');
      config.resolve = {
        ...config.resolve,
        alias: { ...config.resolve?.alias, 'wxt/utils/content-script-context': context },
      };
    },
  },
  manifest: ({ browser, command }) => ({
    name: 'Alongside',
    description: 'Referral letters, GP details and a log of what was done, alongside the client record.',
    permissions: ['activeTab', 'alarms', 'idle', 'scripting', 'storage', 'unlimitedStorage'],
    // Asked for when somebody switches on the daily notice.
    optional_permissions: ['notifications'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: 'Alongside' },
    // Nothing leaves the machine unasked. Only the background may connect, to the feeds of services that somebody added and gave the
    // permission for; every page of ours narrows `connect-src` to itself again. Live reload while developing needs more.
    ...(command === 'build' && {
      content_security_policy: {
        extension_pages:
          "default-src 'self'; script-src 'self'; object-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' https: http://127.0.0.1:* http://localhost:*; base-uri 'none'; form-action 'none'",
      },
    }),
    // The look-up in the address bar: no word and no abbreviation, so that it is never typed by chance.
    omnibox: { keyword: 'alo' },
    commands: {
      'toggle-sidebar': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: 'Open or close the sidebar',
      },
    },
    // What an organisation may push: see public/managed-storage.json. Firefox needs no schema and checks none.
    ...(browser === 'chrome' && { storage: { managed_schema: 'managed-storage.json' } }),
    web_accessible_resources: [
      {
        resources: ['sidebar.html'],
        matches: ['http://*/*', 'https://*/*'],
        ...(browser === 'chrome' && { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox' && {
      browser_specific_settings: { gecko: { id: 'alongside@example.org', strict_min_version: '140.0' } },
    }),
  }),
});
