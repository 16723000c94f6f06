import { CircleAlert, CircleCheck, CircleDashed, LoaderCircle, TriangleAlert } from 'lucide-preact';
import type { LucideIcon } from 'lucide-preact';
import { SOURCE_KIND_NAMES } from '../../../utils/directory/services/words';
import type { ListedSource } from '../../../utils/messages';
import { Disclosure } from '../../parts/Disclosure';
import { LinkButton } from '../../parts/LinkButton';
import { Tag } from '../../parts/Tag';
import { sayReading } from './source-words';
import type { SourceState } from './source-words';

export type SourceActions = {
  readonly onReadAgain: (source: ListedSource) => void;
  readonly onTakeHeld: (id: string) => void;
  readonly onLeave: (id: string) => void;
  readonly onRemove: (source: ListedSource) => void;
};

const ICONS: Readonly<Record<SourceState['tone'], LucideIcon>> = {
  neutral: CircleDashed,
  progress: LoaderCircle,
  good: CircleCheck,
  attention: TriangleAlert,
  problem: CircleAlert,
};

/** Where services are from, how each reading stands, and what can be done about it. */
export function Sources({
  sources,
  actions,
}: {
  sources: readonly ListedSource[];
  actions?: SourceActions | undefined;
}) {
  return (
    // Takes the focus so that it can be scrolled by keys
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class="sites-scroller" aria-label="Where services are from" tabIndex={0}>
      <table class="sites services-sources">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">Services</th>
            <th scope="col">State</th>
            <th scope="col">
              <span class="visually-hidden">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map((one) => (
            <Row key={one.source.id} one={one} actions={actions} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ one, actions }: { one: ListedSource; actions: SourceActions | undefined }) {
  const { source, reading, allowed } = one;
  const state = sayReading(one);
  return (
    <tr data-testid="service-source-row">
      <th scope="row">
        {source.name}
        <p>
          {SOURCE_KIND_NAMES[source.kind]}
          {source.set && source.kind !== 'organisation' && ', set by your organisation'}
        </p>
      </th>
      <td>{source.count.toLocaleString('en-GB')}</td>
      <td class="services-state">
        <Tag tone={state.tone} icon={ICONS[state.tone]}>
          {state.tag}
        </Tag>
        {state.words && <p>{state.words}</p>}
        {source.refused.length > 0 && (
          <Disclosure summary="What could not be read">
            <ul>
              {source.refused.map(({ which, why }, at) => (
                <li key={at}>
                  {which}: {why}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </td>
      <td>
        {actions && reading?.state === 'held' && (
          <>
            <LinkButton onClick={() => actions.onTakeHeld(source.id)}>Use it all the same</LinkButton>
            <LinkButton onClick={() => actions.onLeave(source.id)}>Keep the old one</LinkButton>
          </>
        )}
        {actions && reading?.state === 'going' && source.address && (
          <LinkButton onClick={() => actions.onLeave(source.id)}>Stop</LinkButton>
        )}
        {actions && source.address && reading?.state !== 'going' && (
          <LinkButton onClick={() => actions.onReadAgain(one)}>{allowed ? 'Read again' : 'Allow and read'}</LinkButton>
        )}
        {actions && !source.set && source.kind !== 'own' && (
          <LinkButton onClick={() => actions.onRemove(one)}>Remove</LinkButton>
        )}
      </td>
    </tr>
  );
}
