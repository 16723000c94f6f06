/** Everything that can go wrong that a person can be told about, each with the sentence they read. */
const SENTENCES = {
  'vault-locked': 'Alongside is locked. Unlock it to go on; nothing was lost.',
  'vault-missing': 'Choose a name and a passphrase first, so that what you save is encrypted.',
  'vault-exists':
    'This computer already has a passphrase for Alongside. Unlock it instead, or ask a colleague to add you.',
  'passphrase-short': 'Use at least 8 characters. A few words you will remember make a good passphrase.',
  'name-missing': 'Write your name, so that what you save can say who saved it.',
  'wrong-passphrase': 'That passphrase does not match. Check caps lock and try again.',
  'wrong-recovery-code': 'That recovery code does not match. Check each group of characters and try again.',
  'user-exists': 'Somebody on this computer already uses that name. Add your initials or your role.',
  'storage-full': 'This computer has no room left, so this was not saved. Free some disk space, then try again.',
  'database-unavailable':
    'The log could not be opened. Close other Alongside tabs and restart the browser. Nothing has been deleted.',
  'database-newer':
    'The log was written by a newer version of Alongside. Restart the browser to finish the update. Nothing has been deleted.',
  'entry-unreadable': 'A saved entry could not be read. It has been kept as it is; the rest of the log is shown.',
  'message-not-understood': 'That did not reach Alongside whole. Close this view, open it again and try once more.',
  'view-not-trusted': 'This view has expired. Close the sidebar and open it again.',
  'no-page': 'This page is not being read any more. Reload it, then try again.',
  'extension-updated': 'Alongside was updated. Reload this page to go on; what you saved is kept.',
  'sidebar-removed':
    'This page keeps taking the sidebar away. Reload the page and open it again; what you saved is kept.',
  'site-not-on': 'Alongside is not turned on for this site.',
  'site-not-allowed': 'Alongside cannot run on this page. Open your case system and try there.',
  'permission-refused': 'Your browser did not give permission for this site, so it stays off.',
  'different-client': 'The page now shows a different client. Nothing left. Open the right record, then try again.',
  'client-unclear': 'The page no longer shows clearly who this is. Nothing left. Open the record, then try again.',
  'client-conflict':
    'Two clients in your log fit this record. Nothing is shown or saved until the details in the case system are put right.',
  'client-differs':
    'Your log knows this NHS number or client ID under other details. Nothing is shown or saved until you say whether it is the same person.',
  'details-changed':
    'The page or the log no longer says what you compared. Nothing was saved. Read the page again, then compare once more.',
  'not-identified': 'There is too little on this page to be sure who this is, so nothing can be saved under it.',
  'letter-has-gaps': 'Some essential parts of this letter are missing.',
  'date-ahead': 'This is said to have happened on a day that has not come yet. Nothing was saved. Put the date right.',
  'date-far-ahead': 'This date is more than two years ahead. Nothing was saved. Put the date right.',
  'date-before-birth': 'This date is before the client was born. Nothing was saved. Put the date right.',
  'list-not-whole': 'The list could not be read whole, so nothing was saved or printed. Try again in a moment.',
  'paper-used': 'This copy was already opened, or not in time. Go back to the log and press the button again.',
  'release-used': 'This letter has already left from here. Go back to it and press the button again.',
  'record-address-missing':
    'The log does not know where this record is in the case system. Open it there by hand; it is remembered the next time you save something.',
  'notice-refused': 'Your browser did not give permission to show a notice, so it stays off.',
  'referral-missing': 'This referral is no longer in the log on this computer.',
  'draft-changed':
    'This draft was changed in another tab. What you type here is not kept: go back and open it again from the drafts.',
  'draft-missing': 'This draft is no longer there. It may have been finished or discarded in another tab.',
  'template-unreadable': 'This template cannot be used as it stands. Mend the line that is named, then try again.',
  'template-missing': 'This letter was written with a template that is no longer installed. Its text is kept.',
  'template-set-by-organisation':
    'This letter is set by your organisation, so it cannot be changed here. Duplicate it to make one of your own.',
  'template-changed':
    'This letter was saved in another tab meanwhile. Copy what you changed, close the editor and open it again.',
  'template-removed': 'This letter is no longer there. It may have been removed in another tab.',
  'template-id-taken': 'Another letter has this id. Change the id in the front matter, then save again.',
  'template-id-fixed': 'The id of a letter stays as it is. Put it back, or duplicate the letter under another one.',
  'templates-full': 'There is room for 200 letters of your own. Remove one that is not used, then save again.',
  'not-a-template-file':
    'This file is not a letter: choose a .md file that was exported from Alongside or written for it.',
  'snippet-unfit': 'This short text cannot be kept as it is. Mend what is named, then save again.',
  'snippet-word-taken': 'Another short text of yours has this word. Choose another word, then save again.',
  'snippet-word-set': 'Your organisation has a short text under this word. Choose another word, then save again.',
  'snippet-changed':
    'This short text was changed or removed in another tab meanwhile. Copy what you wrote, close this and open it again.',
  'snippets-full': 'There is room for 200 short texts of your own. Remove one that is not used, then save again.',
  'not-a-snippets-file':
    'This file holds no short texts: choose a .json file that was exported from Alongside or written for it.',
  'copy-refused': 'The browser would not copy. Select the letter and press Ctrl+C, or print it.',
  'word-refused': 'The Word file could not be made, so nothing left. Copy the letter or print it instead.',
  'field-gone':
    'That box is not on the page any more, or it cannot be written in. Nothing was put in. Choose it again.',
  'field-too-small': 'That box has no room for all of it, so nothing was put in. Choose another, or copy instead.',
  'field-refused': 'That box did not take it: nothing was put in. Copy instead, and paste it there.',
  'print-refused': 'The browser would not open the print page. Allow pop-ups for Alongside, or copy the letter.',
  'note-changed':
    'A colleague changed this note meanwhile. Copy what you wrote, close the practice, open it again and add it there.',
  'import-running': 'Another import is still running. Wait for it to finish, then try again.',
  'import-interrupted': 'The import did not finish. The lists you had are still in use.',
  'backup-not-one': 'This is not a file that Alongside saved its log to. Choose one whose name ends in .alongside.',
  'backup-newer':
    'This file was saved by a newer version of Alongside, so it was not added. Restart the browser to finish the update, then open the file again.',
  'backup-passphrase':
    'That passphrase does not open this file. It was chosen when the file was saved, and may not be your own. Check caps lock and try again.',
  'backup-damaged':
    'This file is damaged, or was changed after it was saved, so it is not used. Ask for it again, or take an older one.',
  'backup-cut-off': 'This file ends too early: it was not copied whole. Copy it again from where it was saved.',
  'backup-too-large': 'This file unpacks to far more than Alongside ever saves, so it is not used.',
  'backup-lost': 'The browser put Alongside to rest in between. Try again; nothing was lost.',
  'file-unreadable': 'The file could not be read. It may have been moved or changed meanwhile. Choose it again.',
  'list-empty': 'There are no practices in this file.',
  'list-is-zip': 'This is a ZIP file: open it, take out the .csv file inside, and choose that.',
  'list-is-spreadsheet': 'This is a spreadsheet: open it, save it as CSV, and choose that file.',
  'list-is-pdf': 'This is a PDF, which holds no list that can be read: choose the .csv file instead.',
  'list-is-web-page': 'This is a web page, not the list itself: download the .csv file from it, and choose that.',
  'list-is-picture': 'This is a picture: choose the .csv file of the list instead.',
  'list-is-document': 'This is a document, not a list: ask for the list as a .csv file, and choose that.',
  'list-is-json': 'This is a JSON file, which is made for programs: choose the .csv file of the same list.',
  'list-is-xml': 'This is an XML file, which is made for programs: choose the .csv file of the same list.',
  'list-is-clients':
    'This looks like a list of people, perhaps of clients, so it was not read and nothing of it was kept. Choose a list of places.',
  'list-is-opening-times':
    'These are opening times without the places they belong to, so they cannot be used. Choose the list of the pharmacies or practices itself.',
  'list-not-text': 'This file is not text, so it cannot be a list of practices: choose a .csv file.',
  'not-postcodes':
    'This is not a table of postcodes that Alongside knows: choose a list of districts with lat and lng, Code-Point Open, or the ONS Postcode Directory, as .csv.',
  'not-a-practice-list':
    'This file does not read as a list of practices: no columns in it are clearly a name and where the place is.',
  'list-set-by-organisation':
    'This list is set by your organisation, so it cannot be removed or replaced here. What you have is still in use.',
  'list-not-at-address': 'There is no list at this address. Check it with whoever gave it to you.',
  'list-address-web-page':
    'This address gives a web page, not the list itself. Ask its owner for the address of the .csv file.',
  'list-address-too-large': 'This address gives far more than a list of practices, so it was not read to its end.',
  'list-missing': 'This list is no longer there. It may have been removed in another tab.',
  'service-changed':
    'This service was changed or removed in another tab meanwhile. Copy what you wrote, close this and open it again.',
  'service-gone': 'This service is no longer there. It may have been removed in another tab.',
  'service-unfit': 'This service cannot be kept as it is. Mend what is named, then save again.',
  'own-services-too-many':
    'This file brings more than 5,000 services of your own, so nothing was taken from it. Split it, and import the parts.',
  'not-a-services-file':
    'This file holds no services that Alongside knows: choose the template filled in, a file from a services feed, or an Open Referral package.',
  'package-part':
    'This is one part of an Open Referral package, which says little by itself. Choose all its CSV files together, or the ZIP.',
  'package-without-services':
    'These are parts of an Open Referral package, but services.csv is not among them. Choose all its CSV files together, or the ZIP.',
  'package-description':
    'This only describes an Open Referral package. Choose it together with all the CSV files of the package.',
  'several-files':
    'Several files are read together only if they are the CSV files of one Open Referral package. Choose any other file by itself.',
  'zip-unreadable': 'This ZIP file is damaged or locked, so nothing was taken from it. Ask for it again.',
  'zip-too-large': 'This ZIP file unpacks to far more than a list of services, so it is not used.',
  'register-not-allowed': 'Your browser did not give permission for the NHS register, so it was not asked.',
  'register-silent': 'The NHS register did not answer. Try again later; what the list says is still shown.',
  'register-busy': 'The NHS register is busy. Try again in a minute; what the list says is still shown.',
  'register-strange': 'The NHS register gave an answer that could not be read. What the list says is still shown.',
  'practice-missing': 'This practice is no longer in the list. Close this and look it up again.',
  'feed-address': 'This is not an address that can be read: it has to begin with https://.',
  'feed-exists': 'This address is in the list already. Press “Read again” there.',
  'feed-not-allowed': 'Your browser did not give permission for this address, so nothing was read.',
  'feed-unreachable': 'This address did not answer. Check it, or try again later. What was read before is still shown.',
  'feed-slow': 'This address took too long to answer. Try again later. What was read before is still shown.',
  'feed-busy':
    'This address asks to be left alone for now. It will be tried again. What was read before is still shown.',
  'feed-refuses': 'This address refuses to be read, or asks for a sign-in. What was read before is still shown.',
  'feed-not-found': 'There is no list of services at this address. Check it with whoever gave it to you.',
  'feed-redirects': 'This address sends on to another one, which was not followed. Add the address it sends on to.',
  'feed-is-web-page':
    'This address gives a web page, not a list of services. Ask its owner for the address of the feed.',
  'feed-broken': 'What this address gives is damaged or not a list of services. What was read before is still shown.',
  'feed-too-large': 'This address gives far more than a list of services, so it was not read to its end.',
  'feed-repeats':
    'This feed gives the same page over and over, so it was not taken. What was read before is still shown.',
  'feed-endless': 'This feed does not come to an end, so it was not taken. What was read before is still shown.',
  'feed-empty': 'There are no services at this address. What was read before is still shown.',
  'feed-fails-often':
    'Too many services of this feed could not be read, so it was not taken. What was read before is still shown.',
  'feed-set-by-organisation': 'This feed is set by your organisation, so it cannot be removed here.',
  'profile-unreadable': 'This site profile cannot be used as it stands. Mend what is named, then try again.',
  'not-a-profile-file':
    'This file is not a site profile: choose a .json file that was exported from Alongside or written for it.',
  'profile-set-by-organisation': 'This site profile is set by your organisation, so it cannot be changed here.',
  'teaching-gone': 'What you taught here is no longer known. Open a client’s record and begin again.',
  'frame-gone': 'The frame that you teach is not on this page. Open a page that shows it, then try again.',
  'site-not-open': 'Open a client’s record on this site in this browser, then press “Teach again” here once more.',
  'profile-untried': 'Try this site profile on a second client and on a list of clients before you save it.',
  'profile-missing': 'This site profile is no longer there. It may have been removed in another tab.',
  unexpected: 'Something went wrong that should not have. Nothing was changed. Try again, or restart the browser.',
} as const;

export type ErrorCode = keyof typeof SENTENCES;

/** An error a person can meet. Its message is the sentence they read; `detail` is for people who ask for more, never client data. */
export class ToldError extends Error {
  override readonly name = 'ToldError';

  constructor(
    readonly code: ErrorCode,
    readonly detail?: string,
    options?: ErrorOptions,
  ) {
    super(SENTENCES[code], options);
  }
}

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(SENTENCES, code);
}

/** The sentence for anything thrown; surprises get the sentence of last resort. */
export function sentenceFor(error: unknown): string {
  return error instanceof ToldError ? error.message : SENTENCES.unexpected;
}

/** Whether something thrown is the told error of this code. */
export function isToldError(error: unknown, code: ErrorCode): error is ToldError {
  return error instanceof ToldError && error.code === code;
}
