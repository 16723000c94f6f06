import '../../components/style/base.css';
import { LOOKUP_STATES } from './lookup-gallery';
import { showViews } from './show-views';

showViews(LOOKUP_STATES);
