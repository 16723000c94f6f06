import type { Look } from '../../../utils/messages/page';
import type { LauncherState } from '../launcher';

/** What the launcher says; it never holds a name. */
export const STATES: Readonly<Record<LauncherState['verdict'], string>> = {
  one: 'One client recognised',
  none: 'No client on this page',
  multiple: 'Several clients on this page',
  ambiguous: 'Cannot tell who this is',
  reading: 'Reading the page',
  locked: 'Locked',
  updated: 'Alongside was updated. Reload this page to go on',
};

export const CURTAINS: Look['curtains'] = {
  opening: ['Reading the page', 'This takes less than a second.'],
  changed: ['Record changed – cleared', 'The page no longer shows the last client. Reading it again.'],
  updated: ['Alongside was updated', 'Reload this page to go on. What you saved is kept.'],
};
