import '../../components/style/base.css';
import { render } from 'preact';
import { LETTER_VIEWS } from './letter-gallery';
import { SIDEBAR_VIEWS } from './sidebar-gallery';

/** One view of the sidebar, named in the address after its #; without one, links to all. */
const VIEWS = { ...SIDEBAR_VIEWS, ...LETTER_VIEWS };
const place = document.getElementById('root');
if (!place) throw new Error('nowhere to render');

function show(root: HTMLElement): void {
  const view = VIEWS[location.hash.slice(1)];
  document.body.dataset.views = Object.keys(VIEWS).join(' ');
  render(view ? view() : <Contents />, root);
}

function Contents() {
  return (
    <main>
      <ul>
        {Object.keys(VIEWS).map((name) => (
          <li key={name}>
            <a href={`#${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}

show(place);
window.addEventListener('hashchange', () => location.reload());
