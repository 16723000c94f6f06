import { Note } from '../../parts/Note';

export type MissedProps = {
  /** `closed`: a frame of a site that is not on; `elsewhere`: another document than the one that is taught. */
  readonly why: 'closed' | 'elsewhere';
  /** The origin of what was pointed at; empty where nobody knows. */
  readonly site: string;
  /** The origin that is taught. */
  readonly taught: string;
};

/** What was pointed at cannot be taught here: why, and what to do. */
export function Missed({ why, site, taught }: MissedProps) {
  const there = site ? new URL(site).host : 'another site';
  const own = new URL(taught).host;
  return (
    <Note tone="attention" alert>
      {why === 'closed' ? (
        <>
          <strong>That is in a frame of {there}, where Alongside is not turned on.</strong> Open a page of {there} in a
          tab of its own, press the Alongside button in the toolbar, then “Turn on for this site”. Then come back and
          point again.
        </>
      ) : (
        <>
          <strong>
            That is in {there === own ? `another part of ${there}` : there}, and you are teaching {own}.
          </strong>{' '}
          Each is taught by itself, in a lesson of its own. Finish this one first, or choose “Start again” under All
          steps and point there first.
        </>
      )}
    </Note>
  );
}
