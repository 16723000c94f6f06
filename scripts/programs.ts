// Programs of the machine that the tests and the command lines run: finding one, and getting one where that can be done.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** The first of these programs that a folder of the PATH has, or null. @param names without `.exe` */
export function onPath(names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, process.platform === 'win32' ? `${name}.exe` : name);
      if (existsSync(file)) return file;
    }
  }
  return null;
}

/** Installs packages of the system as root on Debian. Does nothing where there is no apt, or no right to use it. */
export function aptInstall(...packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
}

/** Runs a program to its end, ten minutes at the most. Its output goes to stderr: stdout is the command's. */
export function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32', timeout: 600_000 });
}
