import { dateOf } from '../../utils/client/date';
import { ToldError } from '../../utils/errors';
import type { LetterForWord } from '../../utils/letters/docx/letter-to-docx';
import { saveFile } from '../views/save-file';

/** What a Word file says besides the letter; names no client. */
export type ForWord = Pick<LetterForWord, 'subject' | 'service' | 'forClient'>;

/**
 * Has the browser save a released letter as a Word file. What makes it is large and loads only now.
 * @throws ToldError `word-refused`
 */
export async function saveWord(letter: LetterForWord): Promise<void> {
  try {
    const [{ letterToDocx }, { docxFileName }] = await Promise.all([
      import('../../utils/letters/docx/letter-to-docx'),
      import('../../utils/letters/docx/file-name'),
    ]);
    saveFile(docxFileName(letter.subject, dateOf(new Date())), await letterToDocx(letter));
  } catch (error) {
    throw new ToldError('word-refused', undefined, { cause: error });
  }
}
