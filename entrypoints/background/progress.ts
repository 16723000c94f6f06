import type { Readiness } from '../../utils/store/list-page';
import { tellViews } from './pages';

let told = '';

/** Lets the views ask how far the lists have come, at every twentieth of the way. */
export function tellProgress({ state, share }: Readiness): void {
  const step = `${state} ${Math.floor(share * 20)}`;
  if (step === told) return;
  told = step;
  tellViews({ topic: 'worklist' });
}
