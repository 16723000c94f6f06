import '../../components/style/base.css';
import { POPUP_STATES } from './popup-gallery';
import { showViews } from './show-views';

showViews(POPUP_STATES);
