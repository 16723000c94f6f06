import { Pencil } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { IsoDate } from '../../../utils/client/date';
import type { Practice } from '../../../utils/directory/practice';
import { isOdsCode } from '../../../utils/directory/register/entry';
import type { NoteFields } from '../../../utils/directory/practice-note';
import type { NoteAnswer, RegisterCheck } from '../../../utils/messages';
import { CheckRegister } from '../../practice/CheckRegister';
import { NoteFacts } from '../../practice/NoteFacts';
import { NoteForm } from '../../practice/NoteForm';
import { PracticeFacts } from '../../practice/PracticeFacts';
import { Button } from '../../parts/Button';
import { Drawer } from '../drawer/Drawer';

/** What is noted of the open practice; `answer` null while it is being asked. */
export type DrawerNote = {
  readonly answer: NoteAnswer | null;
  /** `was`: when the note it was written over had been saved. */
  readonly onSave: (code: string, fields: NoteFields, was: string | null) => Promise<void>;
};

/** How the national register is asked about one practice. */
export type DrawerRegister = {
  /** Whom the browser asks. */
  readonly host: string;
  readonly check: (code: string) => Promise<RegisterCheck>;
};

type Props = {
  readonly practice: Practice;
  readonly asOf: IsoDate;
  /** What the list is called that it is from. */
  readonly listTitle?: string | undefined;
  readonly today: IsoDate;
  readonly note?: DrawerNote | undefined;
  /** Absent where the register cannot be asked. */
  readonly register?: DrawerRegister | undefined;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onClose: () => void;
};

/** One practice beside the list: what the list says, and what colleagues know. */
export function PracticeDrawer({ practice, note, register, onClose, ...facts }: Props) {
  return (
    <Drawer title={practice.name} onClose={onClose} banner={null}>
      <section class="drawer-section" aria-label="What the list says">
        <PracticeFacts practice={practice} {...facts} />
        {register && isOdsCode(practice.code) && (
          <CheckRegister
            key={practice.code}
            code={practice.code}
            host={register.host}
            onCheck={() => register.check(practice.code)}
          />
        )}
      </section>
      {note?.answer && (
        <NotePart key={practice.code} code={practice.code} {...note} answer={note.answer} onCopy={facts.onCopy} />
      )}
    </Drawer>
  );
}

type NotePartProps = DrawerNote & {
  readonly code: string;
  readonly answer: NoteAnswer;
  readonly onCopy: (text: string) => Promise<void>;
};

function NotePart({ code, answer: { note, locked }, onSave, onCopy }: NotePartProps) {
  const [writing, setWriting] = useState<{ was: string | null } | null>(null);
  return (
    <section class="drawer-section" aria-label="What colleagues noted">
      <h3>What colleagues noted</h3>
      {locked && <p class="import-words">There may be a note. Unlock Alongside to see it.</p>}
      {!locked && writing && (
        <NoteForm note={note} onSave={(fields) => onSave(code, fields, writing.was)} onDone={() => setWriting(null)} />
      )}
      {!locked && !writing && (
        <>
          {note ? <NoteFacts note={note} onCopy={onCopy} /> : <p class="import-words">Nothing yet.</p>}
          <Button small icon={Pencil} onClick={() => setWriting({ was: note?.at ?? null })}>
            {note ? 'Change the note' : 'Add a note'}
          </Button>
        </>
      )}
    </section>
  );
}
