import { go } from './go.js';
import { screenFor } from './screens.js';
import { showBody, showHeading, showSkeleton, sameRecord } from './shell.js';
import { forget, runPhases } from './slow.js';

let epoch = 0;

/** Shows what the address says. */
export function render() {
  const mine = ++epoch;
  const screen = screenFor(new URL(location.href));
  if (screen.redirect) {
    history.replaceState(null, '', screen.redirect);
    return render();
  }
  // Another tab of the same record is in the page already and shows at once.
  if (sameRecord(screen)) {
    forget();
    showHeading(screen);
    return showBody(screen);
  }
  runPhases(
    [
      { name: 'heading', share: 0.25, run: () => showHeading(screen) },
      { name: 'skeleton', share: 0.3, run: () => showSkeleton(screen) },
      { name: 'body', share: 0.45, run: () => showBody(screen) },
    ],
    () => mine === epoch,
  );
}

/** Links stay in the page; back and forward work. */
export function startRouter() {
  addEventListener('popstate', render);
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="/"]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    event.preventDefault();
    go(link.getAttribute('href'));
  });
  render();
}
