import { load } from './data.js';
import { caseDesk } from './hooks.js';
import { startRouter } from './router.js';
import { drawHeader } from './shell.js';

await load();
window.caseDesk = caseDesk;
drawHeader();
startRouter();
