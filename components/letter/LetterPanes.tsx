import './letter-panes.css';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { pageHead } from '../../utils/letters/head-line';
import type { Draft } from '../../utils/log/draft';
import { LazyPageView } from '../page-view/LazyPageView';

type Props = {
  readonly draft: Draft;
  /** Whether the page stands beside what is written, or takes its place, or is not shown. */
  readonly page: 'beside' | 'alone' | 'none';
  /** A new place starts at its top. */
  readonly place: string;
  readonly onGap: (id: string) => void;
  /** What is written in: the form, or the editor. It stays as it is while the page takes its place. */
  readonly children: ComponentChildren;
};

/** What a letter is written in, and the letter as it comes out on paper. */
export function LetterPanes({ draft, page, place, onGap, children }: Props) {
  const writing = useRef<HTMLDivElement>(null);
  const { html, forClient = false } = draft;
  return (
    <div class="letter-panes">
      <div class="letter-pane sidebar-scroll" key={place} ref={writing} hidden={page === 'alone'}>
        {children}
      </div>
      {page !== 'none' && (
        <LazyPageView
          // Of another letter nothing stays for a moment.
          key={draft.id}
          letter={{ html, forClient, identityLine: pageHead(draft) }}
          onGap={onGap}
          writing={writing}
        />
      )}
    </div>
  );
}
