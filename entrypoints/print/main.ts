import '../../components/printed/print.css';
import { makeSheet, printedLetter, printedText } from '../../components/printed/printed-letter';
import { ask } from '../views/ask';
import { printSheet } from '../views/print-sheet';

/**
 * Prints one released letter, or what it tells its client: the address holds nothing but a release that is good once. The page's title, which a browser
 * offers as the file name of a PDF, names no client.
 */
void printSheet('the letter', async () => {
  const { html, identityLine, forClient, clientCopy } = await ask('print/letter', { release: location.hash.slice(1) });
  const { sheet, letter } = makeSheet(document, { identityLine, forClient });
  letter.append(clientCopy === null ? printedLetter(html) : printedText(clientCopy));
  return sheet;
});
