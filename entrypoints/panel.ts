import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makePanel } from './record.content/panel';

/** What makes the framed sidebar: put into a page, beside the record script, when somebody opens it there. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { alongsidePanel: makePanel });
});
