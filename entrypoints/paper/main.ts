import '../../components/printed/print.css';
import './paper.css';
import { makeSheet } from '../../components/printed/printed-letter';
import { dateOf, formatLongDate } from '../../utils/client/date';
import { ask } from '../views/ask';
import { printSheet } from '../views/print-sheet';
import { drawPaper } from './draw-paper';

/**
 * Prints everything that is held of one client, for whoever has asked for it: the address holds nothing but a ticket that is good
 * once. The page's title, which a browser offers as the file name of a PDF, names no client.
 */
void printSheet('the log', async () => {
  const paper = await ask('paper/read', { ticket: location.hash.slice(1) });
  const identityLine = `${paper.name}: log kept in Alongside, printed ${formatLongDate(dateOf(new Date()))}`;
  const { sheet, letter } = makeSheet(document, { identityLine, forClient: false });
  letter.append(drawPaper(paper));
  return sheet;
});
