import { asker } from '../../utils/messages/ask';
import { WORKLIST_QUESTIONS_OF_VIEW } from '../../utils/messages/worklist';

/** Asks the background about the worklist. Only the dashboard does: the sidebar carries none of it. */
export const askWorklist = asker(WORKLIST_QUESTIONS_OF_VIEW);
