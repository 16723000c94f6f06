import { useEffect, useRef } from 'preact/hooks';
import type { SentAnswer } from '../../components/letter/DidYouSend';
import { DuplicateNotice } from '../../components/letter/DuplicateNotice';
import { LetterView } from '../../components/letter/LetterView';
import type { Left } from '../../components/letter/insertion';
import type { OnScreen } from '../../components/letter/on-screen';
import { Loading } from '../../components/parts/Loading';
import { Shell } from '../../components/sidebar/Shell';
import { PageGone } from '../../components/sidebar/states/PageGone';
import { dateOf } from '../../utils/client/date';
import { compareIdentity } from '../../utils/client/identity';
import type { Identity } from '../../utils/client/identity';
import { ToldError } from '../../utils/errors';
import type { SenderDetails } from '../../utils/letters/letter';
import type { Template } from '../../utils/letters/template';
import { destinationOf, isBeside } from '../../utils/log/draft';
import type { Draft } from '../../utils/log/draft';
import { openDuplicate } from '../../utils/log/referral/duplicates';
import type { ExportRoute } from '../../utils/log/entry';
import type { Referral } from '../../utils/log/referral/referral-schema';
import type { Session } from '../../utils/messages';
import { ask } from '../views/ask';
import { copyText } from '../views/copy-text';
import { useSender } from '../views/use-sender';
import type { ClientOnPage } from './client-on-page';
import { letCardOut } from './let-card-out';
import { letOut, noteSent } from './let-out';
import { letClientCopyOut } from './let-client-copy-out';
import type * as Works from './letter-works';
import type { Strip } from './strip';
import { suggestRecipients } from './suggest-recipients';
import { useInsertion } from './use-insertion';
import { useSnippetsInLetter } from './use-snippets-in-letter';
import { useLetter } from './use-letter';
import type { Parked } from './use-parked';

type Props = {
  /** The tab this view stands in. */
  readonly tab: number;
  readonly strip: Strip;
  readonly session: Session;
  readonly client: ClientOnPage;
  /** The draft to write on. */
  readonly start: Draft;
  /** Null until the letters have loaded. */
  readonly works: typeof Works | null;
  readonly parked: Parked;
  /** This client's, as far as the log is open: another that asks the same of the same place is told of. */
  readonly referrals: readonly Referral[];
  readonly onShowReferral: (referral: string) => void;
  readonly onChoosePassphrase: () => void;
  readonly onClose: () => void;
};

/** A letter open in the sidebar: fetches what it is made from, then hands over to the desk. */
export function LetterDesk(props: Props) {
  const { strip, works, start, onClose } = props;
  const sender = useSender();
  const template = works?.findTemplate(start.template);
  if (works && sender && template) return <Desk {...props} works={works} template={template} sender={sender} />;
  return (
    <Shell {...strip} place="letter">
      {template === null ? (
        <PageGone sentence={new ToldError('template-missing').message} onReload={onClose} />
      ) : (
        <Loading label="Opening the letter" />
      )}
    </Shell>
  );
}

type DeskProps = Props & {
  readonly works: typeof Works;
  readonly template: Template;
  readonly sender: SenderDetails;
};

function Desk({
  tab,
  strip,
  session,
  client,
  start,
  works,
  template,
  sender,
  parked,
  referrals,
  onShowReferral,
  onChoosePassphrase,
  onClose,
}: DeskProps) {
  const canSave = session.vault === 'open';
  const letter = useLetter(works, template, start, sender, canSave, parked.keeper);
  const referral = useRef<string | null>(start.referral ?? null);
  const { draft } = letter;
  const insertion = useInsertion(tab);
  const snippets = useSnippetsInLetter(draft.record);
  useEffect(() => parked.put(draft), [parked, draft]);
  const { direct } = letter;
  const directNow = useRef(direct);
  directNow.current = direct;
  useEffect(() => {
    const chosen = parked.takeRecipient(start.id);
    if (chosen) directNow.current(chosen);
  }, [parked, start.id]);

  const keptToLeave = async (): Promise<Draft> => {
    if (canSave) return letter.keep();
    onChoosePassphrase();
    throw new ToldError('vault-missing');
  };
  const toExport = async (route: ExportRoute, overrides: readonly string[]) => {
    const out = await letOut(await keptToLeave(), route, overrides, {
      subject: template.subject,
      service: sender.service,
      forClient: draft.forClient ?? false,
    });
    left(out.referral, { route, part: out.part });
  };
  const left = (as: string, how: Pick<Left, 'route' | 'part'>) => {
    referral.current = as;
    letter.becomes(as);
    parked.leave(draft.id, { ...how, at: new Date().toISOString() });
  };
  const onSent = async (answer: SentAnswer) => {
    if (answer.answer === 'not-yet') return;
    if (!referral.current) throw new ToldError('release-used');
    await noteSent(draft, referral.current, answer);
    letter.finish();
    await ask('draft/discard', { draft: draft.id });
  };

  // A paper beside a referral, or for the client, asks nobody for anything.
  const asksNobody = isBeside(draft) || draft.forClient;
  const same = onScreen(draft.identity, client).is === 'same';
  const duplicate =
    same && !asksNobody
      ? openDuplicate(
          referrals,
          { template: draft.template, specialty: template.specialty, ...destinationOf(draft) },
          draft.referral,
        )
      : null;
  return (
    <LetterView
      notice={duplicate && <DuplicateNotice referral={duplicate} onShow={() => onShowReferral(duplicate.id)} />}
      strip={strip}
      letter={letter}
      own={{
        sender,
        onSave: async (details) => {
          if (canSave) await ask('settings/save-sender', { sender: { ...details } });
          else onChoosePassphrase();
        },
      }}
      onScreen={onScreen(draft.identity, client)}
      today={dateOf(new Date())}
      onSuggest={suggestRecipients}
      onChoosePassphrase={onChoosePassphrase}
      onExport={toExport}
      left={parked.leftOf(draft.id)}
      onBackFromLeft={parked.said}
      insertion={insertion}
      onPutNote={async (text) => {
        await ask('insert/note', { identity: draft.identity, text });
      }}
      onSent={onSent}
      onCopy={copyText}
      onCard={async (way) => {
        left(await letCardOut(await keptToLeave(), way), { route: way.route, part: false });
      }}
      onClientCopy={async (way, text) => letClientCopyOut(await keptToLeave(), way, text)}
      snippets={snippets}
      onBack={onClose}
    />
  );
}

/** Whether the client of the letter is the one on screen. */
function onScreen(identity: Identity, { identity: shown, name, readAt }: ClientOnPage): OnScreen {
  const verdict = compareIdentity(identity, shown);
  if (verdict === 'same') return { is: 'same', readAt };
  return verdict === 'different' ? { is: 'different', name, dateOfBirth: shown.dateOfBirth } : { is: 'unclear' };
}
