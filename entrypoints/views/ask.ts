import { asker } from '../../utils/messages/ask';
import { QUESTIONS_OF_VIEW } from '../../utils/messages/view';

/** Asks the background, as a view. */
export const ask = asker(QUESTIONS_OF_VIEW);
