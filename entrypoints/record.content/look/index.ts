import type { Look } from '../../../utils/messages/page';
import { HELD } from './held';
import { ICONS } from './icons';
import { CSS } from './style';
import { CURTAINS, STATES } from './words';

/** How launcher and panel look, as data: the background hands it to the page's script, which so has less to carry. */
export const LOOK: Look = { css: CSS, icons: ICONS, states: STATES, curtains: CURTAINS, held: HELD };
