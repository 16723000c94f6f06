import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { RECOGNISER, RECOGNISER_NAME } from '../utils/recognition/shipped';

/** The recogniser, shipped once: the record script and the teaching script use it, and so does `npm run recognise`. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [RECOGNISER_NAME]: RECOGNISER });
});
