// Decides which llmstrategy to run: the program that a setting names, the workspace's own if it is newer, or the
// extension's copy, run by the first suitable Python. It does not import the editor's API, so that it can be tested.

import { fits, isNewer } from './version.ts';

/** A program and its first arguments. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

/** What probe.py prints about an interpreter. */
export interface Interpreter {
  /** Its version, for example `3.12.1`. */
  readonly python: string;
  readonly executable: string;
  /** The version of the llmstrategy installed in it, null without one. */
  readonly llmstrategy: string | null;
  /** Whether that llmstrategy can run the server. */
  readonly serves: boolean;
  /** Whether it has PyYAML with libyaml, which reads faster than the extension's copy of PyYAML. */
  readonly libyaml: boolean;
}

/** The settings that decide. Relative paths and `~` are resolved already. */
export interface Preferences {
  readonly path: string;
  readonly interpreter: string;
  readonly prefer: 'newest' | 'bundled';
}

/** What the search needs to know and to run. */
export interface SearchContext {
  readonly preferences: Preferences;
  /** Whether the user trusts the workspace. If not, no file in it is run. */
  readonly trusted: boolean;
  /** The version of the extension's copy. */
  readonly bundled: string;
  /** The arguments with which an interpreter runs the copy. */
  readonly launch: readonly string[];
  /** Returns the interpreters of the workspace: the one that the user selected, then its environments. */
  readonly workspace: () => Promise<readonly Command[]>;
  /** Returns the interpreters of the machine, the user's default first. */
  readonly machine: () => Promise<readonly Command[]>;
  /** Returns whether a file is in the workspace, following links. */
  readonly isInside: (file: string) => Promise<boolean>;
  /** Runs probe.py with an interpreter; throws an Error when that fails. */
  readonly ask: (command: Command) => Promise<Interpreter>;
  /** Runs `llmstrategy --version`; throws an Error when that fails. */
  readonly version: (program: string) => Promise<string>;
}

/** The llmstrategy to run. `command` is followed by `server`, `explain` or another llmstrategy command. */
export interface ServerProgram {
  readonly kind: 'path' | 'environment' | 'bundled';
  readonly command: Command;
  readonly version: string;
  /** The version of the interpreter; unknown for a program that a setting names. */
  readonly python?: string;
  readonly executable: string;
  readonly libyaml?: boolean;
}

/** The result. `problems` are settings that could not be used, `notes` what was tried. */
export interface Outcome {
  readonly program: ServerProgram | undefined;
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/** The option that makes Python ignore environment variables and the current folder. */
export const ISOLATED = '-I';

/** Finds the llmstrategy to run. */
export async function search(context: SearchContext): Promise<Outcome> {
  const problems: string[] = [];
  const notes: string[] = [];
  const asked = new Map<string, Interpreter | Error>();

  async function allowed(program: string): Promise<boolean> {
    return context.trusted || !(await context.isInside(program));
  }

  async function ask(command: Command): Promise<Interpreter | Error> {
    const key = [command.program, ...command.args].join('\0');
    let answer = asked.get(key);
    if (answer === undefined) {
      try {
        answer = await context.ask(command);
      } catch (error) {
        answer = error instanceof Error ? error : new Error(String(error));
      }
      asked.set(key, answer);
      const about = answer instanceof Error ? firstLine(answer.message) : describe(answer);
      notes.push(`${[command.program, ...command.args].join(' ')}: ${about}`);
    }
    return answer;
  }

  function outcome(program: ServerProgram | undefined): Outcome {
    return { program, problems, notes };
  }

  function bundled(answer: Interpreter): ServerProgram {
    return {
      kind: 'bundled',
      command: { program: answer.executable, args: [ISOLATED, ...context.launch] },
      version: context.bundled,
      python: answer.python,
      executable: answer.executable,
      libyaml: answer.libyaml,
    };
  }

  const { path, interpreter, prefer } = context.preferences;
  if (path) {
    if (!(await allowed(path))) {
      notes.push(`${path}: is in the workspace, which is not trusted`);
    } else {
      try {
        const version = await context.version(path);
        return outcome({ kind: 'path', command: { program: path, args: [] }, version, executable: path });
      } catch (error) {
        problems.push(`llmstrategy.path: ${path} does not run: ${firstLine(String((error as Error).message ?? error))}`);
      }
    }
  }

  const ofWorkspace = context.trusted ? await context.workspace() : [];
  if (prefer === 'newest') {
    for (const command of ofWorkspace) {
      const answer = await ask(command);
      if (answer instanceof Error || answer.llmstrategy === null) continue;
      if (!isNewer(answer.llmstrategy, context.bundled)) {
        notes.push(`llmstrategy ${answer.llmstrategy} there is not newer than the extension's copy, ${context.bundled}`);
        continue;
      }
      if (!answer.serves) {
        notes.push(`llmstrategy ${answer.llmstrategy} there cannot run as a server: pygls is not installed with it`);
        continue;
      }
      return outcome({
        kind: 'environment',
        command: { program: answer.executable, args: [ISOLATED, '-m', 'llm_strategy'] },
        version: answer.llmstrategy,
        python: answer.python,
        executable: answer.executable,
        libyaml: answer.libyaml,
      });
    }
  }

  if (interpreter) {
    if (!(await allowed(interpreter))) {
      notes.push(`${interpreter}: is in the workspace, which is not trusted`);
    } else {
      const answer = await ask({ program: interpreter, args: [] });
      if (!(answer instanceof Error) && fits(answer.python)) return outcome(bundled(answer));
      const why = answer instanceof Error ? `does not run: ${firstLine(answer.message)}` : `is Python ${answer.python}`;
      problems.push(`llmstrategy.interpreter: ${interpreter} ${why}`);
    }
  }

  for (const command of [...(await context.machine()), ...ofWorkspace]) {
    if (!(await allowed(command.program))) {
      notes.push(`${command.program}: is in the workspace, which is not trusted`);
      continue;
    }
    const answer = await ask(command);
    if (answer instanceof Error || !fits(answer.python)) continue;
    // A shim or a link can lead into the workspace.
    if (!(await allowed(answer.executable))) {
      notes.push(`${answer.executable}: is in the workspace, which is not trusted`);
      continue;
    }
    return outcome(bundled(answer));
  }
  return outcome(undefined);
}

function describe(answer: Interpreter): string {
  const parts = [`Python ${answer.python}`];
  if (!fits(answer.python)) parts.push('too old');
  if (answer.llmstrategy !== null) parts.push(`llmstrategy ${answer.llmstrategy}`);
  return parts.join(', ');
}

function firstLine(text: string): string {
  return text.trim().split(/\r?\n/, 1)[0] ?? '';
}
