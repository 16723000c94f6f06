import { Pencil, Trash2, Undo2 } from 'lucide-preact';
import { formatDate } from '../../../utils/client/date';
import { correctedFields } from '../../../utils/directory/services/correction';
import type { Service } from '../../../utils/directory/services/service';
import { SERVICE_FIELD_NAMES } from '../../../utils/directory/services/words';
import type { ServiceAnswer } from '../../../utils/messages';
import { Button } from '../../parts/Button';
import { Note } from '../../parts/Note';
import { Drawer } from '../drawer/Drawer';
import { ServiceFacts } from '../../service/ServiceFacts';

type Props = {
  readonly found: ServiceAnswer;
  readonly now: Date;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onClose: () => void;
  /** Absent while locked. */
  readonly changing?:
    | { readonly onEdit: (service: Service) => void; readonly onUncorrect: () => void; readonly onRemove: () => void }
    | undefined;
};

/** One service beside the list: its facts, where they are from, and who corrected what. */
export function ServiceDrawer({ found, now, onCopy, onClose, changing }: Props) {
  const { service, source, correction, changedBeneath } = found;
  const own = source.kind === 'own';
  return (
    <Drawer
      title={service.name}
      onClose={onClose}
      banner={null}
      foot={
        changing && (
          <>
            <Button icon={Pencil} onClick={() => changing.onEdit(service)} testId="edit-service">
              {own ? 'Change' : 'Correct'}
            </Button>
            {own && (
              <Button icon={Trash2} onClick={changing.onRemove}>
                Remove
              </Button>
            )}
            {correction && (
              <Button icon={Undo2} onClick={changing.onUncorrect}>
                Take the correction back
              </Button>
            )}
          </>
        )
      }
    >
      <section class="drawer-section" aria-label="What is known of it">
        {correction && changedBeneath.length > 0 && (
          <Note tone="attention">
            Since this was corrected its source has changed:{' '}
            {changedBeneath.map((field) => SERVICE_FIELD_NAMES[field].toLowerCase()).join(', ')}. See which is right.
          </Note>
        )}
        <ServiceFacts service={service} now={now} onCopy={onCopy} />
        <p class="service-source" data-testid="service-source">
          {own ? 'Written here' : `From ${source.name}`}
          {source.asOf && !own && `, as of ${formatDate(source.asOf.slice(0, 10))}`}.
          {correction &&
            ` ${correctedFields(correction)
              .map((field) => SERVICE_FIELD_NAMES[field])
              .join(
                ', ',
              )} corrected ${correction.by ? `by ${correction.by} ` : ''}on ${formatDate(correction.at.slice(0, 10))}.`}
        </p>
      </section>
    </Drawer>
  );
}
