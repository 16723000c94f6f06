import { Button } from '../../parts/Button';

export type TeachFootProps = {
  /** What goes on to the next step; absent where something in the step has to be done first. */
  readonly onContinue?: (() => void) | undefined;
  /** Something in the step comes before it: it says so when it is pressed. */
  readonly early?: boolean | undefined;
  readonly busy?: boolean | undefined;
  readonly onLeave: () => void;
};

export function TeachFoot({ onContinue, early, busy, onLeave }: TeachFootProps) {
  return (
    <div class="sidebar-actions">
      {onContinue && (
        <Button kind={early ? 'plain' : 'primary'} testId="teach-continue" busy={busy} onClick={onContinue}>
          Continue
        </Button>
      )}
      <Button testId="teach-leave" onClick={onLeave}>
        Leave
      </Button>
    </div>
  );
}
