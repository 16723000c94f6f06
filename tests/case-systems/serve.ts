/** Opens a case system by hand: `node tests/case-systems/serve.ts casedesk [port]`, or another name. */
import { serveCaseSystem } from './server.ts';
import { CASE_SYSTEMS } from './sites.ts';

const [wanted = 'casedesk', port = '0'] = process.argv.slice(2);
const name = CASE_SYSTEMS.find((one) => one === wanted);
if (!name) {
  console.error(`There is no case system "${wanted}". Choose one of ${CASE_SYSTEMS.join(', ')}.`);
  process.exit(1);
}
const { url } = await serveCaseSystem(name, { port: Number(port) });
console.log(`${name}: ${url}`);
