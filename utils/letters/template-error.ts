import { ToldError } from '../errors';

/** A template that cannot be used, with the line to mend. `problem` is a sentence; it never holds client data. */
export class TemplateError extends ToldError {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly problem: string,
    options?: ErrorOptions,
  ) {
    super('template-unreadable', `${file}, line ${line}: ${problem}`, options);
  }
}
