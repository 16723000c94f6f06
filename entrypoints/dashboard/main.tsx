import { ask } from '../views/ask';
(globalThis as any).ask = ask;
