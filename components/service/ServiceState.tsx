import { CircleCheck, CircleHelp, CircleMinus, CircleX, Clock } from 'lucide-preact';
import { openAt } from '../../utils/directory/services/opening/open-at';
import { sayOpen } from '../../utils/directory/services/opening/say-open';
import type { Service } from '../../utils/directory/services/service';
import { Tag } from '../parts/Tag';

/** Whether a service runs, and is open at this moment; of one without times, that this is not known. */
export function ServiceState({ service, now }: { service: Service; now: Date }) {
  if (service.noLongerListed)
    return (
      <Tag tone="neutral" icon={CircleMinus}>
        No longer listed
      </Tag>
    );
  if (service.status !== 'active')
    return (
      <Tag
        tone={service.status === 'inactive' ? 'problem' : 'attention'}
        icon={service.status === 'inactive' ? CircleX : CircleMinus}
      >
        {service.status === 'inactive' ? 'Closed' : 'Closed for now'}
      </Tag>
    );
  const state = openAt(service, now);
  if (state.state === 'open')
    return (
      <Tag tone="good" icon={CircleCheck}>
        {sayOpen(state, now)}
      </Tag>
    );
  return (
    <Tag tone="neutral" icon={state.state === 'closed' ? Clock : CircleHelp}>
      {sayOpen(state, now)}
    </Tag>
  );
}
