// The machine's side of the search: where interpreters lie, and how one is asked. No part of the editor either.

import { execFile } from 'node:child_process';
import { readdir, realpath, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join, resolve, sep } from 'node:path';

import { ISOLATED, type Answer, type Command } from './search.ts';

/** The environment and the platform that the search runs in. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}

const PATIENCE = 10_000;
const NAMES = ['python3', 'python', 'python3.14', 'python3.13', 'python3.12', 'python3.11'];
const ENVIRONMENTS = ['.venv', 'venv', 'env'];

/** Folders searched beside PATH, `*` for every folder there; editors started from a desktop often lack them in PATH. */
function places({ platform, env, home }: Machine): string[] {
  if (env.LLMSTRATEGY_PYTHON_PLACES !== undefined) {
    return env.LLMSTRATEGY_PYTHON_PLACES.split(delimiter).filter(Boolean);
  }
  if (platform === 'win32') {
    const local = env.LOCALAPPDATA ?? join(home, 'AppData', 'Local');
    const roaming = env.APPDATA ?? join(home, 'AppData', 'Roaming');
    return [
      join(local, 'Programs', 'Python', '*'),
      join(env.ProgramFiles ?? 'C:\\Program Files', 'Python*'),
      join(roaming, 'uv', 'python', '*'),
      join(home, '.pyenv', 'pyenv-win', 'versions', '*'),
      join(home, 'miniconda3'),
      join(home, 'anaconda3'),
    ];
  }
  const pyenv = env.PYENV_ROOT ?? join(home, '.pyenv');
  const data = env.XDG_DATA_HOME ?? join(home, '.local', 'share');
  return [
    '/opt/homebrew/bin',
    '/usr/local/bin',
    '/Library/Frameworks/Python.framework/Versions/*/bin',
    join(home, '.local', 'bin'),
    join(pyenv, 'versions', '*', 'bin'),
    join(data, 'uv', 'python', '*', 'bin'),
    join(home, 'miniconda3', 'bin'),
    join(home, 'anaconda3', 'bin'),
  ];
}

/** Returns the interpreters of the machine, those in PATH first. */
export async function interpreters(machine: Machine): Promise<Command[]> {
  const suffix = machine.platform === 'win32' ? '.exe' : '';
  const found = new Map<string, Command>();
  const add = async (file: string, args: string[] = []): Promise<void> => {
    if (!found.has(file) && (await isFile(file))) found.set(file, { program: file, args });
  };
  const path = (machine.env.PATH ?? machine.env.Path ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  for (const name of NAMES) {
    for (const folder of path) await add(join(folder, name + suffix));
  }
  if (machine.platform === 'win32') {
    for (const folder of path) await add(join(folder, 'py.exe'), ['-3']);
  }
  for (const place of places(machine)) {
    for (const folder of await expand(place)) {
      for (const name of NAMES) await add(join(folder, name + suffix));
    }
  }
  return [...found.values()];
}

/** Returns the interpreters of the environments that lie in folders of the workspace. */
export async function environments(folders: readonly string[], platform: NodeJS.Platform): Promise<Command[]> {
  const within = platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'];
  const found: Command[] = [];
  for (const folder of folders) {
    for (const name of ENVIRONMENTS) {
      const file = join(folder, name, ...within);
      if (await isFile(file)) found.push({ program: file, args: [] });
    }
  }
  return found;
}

/** Says whether a file lies in one of the folders, as it is written or where its links lead. */
export async function isInside(file: string, folders: readonly string[]): Promise<boolean> {
  const names = new Set([resolve(file)]);
  try {
    names.add(await realpath(file));
  } catch {
    // What does not exist will not run.
  }
  for (const folder of folders) {
    const tops = new Set([resolve(folder)]);
    try {
      tops.add(await realpath(folder));
    } catch {
      // As above.
    }
    for (const top of tops) {
      const prefix = top.endsWith(sep) ? top : top + sep;
      for (const name of names) {
        if (process.platform === 'win32' ? name.toLowerCase().startsWith(prefix.toLowerCase()) : name.startsWith(prefix)) {
          return true;
        }
      }
    }
  }
  return false;
}

/** Asks an interpreter what it is. `probe` is the script, `cwd` a folder where nothing lies that it could load. */
export async function ask(command: Command, probe: string, cwd: string): Promise<Answer> {
  const text = await output(command.program, [...command.args, ISOLATED, probe], cwd);
  const answer: unknown = JSON.parse(text);
  if (typeof answer !== 'object' || answer === null || !('python' in answer)) throw new Error('no answer');
  return answer as Answer;
}

/** Asks a program named by a setting for its version. */
export async function versionOf(program: string, cwd: string): Promise<string> {
  const text = await output(program, ['--version'], cwd);
  const match = /^llmstrategy (\S+)/.exec(text.trim());
  if (!match) throw new Error('it does not say that it is llmstrategy');
  return match[1]!;
}

/** Runs a program and returns what it prints; an Error with its last words where it fails. */
export function output(program: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((succeed, fail) => {
    const options = { cwd, timeout: PATIENCE, windowsHide: true, maxBuffer: 16 * 1024 * 1024 };
    execFile(program, args, options, (error, stdout, stderr) => {
      if (!error) succeed(stdout);
      else if (error.killed) fail(new Error(`no answer in ${PATIENCE / 1000} seconds`));
      else fail(new Error(stderr.trim().split(/\r?\n/).at(-1) || error.message));
    });
  });
}

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

/** Returns the folders that a place stands for, the newest version first. */
async function expand(place: string): Promise<string[]> {
  const at = place.indexOf('*');
  if (at < 0) return [place];
  const start = place.lastIndexOf(sep, at);
  const parent = place.slice(0, start);
  const prefix = place.slice(start + 1, at);
  const rest = place.slice(at + 1);
  let names: string[];
  try {
    names = await readdir(parent);
  } catch {
    return [];
  }
  return names
    .filter((name) => name.startsWith(prefix))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => join(parent, name) + rest);
}
