import { Sender } from '../../../utils/messages/view';
import type { Store } from '../../../utils/store/store';
import { tellViews } from '../pages';
import type { Answers } from '../router';

type SettingAnswers = Pick<Answers, 'settings/sender' | 'settings/save-sender'>;

/** The user's own details: theirs alone, so kept by user. */
export function settingAnswers({ settings, vault }: Store): SettingAnswers {
  const key = () => `sender:${vault.user?.id ?? ''}`;
  return {
    'settings/sender': async () => ({
      sender: vault.state === 'open' ? ((await settings.read(key(), Sender)) ?? { name: vault.user?.name }) : {},
    }),
    'settings/save-sender': async ({ sender }) => {
      await settings.write(key(), sender);
      tellViews({ topic: 'settings' });
      return {};
    },
  };
}
