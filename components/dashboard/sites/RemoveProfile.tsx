import type { Profile } from '../../../utils/recognition/profiles/profile';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { sitesOf } from './profile-words';

type Props = { readonly profile: Profile; readonly onRemove: () => void; readonly onClose: () => void };

/** Asks before a profile goes: what was taught is gone with it. */
export function RemoveProfile({ profile, onRemove, onClose }: Props) {
  const { name, origins } = profile;
  return (
    <Dialog
      title="Remove this site profile?"
      size="small"
      onClose={onClose}
      foot={
        <>
          <Button kind="destructive" onClick={onRemove} testId="remove-profile">
            Remove profile
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <p class="profiles-named">
        <strong>{name}</strong>
        <br />
        {sitesOf(profile)}
      </p>
      <p>
        {origins.length === 1
          ? 'The pages it read are read by the next profile that fits, or by their labels.'
          : 'It goes from all its sites. The pages it read are read by the next profile that fits, or by their labels.'}
      </p>
      <p>This cannot be undone. Export it first if you may want it back.</p>
    </Dialog>
  );
}
