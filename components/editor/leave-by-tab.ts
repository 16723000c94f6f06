/**
 * Tab leaves the editor, also out of a list: nobody without a mouse is held in it. Stops here before any extension would
 * indent with it, and is not prevented, so that the browser moves the focus.
 */
export const LEAVE_BY_TAB = {
  keydown: (_view: unknown, event: KeyboardEvent): boolean => event.key === 'Tab',
} as const;
