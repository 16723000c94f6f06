import '../../components/style/base.css';
import { render } from 'preact';
import { sentenceFor } from '../../utils/errors';
import { carryToken } from '../../utils/messages/ask';
import { ask } from '../views/ask';
import { stayActive } from '../views/stay-active';
import { App } from './App';

/** Shows the background the ticket from the frame's address (good once), then lives by the token it is given for it. */
async function start(root: HTMLElement): Promise<void> {
  const ticket = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  try {
    const { token, tab } = await ask('view/open', { ticket });
    carryToken(token);
    stayActive(new AbortController().signal);
    render(<App tab={tab} />, root);
  } catch (error) {
    root.textContent = sentenceFor(error);
  }
}

void start(document.getElementById('root') ?? document.body);
