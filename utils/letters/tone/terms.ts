import type { Term } from './term';
import { BEHAVIOUR } from './terms/behaviour';
import { COMING } from './terms/coming';
import { DRUGS_AND_DRINK } from './terms/drugs';
import { HEALTH } from './terms/health';
import { PEOPLE } from './terms/people';

/** Every term that is looked for in a letter. */
export const TERMS: readonly Term[] = [...PEOPLE, ...DRUGS_AND_DRINK, ...COMING, ...BEHAVIOUR, ...HEALTH];
