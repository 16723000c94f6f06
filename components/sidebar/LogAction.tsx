import './log.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDate } from '../../utils/client/date';
import type { IsoDate } from '../../utils/client/date';
import { ACTIONS } from '../../utils/log/entry';
import { ACTION_NAMES } from '../../utils/log/words';
import { happeningMeaning } from '../meaning';
import { useForget, useKept } from '../forms/kept';
import { FormEnd } from '../forms/FormEnd';
import { readTypedDate } from '../forms/typed-date';
import { useEscape } from '../forms/use-escape';
import { useSubmit } from '../forms/use-submit';
import { Button } from '../parts/Button';
import { DateField } from '../parts/DateField';
import { Disclosure } from '../parts/Disclosure';
import { TextField } from '../parts/TextField';

export type ActionKind = (typeof ACTIONS)[number];
export type NewAction = { readonly action: ActionKind; readonly text: string; readonly on: IsoDate };

export type LogActionProps = {
  readonly today: IsoDate;
  /** Rejects with a ToldError; what was typed stays. */
  readonly onSave: (action: NewAction) => Promise<void>;
  readonly onDone: () => void;
};

/** Logs what was done for the client: one press for what it was, a sentence, save. */
export function LogAction({ today, onSave, onDone }: LogActionProps) {
  const [action, setAction] = useKept<ActionKind | null>('client/action/kind', null);
  const [text, setText] = useKept('client/action/text', '');
  const [on, setOn] = useKept('client/action/on', () => formatDate(today));
  const forget = useForget();
  const done = () => {
    forget('client/action/');
    onDone();
  };
  const [tried, setTried] = useState(false);
  const { busy, failure, submit } = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('button')?.focus(), []);
  useEffect(() => {
    if (action) form.current?.querySelector('textarea')?.focus();
  }, [action]);
  useEscape(done);
  const day = readTypedDate(on, today, { missing: 'Enter the day it was done', latest: today });

  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const said = text.trim();
    if (!action || said === '' || 'error' in day) return;
    submit(async () => {
      await onSave({ action, text: said, on: day.date });
      done();
    });
  };
  return (
    <form class="log-action" ref={form} onSubmit={save} noValidate aria-label="Log action">
      <h2>Log action</h2>
      <fieldset class="log-kinds" aria-label="What was done">
        {ACTIONS.map((kind) => {
          const { icon: Icon } = happeningMeaning({ kind: 'action', action: kind, text: '' });
          return (
            <button
              key={kind}
              type="button"
              aria-pressed={kind === action}
              data-testid={`log-${kind}`}
              onClick={() => setAction(kind)}
            >
              <Icon size={16} aria-hidden="true" />
              {ACTION_NAMES[kind]}
            </button>
          );
        })}
      </fieldset>
      {action && (
        <>
          <TextField
            label="In a sentence"
            lines={3}
            testId="log-text"
            value={text}
            onInput={setText}
            error={tried && text.trim() === '' ? 'Write in a sentence what was done' : undefined}
          />
          <Disclosure
            summary={on === formatDate(today) ? 'Done today' : `Done on ${on}`}
            open={tried && 'error' in day}
          >
            <DateField
              label="Done on"
              value={on}
              onInput={setOn}
              error={tried && 'error' in day ? day.error : undefined}
            />
          </Disclosure>
        </>
      )}
      <FormEnd failure={failure}>
        {action && (
          <Button kind="primary" type="submit" busy={busy} testId="log-save">
            Save to the log
          </Button>
        )}
        <Button onClick={done}>Cancel</Button>
      </FormEnd>
    </form>
  );
}
