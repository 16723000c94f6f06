import '../../components/style/base.css';
import './parts.css';
import { CHOICES, DIALOGS } from './parts-asking';
import { MARKS } from './parts-marks';
import { SHOWING } from './parts-showing';
import { showViews } from './show-views';

showViews(
  DIALOGS,
  <main class="parts">
    <h1>Parts</h1>
    <div class="parts-columns">
      <div>{MARKS}</div>
      <div>
        {CHOICES}
        {SHOWING}
      </div>
    </div>
  </main>,
);
