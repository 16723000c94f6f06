// The one door of every npm command: works on plain Node 20 with nothing installed. Installs the packages, finds a Node
// new enough for the tools, then runs scripts/<command>.ts under it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const WANTED_NODE = 24;
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [command = '', ...rest] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(
    `Alongside needs Node 20 or newer; this is ${process.version}. Install it from nodejs.org, then run this again.`,
  );
}
installPackages();
const node = findNode();
const child = spawn(
  node,
  ['--disable-warning=ExperimentalWarning', path.join(root, 'scripts', `${command}.ts`), ...rest],
  {
    cwd: process.cwd(),
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [path.dirname(node), path.join(root, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter),
    },
  },
);
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));

/** `npm ci`, only when what is installed is not what the lockfile says. Its output goes to stderr: stdout is the command's. */
function installPackages() {
  const stamp = path.join(root, 'node_modules', '.installed-for');
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .update(process.arch)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('Installing packages (once; a minute or two)\n');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (result.status !== 0) stop('The packages could not be installed: see what npm says above, then run this again.');
  writeFileSync(stamp, wanted);
}

/** This Node where it is new enough, else the one that came with the packages. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= WANTED_NODE) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const bundled = path.join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', file);
  if (existsSync(bundled)) return bundled;
  return stop(
    `Node ${WANTED_NODE} is needed on this kind of machine and none came with the packages. Install it from nodejs.org.`,
  );
}

/** @returns {never} */
function stop(/** @type {string} */ sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
