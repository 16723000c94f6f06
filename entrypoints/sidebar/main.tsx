import { render } from 'preact';
import { carryToken } from '../../utils/messages/ask';
import { ask } from '../views/ask';
import { usePage } from './use-page';
function App({ tab }: { tab: number }) {
  const { page } = usePage(tab);
  return <pre>{JSON.stringify(page, null, 1)}</pre>;
}
async function start() {
  const ticket = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  const { token, tab } = await ask('view/open', { ticket });
  carryToken(token);
  render(<App tab={tab} />, document.getElementById('root')!);
}
void start();
