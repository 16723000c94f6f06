/** Everything that only a letter needs, in a part of its own: loaded when somebody first looks at letters. */
export { findTemplate, listTemplates, searchTemplates } from '../../utils/letters/catalogue';
export { catalogueWith } from '../../utils/letters/own/with-own';
export { carryOver } from '../../utils/letters/carry-over';
export { gapsLeft } from '../../utils/letters/gaps';
export { cardOf } from '../../utils/letters/card/card';
export { plainWords } from '../../utils/letters/plain-words';
export { questionsToAsk } from '../../utils/letters/question-facts';
export { defaultRecipient } from '../../utils/letters/recipient';
export { rememberedAnswers } from '../../utils/letters/remembered';
export { renderLetter } from '../../utils/letters/render';
