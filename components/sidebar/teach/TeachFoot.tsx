import { Button } from '../../parts/Button';

export type TeachFootProps = {
  /** What goes on to the next step; absent where something in the step has to be done first. */
  readonly onContinue?: (() => void) | undefined;
  readonly busy?: boolean | undefined;
  readonly onLeave: () => void;
};

export function TeachFoot({ onContinue, busy, onLeave }: TeachFootProps) {
  return (
    <div class="sidebar-actions">
      {onContinue && (
        <Button kind="primary" testId="teach-continue" busy={busy} onClick={onContinue}>
          Continue
        </Button>
      )}
      <Button testId="teach-leave" onClick={onLeave}>
        Leave
      </Button>
    </div>
  );
}
