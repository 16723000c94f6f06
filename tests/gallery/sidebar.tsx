import '../../components/style/base.css';
import { LETTER_VIEWS } from './letter-gallery';
import { showViews } from './show-views';
import { SIDEBAR_VIEWS } from './sidebar-gallery';
import { STEP_VIEWS } from './steps-gallery';
import { TEACH_VIEWS } from './teach-gallery';

showViews({ ...SIDEBAR_VIEWS, ...STEP_VIEWS, ...TEACH_VIEWS, ...LETTER_VIEWS });
