import { recognise } from './recognise';
import { stillThere } from './anchors';
import { lexiconOf } from './lexicon';

/** What the content script leaves under `alongsideRecogniser` where there is no extension around it: `npm run recognise` runs it so. */
export const RECOGNISER = { recognise, lexiconOf, stillThere } as const;
export type Recogniser = typeof RECOGNISER;
