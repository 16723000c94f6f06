import { CircleDashed, Copy, ListChecks, Lock, Phone, Plus } from 'lucide-preact';
import { OVERDUE, REFERRAL_STATES, VERDICTS } from '../../components/meaning';
import type { Meaning } from '../../components/meaning';
import { Button } from '../../components/parts/Button';
import { CopyButton } from '../../components/parts/CopyButton';
import { Empty } from '../../components/parts/Empty';
import { IconButton } from '../../components/parts/IconButton';
import { LinkButton } from '../../components/parts/LinkButton';
import { Loading } from '../../components/parts/Loading';
import { Note } from '../../components/parts/Note';
import { Tag } from '../../components/parts/Tag';
import { Toast } from '../../components/parts/Toast';
import { nothing, Shown } from './Shown';

const copies = () => Promise.resolve();
const TONES = ['neutral', 'progress', 'good', 'attention', 'problem'] as const;

/** What is pressed, and what says how things stand. */
export const MARKS = (
  <>
    <Shown name="buttons" title="Buttons: one primary per view">
      <div class="part-row">
        <Button kind="primary" icon={Plus}>
          New letter
        </Button>
        <Button icon={ListChecks}>Log action</Button>
        <Button kind="destructive">Delete draft</Button>
        <Button icon={Lock} held={{ why: 'Another client is on screen', onPress: nothing }}>
          Held
        </Button>
        <Button kind="quiet">Quiet</Button>
        <Button kind="primary" busy>
          Busy
        </Button>
        <Button small>Small</Button>
      </div>
      <div class="part-row">
        <LinkButton onClick={nothing}>Record outcome</LinkButton>
        <IconButton icon={Copy} label="Copy" onClick={nothing} />
        <IconButton icon={Copy} label="Pressed" pressed onClick={nothing} />
        <IconButton icon={Copy} label="Nothing to do" />
        <CopyButton what="phone" text="01632 960418" onCopy={copies} />
      </div>
    </Shown>
    <Shown name="focus-primary" title="Focus on the primary" focus="button">
      <Button kind="primary">Focus</Button>
    </Shown>
    <Shown name="focus-link" title="Focus on a link" focus="button">
      <LinkButton onClick={nothing}>Focus</LinkButton>
    </Shown>
    <Shown name="verdicts" title="Verdicts">
      <div class="part-row">{Object.values(VERDICTS).map(tag)}</div>
    </Shown>
    <Shown name="states" title="Referral states">
      <div class="part-row">
        {Object.values(REFERRAL_STATES).map(tag)}
        {tag({ ...OVERDUE, word: 'Overdue 9 days' })}
      </div>
      <div class="part-row">{TONES.map((tone) => tag({ tone, icon: CircleDashed, word: tone }))}</div>
    </Shown>
    <Shown name="notes" title="Notes">
      <div class="part-notes">
        <Note>Source, checked 2 Sep 2026.</Note>
        <Note tone="attention">This template is past its review date, 31 Oct 2026.</Note>
        <Note tone="problem" icon={Phone}>
          <strong>Telephone, 111 or 999.</strong> Do not rely on this letter.
        </Note>
        <Note tone="good">Backup made and read back.</Note>
        <Note tone="attention">
          The page says “Brackenfield”. Two practices fit. <LinkButton onClick={nothing}>Choose one</LinkButton>
        </Note>
      </div>
    </Shown>
    <Shown name="toast" title="Toast, with undo for 10 seconds">
      <Toast words="Chase logged." action={{ label: 'Undo', onPress: nothing }} onGone={nothing} />
    </Shown>
    <Shown name="empty" title="Empty">
      <Empty title="Nothing overdue" action={<LinkButton onClick={nothing}>Show this week</LinkButton>}>
        The next chase is on Tuesday 24 November.
      </Empty>
    </Shown>
    <Shown name="loading" title="Loading, after 2 seconds">
      <Loading label="Reading the practice list" />
    </Shown>
  </>
);

function tag({ tone, icon, word }: Meaning) {
  return (
    <Tag key={word} tone={tone} icon={icon}>
      {word}
    </Tag>
  );
}
