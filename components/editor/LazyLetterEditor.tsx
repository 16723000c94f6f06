import { lazy } from '../parts/lazy';
import type { LetterEditorProps } from './LetterEditor';

/** The letter's editor, which is fetched the first time somebody opens a letter. */
export const LazyLetterEditor = lazy<LetterEditorProps>(() => import('./LetterEditor'), {
  waiting: 'Opening the letter',
  failed: 'The editor could not be opened. Close this view and open it again; your draft is kept.',
});
