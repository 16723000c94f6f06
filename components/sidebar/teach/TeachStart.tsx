import { GraduationCap } from 'lucide-preact';
import { LinkButton } from '../../parts/LinkButton';
import { Note } from '../../parts/Note';

export type TeachStartProps = {
  /** A profile that does not fit any more: it is taught again. */
  readonly again?: string | undefined;
  readonly onTeach: (again: string | null) => void;
  /** Why it could not begin. */
  readonly failure?: string | null | undefined;
};

/** The way into teaching, wherever a page is not read as it should be. */
export function TeachStart({ again, onTeach, failure }: TeachStartProps) {
  return (
    <>
      <LinkButton icon={GraduationCap} testId="teach-start" onClick={() => onTeach(again ?? null)}>
        {again === undefined ? 'Teach this page' : 'Teach again'}
      </LinkButton>
      {failure && (
        <Note tone="problem" alert>
          {failure}
        </Note>
      )}
    </>
  );
}
