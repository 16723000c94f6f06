import { useState } from 'preact/hooks';
import { DailyNotice } from '../../components/dashboard/settings/DailyNotice';
import { MakeListsAnew } from '../../components/dashboard/settings/MakeListsAnew';
import { browser } from '../../utils/browser';
import { EVERYTHING } from '../../utils/log/worklist/list-query';
import { useAnswer } from '../views/use-answer';
import { askWorklist } from './ask-worklist';

/** What can be set of the worklist, wired. */
export function WorklistSettings() {
  const notice = useAnswer('notice', () => askWorklist('settings/notice', {}), ['settings']);
  const [asked, setAsked] = useState(0);
  const readiness = useAnswer(
    asked > 0 ? asked : null,
    async () => (await askWorklist('worklist/page', { query: EVERYTHING, offset: 0, limit: 0 })).readiness,
    ['worklist'],
  );
  const { state, share } = readiness.state === 'answered' ? readiness.value : { state: 'updating' as const, share: 0 };
  return (
    <>
      <MakeListsAnew
        progress={asked === 0 ? null : state === 'ready' ? 'done' : state === 'updating' ? share : 0.99}
        onMake={async () => {
          await askWorklist('worklist/make-anew', {});
          setAsked(asked + 1);
        }}
      />
      {notice.state === 'answered' && (
        <DailyNotice
          on={notice.value.on}
          onSave={async (on) => {
            // Before anything is awaited: the browser asks only in the press itself.
            if (on) await browser.permissions.request({ permissions: ['notifications'] });
            await askWorklist('settings/save-notice', { on });
          }}
        />
      )}
    </>
  );
}
