import { DETAILS } from './details';
import { piecesOf } from './html-text';
import type { Gap } from './letter';
import type { Template } from './template';

/** The ids of the gaps still standing in a letter, edited or not, each once, in the order of the letter. */
export function gapsOfHtml(html: string): readonly string[] {
  const ids = new Set<string>();
  for (const piece of piecesOf(html)) {
    if ('tag' in piece && !piece.closes && piece.attributes['data-gap']) ids.add(piece.attributes['data-gap']);
  }
  return [...ids];
}

/** The gaps still standing in an edited letter, as its template calls them. One the template no longer has is essential. */
export function gapsLeft(html: string, template: Template): readonly Gap[] {
  return gapsOfHtml(html).map((id) => {
    const question = template.questions.find((each) => each.id === id);
    const detail = DETAILS.get(id);
    return {
      id,
      kind: question ? 'question' : (detail?.kind ?? 'letter'),
      label: question ? (question.missing ?? question.label) : (detail?.label ?? id),
      essential: template.required.includes(id) || (question?.required ?? !detail),
    };
  });
}
