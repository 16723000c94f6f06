import { dateOf } from '../../../utils/client/date';
import { readInsights } from '../../../utils/log/insights/read-insights';
import type { Store } from '../../../utils/store/store';
import type { Answers } from '../router';

/** What the whole log says, in counts: made here, so that no view is sent the log. */
export function insightsAnswers({ log }: Store): Pick<Answers, 'insights/read'> {
  return {
    'insights/read': async (asked) => {
      const { items, unreadable } = await log.everything();
      return { ...readInsights(items, asked, dateOf(new Date())), unreadable };
    },
  };
}
