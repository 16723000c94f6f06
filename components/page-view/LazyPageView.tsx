import { lazy } from '../parts/lazy';
import type { PageViewProps } from './PageView';

/** The page view, which is fetched the first time there is room for it, or somebody asks for it. */
export const LazyPageView = lazy<PageViewProps>(() => import('./PageView'), {
  waiting: 'Laying out the page',
  failed: 'The page view could not be opened. The letter itself is not touched.',
});
