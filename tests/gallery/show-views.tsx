import type { ComponentChildren } from 'preact';
import { render } from 'preact';

/**
 * Shows one view of a page of the gallery, named in the address after its #; without one, what stands before the views
 * and links to all of them.
 */
export function showViews(views: Readonly<Record<string, () => ComponentChildren>>, before?: ComponentChildren): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('nowhere to render');
  document.body.dataset.views = Object.keys(views).join(' ');
  render(views[location.hash.slice(1)]?.() ?? before ?? <Contents names={Object.keys(views)} />, root);
  window.addEventListener('hashchange', () => location.reload());
}

function Contents({ names }: { names: readonly string[] }) {
  return (
    <main>
      <h1>Views</h1>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a href={`#${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
