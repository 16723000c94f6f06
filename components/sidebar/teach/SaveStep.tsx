import { LayoutDashboard, Save } from 'lucide-preact';
import type { Profile } from '../../../utils/recognition/profiles/profile';
import { fieldsRead } from '../../dashboard/sites/profile-words';
import { Button } from '../../parts/Button';
import { Note } from '../../parts/Note';
import { SummaryList } from '../../parts/SummaryList';

export type SaveStepProps = {
  readonly profile: Profile;
  /** The profile that was taught again: it is replaced, unless it is for any site and so has another id. */
  readonly base?: Profile | undefined;
  readonly busy: boolean;
  readonly onSave: () => void;
};

/** What is saved, in words, before it is. */
export function SaveStep({ profile, base, busy, onSave }: SaveStepProps) {
  const { name, origins, path, excludes, lists } = profile;
  return (
    <>
      <SummaryList
        rows={[
          { label: 'Name', value: name },
          { label: 'Pages', value: `${origins.map((origin) => new URL(origin).host).join(', ')}${path}` },
          { label: 'Reads', value: fieldsRead(profile) },
          ...(excludes.length > 0 ? [{ label: 'Leaves out', value: parts(excludes.length) }] : []),
          ...(lists.length > 0 ? [{ label: 'Lists by', value: parts(lists.length) }] : []),
        ]}
      />
      {base && (
        <p class="words">
          {base.id === profile.id
            ? `It replaces “${base.name}” and stands where that stood.`
            : `“${base.name}” is for any site and stays. On this site, this one is tried before it.`}
        </p>
      )}
      <p class="words">It holds nothing of any client. If the system changes, Alongside says so and guesses nothing.</p>
      <Button kind="primary" icon={Save} testId="teach-save" busy={busy} onClick={onSave}>
        Save site profile
      </Button>
    </>
  );
}

function parts(many: number): string {
  return many === 1 ? '1 part of the page' : `${many} parts of the page`;
}

export type TaughtProps = { readonly name: string; readonly onSites: () => void; readonly onDone: () => void };

/** It is saved: what that means, and where it is. */
export function Taught({ name, onSites, onDone }: TaughtProps) {
  return (
    <div class="sidebar-part teach-step" data-testid="teach-saved">
      <Note tone="good" alert>
        “{name}” is saved and used on this site. Look at a few records to see that all is well.
      </Note>
      <div class="teach-actions">
        <Button kind="primary" onClick={onDone}>
          Done
        </Button>
        <Button icon={LayoutDashboard} onClick={onSites}>
          See site profiles
        </Button>
      </div>
    </div>
  );
}
