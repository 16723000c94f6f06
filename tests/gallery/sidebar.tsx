import '../../components/style/base.css';
import { LETTER_VIEWS } from './letter-gallery';
import { showViews } from './show-views';
import { SIDEBAR_VIEWS } from './sidebar-gallery';

showViews({ ...SIDEBAR_VIEWS, ...LETTER_VIEWS });
