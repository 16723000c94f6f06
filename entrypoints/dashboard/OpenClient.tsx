import { useState } from 'preact/hooks';
import { ClientPart } from '../../components/dashboard/outstanding/ClientPart';
import { Note } from '../../components/parts/Note';
import { sentenceFor } from '../../utils/errors';
import { useAnswer } from '../views/use-answer';
import { askWorklist } from './ask-worklist';
import { FileWays } from './FileWays';

type Props = {
  readonly client: string;
  readonly referral: string | null;
  readonly onOpen: (referral: string) => void;
  readonly onOnly: () => void;
};

/** Everything else of one client, below the referral that is open. */
export function OpenClient({ client, referral, onOpen, onOnly }: Props) {
  const file = useAnswer(client, () => askWorklist('worklist/client', { client }), ['log']);
  const [failure, setFailure] = useState<string | null>(null);
  if (file.state === 'waiting') return null;
  if (file.state === 'failed') return <Note tone="problem">{file.error.message}</Note>;
  return (
    <>
      {failure && (
        <Note tone="problem" alert>
          {failure}
        </Note>
      )}
      <ClientPart
        file={file.value}
        referral={referral}
        onOpen={onOpen}
        onOnly={onOnly}
        ways={<FileWays file={file.value} referral={referral} />}
        onOpenRecord={(origin) => {
          askWorklist('record/open', { client, origin }).catch((error: unknown) => setFailure(sentenceFor(error)));
        }}
      />
    </>
  );
}
