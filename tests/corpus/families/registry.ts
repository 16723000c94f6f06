import type { Family } from '../family';
import * as banners from './banners';
import * as components from './components';
import * as flow from './flow';
import * as forms from './forms';
import * as frames from './frames';
import * as lists from './lists';
import * as marks from './marks';
import * as pieces from './pieces';
import * as tables from './tables';

const families = (module: object): Family[] =>
  Object.values(module).filter((it): it is Family => typeof it === 'object' && it !== null && 'draw' in it);

/** The families the recogniser may be developed against. */
export const DEVELOPMENT: readonly Family[] = [
  tables,
  lists,
  flow,
  forms,
  pieces,
  banners,
  frames,
  components,
  marks,
].flatMap(families);
