import '../../components/style/base.css';
import { DASHBOARD_STATES } from './dashboard-gallery';
import { showViews } from './show-views';

showViews(DASHBOARD_STATES);
