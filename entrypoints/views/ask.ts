import { asker } from '../../utils/messages/ask';
import { BACKUP_QUESTIONS_OF_VIEW } from '../../utils/messages/backup';
import { DIRECTORY_QUESTIONS_OF_VIEW } from '../../utils/messages/directory';
import { LOOKUP_QUESTIONS_OF_VIEW } from '../../utils/messages/lookup';
import { QUESTIONS_OF_INSERTER } from '../../utils/messages/insert';
import { CLIENT_COPY_QUESTIONS_OF_VIEW } from '../../utils/messages/client-copy';
import { INSIGHTS_QUESTIONS_OF_VIEW } from '../../utils/messages/insights';
import { PAPER_QUESTIONS_OF_VIEW } from '../../utils/messages/paper';
import { PROFILE_QUESTIONS_OF_VIEW } from '../../utils/messages/profiles';
import { SERVICE_QUESTIONS_OF_VIEW } from '../../utils/messages/services';
import { SNIPPET_QUESTIONS_OF_VIEW } from '../../utils/messages/snippets';
import { REGISTER_QUESTIONS_OF_VIEW } from '../../utils/messages/register';
import { QUESTIONS_OF_TEACHER } from '../../utils/messages/teach';
import { TEMPLATE_QUESTIONS_OF_VIEW } from '../../utils/messages/templates';
import { QUESTIONS_OF_VIEW } from '../../utils/messages/view';

/** Asks the background, as a view. */
export const ask = asker({
  ...QUESTIONS_OF_VIEW,
  ...DIRECTORY_QUESTIONS_OF_VIEW,
  ...LOOKUP_QUESTIONS_OF_VIEW,
  ...REGISTER_QUESTIONS_OF_VIEW,
  ...SERVICE_QUESTIONS_OF_VIEW,
  ...PROFILE_QUESTIONS_OF_VIEW,
  ...QUESTIONS_OF_TEACHER,
  ...QUESTIONS_OF_INSERTER,
  ...TEMPLATE_QUESTIONS_OF_VIEW,
  ...SNIPPET_QUESTIONS_OF_VIEW,
  ...CLIENT_COPY_QUESTIONS_OF_VIEW,
  ...INSIGHTS_QUESTIONS_OF_VIEW,
  ...PAPER_QUESTIONS_OF_VIEW,
  ...BACKUP_QUESTIONS_OF_VIEW,
});
