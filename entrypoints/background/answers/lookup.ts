import type { Listed } from '../../../utils/directory/lookup/listed';
import type { Nearness } from '../../../utils/directory/nearby/origin';
import { readPostcode } from '../../../utils/directory/postcode';
import type { Service } from '../../../utils/directory/services/service';
import type { LookUpResult, OpenNow } from '../../../utils/messages/lookup';
import type { Store } from '../../../utils/store/store';
import { takeAsked } from '../asked';
import type { Directory } from '../directory';
import { tellViews } from '../pages';
import type { Answers } from '../router';

type LookUpAnswers = Pick<
  Answers,
  'lookup/state' | 'lookup/search' | 'lookup/one' | 'lookup/asked' | 'outcodes/replace' | 'outcodes/remove'
>;

export type Shown = {
  /** Whether a service is open at a moment, and how that is said; null where it is not known. */
  readonly openNow: (service: Service, moment: Date) => OpenNow | null;
  /** What staff wrote about something, where they did. */
  readonly noteOf: (listed: Listed) => Promise<string | undefined>;
};

/** Public data: answered while locked as well. */
export function lookUpAnswers({ practices, outcodes }: Store, directory: Directory, shown: Shown): LookUpAnswers {
  return {
    'lookup/state': async () => {
      const [inUse, table, { services }] = await Promise.all([practices.inUse(), outcodes.inUse(), directory.begin()]);
      return {
        practices: inUse && { count: inUse.list.count, asOf: inUse.list.asOf },
        services,
        outcodes: table,
      };
    },
    'lookup/search': async ({ query, limit, near }) => {
      const { found, whole } = await directory.lookUp(query, limit, near && (readPostcode(near) ?? undefined));
      return { results: await Promise.all(found.map(({ listed, nearness }) => result(listed, nearness))), whole };
    },
    'lookup/one': async ({ ref }) => {
      const listed = await directory.one(ref);
      return { result: listed && (await result(listed, null)) };
    },
    'lookup/asked': async () => ({ query: await takeAsked() }),
    'outcodes/replace': async ({ rows, table }) => {
      await outcodes.replace(rows, table);
      tellViews({ topic: 'directory' });
      return {};
    },
    'outcodes/remove': async () => {
      await outcodes.remove();
      tellViews({ topic: 'directory' });
      return {};
    },
  };

  async function result(listed: Listed, nearness: Nearness | null): Promise<LookUpResult> {
    const note = await shown.noteOf(listed);
    return {
      listed,
      nearness,
      openNow: listed.of === 'service' ? shown.openNow(listed.service, new Date()) : null,
      ...(note && { note }),
    };
  }
}
