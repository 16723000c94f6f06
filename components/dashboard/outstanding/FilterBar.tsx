import type { ComponentChildren } from 'preact';
import { STATE_NAMES } from '../../../utils/log/referral/life-names';
import { EVERYTHING, isNarrowed } from '../../../utils/log/worklist/list-query';
import type { ListQuery } from '../../../utils/log/worklist/list-query';
import { REFERRAL_STATES } from '../../../utils/log/referral/moves';
import type { Facets } from '../../../utils/messages';
import { LinkButton } from '../../parts/LinkButton';
import { SearchBox } from '../shell/SearchBox';
import { FilterSelect } from './FilterSelect';

type Props = {
  readonly query: ListQuery;
  readonly facets: Facets;
  readonly onQuery: (query: ListQuery) => void;
  /** What is shown, in words: "31 referrals, 26 clients". */
  readonly sum: string;
  /** Saved views. */
  readonly views: ComponentChildren;
};

const named = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** Narrows the list by words, state, destination, specialty and keyworker. */
export function FilterBar({ query, facets, onQuery, sum, views }: Props) {
  const change = (part: Partial<ListQuery>) => onQuery({ ...query, ...part });
  const states = REFERRAL_STATES.filter((state) => state !== 'closed');
  return (
    <div class="page-filter worklist-filter">
      <SearchBox label="Find a client or referral" value={query.text} onInput={(text) => change({ text })} />
      <FilterSelect
        label="State"
        value={query.state}
        options={states.map((value) => ({ value, label: STATE_NAMES[value] }))}
        onChange={(state) => change({ state })}
      />
      <FilterSelect
        label="With"
        value={query.destination}
        options={named(facets.destinations)}
        onChange={(destination) => change({ destination })}
      />
      {(facets.specialties.length > 0 || query.specialty !== null) && (
        <FilterSelect
          label="Specialty"
          value={query.specialty}
          options={named(facets.specialties)}
          onChange={(specialty) => change({ specialty })}
        />
      )}
      {(facets.keyworkers.length > 0 || query.keyworker !== null) && (
        <FilterSelect
          label="Keyworker"
          value={query.keyworker}
          options={[...named(facets.keyworkers), { value: '', label: 'Not known' }]}
          onChange={(keyworker) => change({ keyworker })}
        />
      )}
      {query.client !== null && <span>One client only</span>}
      {isNarrowed(query) && (
        <LinkButton onClick={() => onQuery({ ...EVERYTHING, list: query.list, sort: query.sort })}>
          Clear filters
        </LinkButton>
      )}
      {views}
      <output class="page-filter-sum">{sum}</output>
    </div>
  );
}
