// Finds interpreters on this machine and runs them. It does not import the editor's API either.

import { execFile } from 'node:child_process';
import { readdir, realpath, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join, resolve, sep } from 'node:path';

import { ISOLATED, type Interpreter, type Command } from './search.ts';

/** The platform, the environment variables and the home folder. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}

const TIMEOUT_MS = 10_000;
const NAMES = ['python3', 'python', 'python3.14', 'python3.13', 'python3.12', 'python3.11'];
const ENVIRONMENTS = ['.venv', 'venv', 'env'];

/** Folders to search after PATH, which in editors started from a desktop often lacks them. `*` stands for any name. */
function usualFolders({ platform, env, home }: Machine): string[] {
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
  for (const pattern of usualFolders(machine)) {
    for (const folder of await expand(pattern)) {
      for (const name of NAMES) await add(join(folder, name + suffix));
    }
  }
  return [...found.values()];
}

/** Returns the interpreters of the environments in the folders of the workspace. */
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

/** Returns whether a file is in one of the folders, by its path or by where its links lead. */
export async function isInside(file: string, folders: readonly string[]): Promise<boolean> {
  const names = new Set([resolve(file)]);
  try {
    names.add(await realpath(file));
  } catch {
    // A file that does not exist cannot be run.
  }
  for (const folder of folders) {
    const tops = new Set([resolve(folder)]);
    try {
      tops.add(await realpath(folder));
    } catch {
      // The same for a folder.
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

/** Runs the script `probe` with an interpreter. `cwd` is a folder without Python modules. */
export async function ask(command: Command, probe: string, cwd: string): Promise<Interpreter> {
  const text = await output(command.program, [...command.args, ISOLATED, probe], cwd);
  const answer: unknown = JSON.parse(text);
  if (typeof answer !== 'object' || answer === null || !('python' in answer)) throw new Error('no answer');
  return answer as Interpreter;
}

/** Returns the version that a program prints with `--version`. */
export async function versionOf(program: string, cwd: string): Promise<string> {
  const text = await output(program, ['--version'], cwd);
  const match = /^llmstrategy (\S+)/.exec(text.trim());
  if (!match) throw new Error('it does not say that it is llmstrategy');
  return match[1]!;
}

/** Runs a program and returns what it prints. When it fails, the Error has the last line of its standard error. */
export function output(program: string, args: readonly string[], cwd: string, answersInPart = false): Promise<string> {
  return new Promise((succeed, fail) => {
    const options = { cwd, timeout: TIMEOUT_MS, windowsHide: true, maxBuffer: 16 * 1024 * 1024 };
    execFile(program, args, options, (error, stdout, stderr) => {
      if (!error || (answersInPart && error.code === 1 && stdout)) succeed(stdout);
      else if (error.killed) fail(new Error(`no answer in ${TIMEOUT_MS / 1000} seconds`));
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

/** Returns the folders that match a pattern with at most one `*`, the newest version first. */
async function expand(pattern: string): Promise<string[]> {
  const at = pattern.indexOf('*');
  if (at < 0) return [pattern];
  const start = pattern.lastIndexOf(sep, at);
  const parent = pattern.slice(0, start);
  const prefix = pattern.slice(start + 1, at);
  const rest = pattern.slice(at + 1);
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
