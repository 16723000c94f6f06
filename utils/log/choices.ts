/** How a letter travelled. */
export const ROUTES = ['email', 'post', 'e-rs', 'phone', 'by-hand', 'case-system', 'other'] as const;
/** What helps a client to be seen. */
export const SUPPORTS = [
  'accompanied',
  'peer',
  'text-reminder',
  'phone-reminder',
  'transport',
  'dispensing-timing',
  'interpreter',
  'other',
] as const;
/** Other advocacy actions, logged in two clicks and a sentence. */
export const ACTIONS = ['phone-call', 'accompanied', 'liaison', 'registration-help', 'note'] as const;
/** How a referral ended. */
export const OUTCOMES = [
  'met',
  'not-attended',
  'declined-by-client',
  'rejected',
  'transferred',
  'referred-again',
  'died',
  'other',
] as const;
/** What kept a client from being seen. */
export const BARRIERS = [
  'no-phone',
  'no-address',
  'travel',
  'fear-or-stigma',
  'withdrawal',
  'refused-registration',
  'other',
] as const;
/**
 * What became of an appointment, as the NHS codes attendance: on time (5), late and seen (6), too late to be seen (7), did not
 * attend (3), cancelled by the client (2) or the provider (4) (NHS Data Dictionary, attended or did not attend code).
 */
export const ATTENDANCES = [
  'attended',
  'attended-late',
  'too-late',
  'did-not-attend',
  'cancelled-by-client',
  'cancelled-by-provider',
] as const;
export type Attendance = (typeof ATTENDANCES)[number];
/** Called off: it happened on another day than the appointment's, which may still lie ahead. */
export const CANCELLED: readonly Attendance[] = ['cancelled-by-client', 'cancelled-by-provider'];
/** How a client was told something, or asked. */
export const TELLINGS = ['in-person', 'phone', 'text', 'letter', 'email', 'through-somebody', 'not-told'] as const;

/**
 * The ways a letter leaves: the clipboard, the print page, a Word file, a field of the case system; a card also as a calendar file
 * and a text message.
 */
export const EXPORT_ROUTES = ['copy', 'print', 'docx', 'insert', 'ics', 'text'] as const;
export type ExportRoute = (typeof EXPORT_ROUTES)[number];
