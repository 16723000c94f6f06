import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { TEACHING } from '../../utils/messages/teach';
import { serve } from '../pointing/serve';
import { lessonOn } from './lesson';

/** Put into a page when somebody begins to teach there: the outermost frame, and those that the page around cannot look into. */
export default defineUnlistedScript(() =>
  serve({
    to: 'teach',
    questions: TEACHING,
    begin: (changed, end, signal) => lessonOn(document, changed, end, signal),
  }),
);
