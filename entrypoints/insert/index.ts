import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { INSERTING } from '../../utils/messages/insert';
import { serve } from '../pointing/serve';
import { insertionOn } from './insertion';

/** Put into a page when somebody wants a letter in a field of it. */
export default defineUnlistedScript(() =>
  serve({
    to: 'insert',
    questions: INSERTING,
    begin: (changed, end, signal) => insertionOn(document, changed, end, signal),
  }),
);
