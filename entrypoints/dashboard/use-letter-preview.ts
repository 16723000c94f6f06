import { useEffect, useRef, useState } from 'preact/hooks';
import type { IsoDate } from '../../utils/client/date';
import { previewOf } from '../../utils/letters/own/preview';
import type { PreviewOf } from '../../utils/letters/own/preview';
import type { OwnProblem } from '../../utils/letters/own/try-own';
import type { Template } from '../../utils/letters/template';

/** After the last keystroke, in milliseconds: long enough that typing never waits for it. */
const PREVIEW_AFTER_MS = 200;

type Shown = { readonly html: string | null; readonly template: Template | null; readonly problem: OwnProblem | null };

/** What the text comes to, once typing pauses. Where it cannot be read, the last letter stays, with the line to mend. */
export function useLetterPreview(text: string, of: PreviewOf, today: IsoDate): Shown {
  const [shown, setShown] = useState<Shown>(() => after(NOTHING, text, of, today));
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return undefined;
    }
    const timer = setTimeout(() => setShown((before) => after(before, text, of, today)), PREVIEW_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text, of, today]);
  return shown;
}

const NOTHING: Shown = { html: null, template: null, problem: null };

function after(before: Shown, text: string, of: PreviewOf, today: IsoDate): Shown {
  const { html, template, problem } = previewOf(text, of, today);
  return { html: html ?? before.html, template: template ?? before.template, problem };
}
