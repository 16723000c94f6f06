/** Opens a case system by hand: `node tests/case-systems/serve.ts casedesk [port]`, or `medplum`. */
import { serveCaseSystem } from './server.ts';

const [name = 'casedesk', port = '0'] = process.argv.slice(2);
if (name !== 'casedesk' && name !== 'medplum') {
  console.error(`There is no case system "${name}". Choose casedesk or medplum.`);
  process.exit(1);
}
const { url } = await serveCaseSystem(name, { port: Number(port) });
console.log(`${name}: ${url}`);
