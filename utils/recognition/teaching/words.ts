/** What teaching says of a picked value, a draft and its trials, in the words of the views. */

export const WARNINGS = {
  'no-selector':
    'Nothing lasting marks this place on the page, so it could not be found again. Pick the box around it, or another place that shows the same.',
  'several-matches': 'The same rule finds several places on this page.',
  'by-position':
    'It is found by its place among its neighbours. If the system adds a row, this has to be taught again.',
  hidden: 'This value cannot be seen, so it is not read.',
  'is-label': 'This looks like the label, not the value. Pick the value beside it.',
  'no-label': 'No label was found beside it. Pick a place where the value stands beside its label.',
  'unknown-label': 'Alongside does not know this label. Say what the value is, if you are sure.',
  unreadable: 'What stands here cannot be read as this field.',
} as const;
export type Warning = keyof typeof WARNINGS;

/** How a detail of a profile that is taught again stands on the page. */
export const STANDINGS = {
  found: 'Found',
  empty: 'Found, empty',
  'not-here': 'Not on this record',
  gone: 'Not found',
  label: 'Label differs',
  several: 'Found more than once',
  hidden: 'Hidden',
  value: 'Cannot be read',
} as const;

export const DRAFT_PROBLEMS = {
  'pick-gone':
    'Not every value you picked is on this page. Open a client’s record of this kind, or pick what is missing again.',
  'other-address': 'The address of this page is not one that the pattern of pages describes.',
  'list-here': 'What you marked as showing a list stands on this record as well. Take that mark away.',
  'label-of-client':
    'A label beside one of the values is itself something of the client’s. Choose another label there, or none.',
  'label-needed':
    'The client ID has no label and does not stand in the address of the page. Choose its label, or leave it out.',
  'pick-unreachable': 'One of the values cannot be found again from the part of the page that holds them all.',
  'no-name': 'Pick the client’s name as well.',
  'no-identifier': 'Pick a date of birth, an NHS number or a client ID as well.',
  'whole-page': 'The values have nothing in common but the whole page. Pick places nearer to each other if you can.',
  'no-container': 'Nothing lasting marks the part of the page that holds these values.',
  'nothing-ties':
    'Nothing ties the name to the numbers. If this system changes one before the other, add a place that shows both.',
  'does-not-read': 'The page cannot be read by these rules.',
  'not-kept': 'These rules would hold something of the client, so they cannot be kept.',
} as const;
export type DraftProblem = keyof typeof DRAFT_PROBLEMS;

export const SECOND_TRIAL = {
  passed: 'Every value differs and can be read.',
  'not-its-page': 'This page is not one of the kind you taught: its address or layout differs.',
  broken: 'Some rules do not hold on this record.',
  several: 'This page reads as one of several clients.',
  'same-page': 'This is still the first client. Open another record of the same kind.',
  'same-values': 'Some values are those of the first client. Open a record that differs in all of them.',
  missing: 'Some values are not recorded for this client. Open a record that has them all.',
} as const;

export const LIST_TRIAL = {
  passed: 'Nobody is named on this page, as it should be.',
  failed: 'One client is named on this page. Mark what shows that it is a list, or teach on another place.',
} as const;
