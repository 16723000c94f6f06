import './form.css';
import { CircleCheck } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { Note } from '../parts/Note';

type Props = {
  /** The sentence of what went wrong when it was saved; null where nothing has. */
  readonly failure: string | null;
  /** Whether what is in the form is saved: said until something is typed. */
  readonly saved?: boolean;
  readonly savedText?: string;
  /** The buttons. */
  readonly children: ComponentChildren;
};

/** The end of a form: what went wrong, its buttons, and that it is saved. */
export function FormEnd({ failure, saved = false, savedText = 'Saved', children }: Props) {
  return (
    <>
      {failure && (
        <Note tone="problem" alert>
          {failure}
        </Note>
      )}
      <div class="form-end">
        {children}
        <output class="form-saved">
          {saved && (
            <>
              <CircleCheck size={16} aria-hidden="true" />
              {savedText}
            </>
          )}
        </output>
      </div>
    </>
  );
}
