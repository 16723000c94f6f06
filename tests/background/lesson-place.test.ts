import { describe, expect, it } from 'vitest';
import { placeOf, seenIn, taughtIn } from '../../entrypoints/background/lesson-place';
import type { Place } from '../../entrypoints/background/lessons';
import type { Taught } from '../../entrypoints/background/teachings';
import { PROPOSAL } from '../gallery/teach-gallery';

const PORTAL = 'https://portal.example.org';
const RECORDS = 'https://records.example.org';
const place = (frame: number, origin: string, more: Partial<Place['state']> = {}): Place => ({
  frame,
  state: {
    picking: false,
    proposal: null,
    closed: null,
    path: `/in/${frame}`,
    origin,
    width: 700,
    height: 400,
    ...more,
  },
});
const taught = (origin: string, frame: number, picked: boolean): Taught => ({
  progress: {
    request: {
      id: '',
      name: 'Records',
      origins: [origin],
      path: '/',
      picks: picked ? [{ field: 'fullName', select: '.who', label: null }] : [],
      excludes: [],
      dateFormat: null,
    },
    frame,
    profile: null,
    passed: { second: false, list: false },
  },
  open: true,
  around: PORTAL,
  first: null,
});
const page = place(0, PORTAL);
const records = place(4, RECORDS);

describe('the document that is taught', () => {
  it('is the frame itself, or one alone of its site where the frame was made anew; never another site’s', () => {
    expect(placeOf([page, records], RECORDS, 4)).toBe(records);
    expect(placeOf([page, place(9, RECORDS)], RECORDS, 4)?.frame).toBe(9);
    expect(placeOf([page, place(8, RECORDS), place(9, RECORDS)], RECORDS, 4)).toBeNull();
    expect(placeOf([page, place(4, 'https://mail.example.org')], RECORDS, 4)).toBeNull();
    expect(placeOf([page], RECORDS, 4)).toBeNull();
  });

  it('of a page is the page, though a frame of another frame has its origin', () => {
    expect(placeOf([page, place(6, PORTAL)], PORTAL, 0)).toBe(page);
    expect(placeOf([place(0, RECORDS), place(6, PORTAL)], PORTAL, 0)).toBeNull();
    expect(taughtIn(null, [page, records])).toBe(page);
  });
});

describe('what was picked', () => {
  const picked = place(4, RECORDS, { proposal: PROPOSAL });

  it('first says which document a lesson is of', () => {
    expect(seenIn(taught(PORTAL, 0, false), [page, picked])).toMatchObject({
      proposal: PROPOSAL,
      elsewhere: null,
      frame: 4,
      origin: RECORDS,
      path: '/in/4',
    });
  });

  it('later in another document is not proposed', () => {
    expect(seenIn(taught(PORTAL, 0, true), [page, picked])).toMatchObject({ proposal: null, elsewhere: RECORDS });
    expect(seenIn(taught(RECORDS, 4, true), [page, picked])).toMatchObject({ proposal: PROPOSAL, elsewhere: null });
    expect(seenIn(taught(RECORDS, 4, true), [page, records, place(5, RECORDS, { proposal: PROPOSAL })])).toMatchObject({
      proposal: null,
      elsewhere: RECORDS,
    });
  });

  it('may be a frame that nothing of ours runs in; pointing goes on while it does in any document', () => {
    expect(seenIn(null, [place(0, PORTAL, { closed: RECORDS })])).toMatchObject({ proposal: null, closed: RECORDS });
    expect(seenIn(null, [page, place(4, RECORDS, { picking: true })])).toMatchObject({ picking: true, frame: 0 });
  });
});
