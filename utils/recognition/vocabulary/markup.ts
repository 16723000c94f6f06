/** Words pages are made of, rather than say: kinds of elements, roles, and the classes and states of what is pressed. */

/** Elements with nothing of the record inside. */
export const SKIPPED = 'math script style noscript datalist canvas video audio object head option optgroup';
/** Roles whose content is an offer, a passing message or a command, never the record. */
export const SKIPPED_ROLES = 'tooltip listbox menu menubar option status alert log search';
/** Where an element may carry a name for itself. */
export const NAMING = 'aria-label alt title data-label data-th data-title';

/** Kinds of controls that hold a value one can read. */
export const READ = /^(?:text|tel|email|url|number|date|month|week|time|radio)/;
/** The classes of what is chosen or open; "inactive" is neither. */
export const CHOSEN_CLASS = /(?:^|[^a-z]|is)(?:active|selected|current|open|expanded)(?![a-z])/;
/** Classes of tabs; "table" is none. */
export const TAB = /tab(?!l)/;

export const SELECTORS = {
  pressed: 'button,[role=button],[role=tab]',
  /** Parts of the page whose heads are made of buttons. */
  headed: 'th,h1,h2,h3,h4,h5,h6,summary,[role=columnheader],[role=heading]',
  chosen:
    '[aria-expanded=true],[aria-selected=true],[aria-pressed=true],[aria-current]:not([aria-current=false]),[data-state=open],[data-state=active],[data-state=on]',
  disclosing: '[aria-haspopup=listbox],[aria-expanded]:not([aria-haspopup]),[aria-haspopup][aria-expanded=true]',
} as const;
