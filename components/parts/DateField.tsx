import { formatDate, parseTypedDate } from '../../utils/client/date';
import { TextField } from './TextField';
import type { TextFieldProps } from './TextField';

type Props = Omit<TextFieldProps, 'type' | 'lines' | 'inputMode' | 'onBlur'>;

/**
 * A date, typed as a person writes it. `value` is the text as typed; what can be read as a date is written out when the
 * field is left (`14/3/81` becomes `14 Mar 1981`), so that a slip is seen. Read it with `parseTypedDate`.
 */
export function DateField(props: Props) {
  const tidy = () => {
    const date = parseTypedDate(props.value);
    const written = date && formatDate(date);
    if (written && written !== props.value) props.onInput(written);
  };
  return <TextField width="narrow" {...props} onBlur={tidy} />;
}
