// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readerOf } from '../../entrypoints/record.content/reader';
import type { Profile } from '../../utils/recognition/profiles/profile';
import { atOnce } from '../../utils/recognition/slices';
import { VOCABULARY } from '../../utils/recognition/vocabulary';
import { profile } from '../store/profile-support';

const load = vi.fn(async () => undefined);
const read = (profiles: readonly Profile[]) =>
  atOnce(readerOf(VOCABULARY, () => profiles, { load, matched: () => undefined }).begin()).reading;
/** Of no one site, as those of the product and of an organisation may be: told by a mark in the page. */
const marked = (select: string) => profile('marked', { origins: [], assertions: [{ select }] });

beforeEach(() => {
  document.body.innerHTML = '<h1 class="brand">CaseDesk</h1><p>Nothing here</p>';
  load.mockClear();
});

describe('A reader with profiles of no one site', () => {
  it('waits for what applies them where the page bears the mark of one', () => {
    expect(read([marked('h1.brand')])).toMatchObject({ findings: [{ kind: 'loading' }] });
    expect(load).toHaveBeenCalledOnce();
  });

  it('reads a page without the mark as one without a profile', () => {
    expect(read([marked('h1.other')]).verdict).toBe('none');
    expect(load).not.toHaveBeenCalled();
  });

  it.each(['h1..brand', 'h1[', ':nonsense(', '>'])('reads on where a mark, %s, is no selector at all', (select) => {
    expect(read([marked(select)]).verdict).toBe('none');
    expect(read([marked(select), marked('h1.brand')])).toMatchObject({ findings: [{ kind: 'loading' }] });
  });
});
