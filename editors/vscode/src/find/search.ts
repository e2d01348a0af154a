// Decides which llmstrategy serves: the program named by a setting, the workspace's own where it is newer, or
// the extension's copy, run by the first Python that fits. Knows nothing of the editor, so that it can be tested.

import { fits, isNewer } from './version.ts';

/** A program and the arguments it always gets. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

/** What an interpreter says of itself. */
export interface Answer {
  /** As `3.12.1`. */
  readonly python: string;
  readonly executable: string;
  /** The version of llmstrategy that is installed there, null where none is. */
  readonly llmstrategy: string | null;
  /** Whether that one can serve an editor. */
  readonly serves: boolean;
  /** Whether PyYAML is there with libyaml, which reads faster than the copy's own. */
  readonly libyaml: boolean;
}

/** What is wanted, by the settings. Relative paths and `~` are resolved already. */
export interface Wish {
  readonly path: string;
  readonly interpreter: string;
  readonly prefer: 'newest' | 'bundled';
}

/** What the search looks at and may do. */
export interface World {
  readonly wish: Wish;
  /** Whether the user trusts the workspace. Without that nothing that lies in it is run. */
  readonly trusted: boolean;
  /** Version of the extension's copy. */
  readonly bundled: string;
  /** Arguments that make an interpreter run the copy. */
  readonly launch: readonly string[];
  /** Interpreters of the workspace: the one the user has chosen, then its environments. */
  readonly workspace: () => Promise<readonly Command[]>;
  /** Interpreters of the machine, the user's default first. */
  readonly machine: () => Promise<readonly Command[]>;
  /** Says whether a file lies in the workspace, links followed. */
  readonly isInside: (file: string) => Promise<boolean>;
  /** Runs an interpreter that says what it is; an Error where it does not. */
  readonly ask: (command: Command) => Promise<Answer>;
  /** Runs `llmstrategy --version`; an Error where that fails. */
  readonly version: (program: string) => Promise<string>;
}

/** What serves. `command` runs llmstrategy: `server`, `explain` and the rest are added to it. */
export interface Found {
  readonly kind: 'path' | 'environment' | 'bundled';
  readonly command: Command;
  readonly version: string;
  /** Version and place of the interpreter; unknown for a program that a setting names. */
  readonly python?: string;
  readonly executable: string;
  readonly libyaml?: boolean;
}

/** The outcome. `problems` are settings that could not be followed, `notes` the way the search took. */
export interface Outcome {
  readonly found: Found | undefined;
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/** Makes an interpreter look neither at environment variables nor at the current folder. */
export const ISOLATED = '-I';

/** Finds what serves. */
export async function search(world: World): Promise<Outcome> {
  const problems: string[] = [];
  const notes: string[] = [];
  const asked = new Map<string, Answer | Error>();

  async function allowed(program: string): Promise<boolean> {
    return world.trusted || !(await world.isInside(program));
  }

  async function ask(command: Command): Promise<Answer | Error> {
    const key = [command.program, ...command.args].join('\0');
    let answer = asked.get(key);
    if (answer === undefined) {
      try {
        answer = await world.ask(command);
      } catch (error) {
        answer = error instanceof Error ? error : new Error(String(error));
      }
      asked.set(key, answer);
      const about = answer instanceof Error ? firstLine(answer.message) : describe(answer);
      notes.push(`${[command.program, ...command.args].join(' ')}: ${about}`);
    }
    return answer;
  }

  function outcome(found: Found | undefined): Outcome {
    return { found, problems, notes };
  }

  function bundled(answer: Answer): Found {
    return {
      kind: 'bundled',
      command: { program: answer.executable, args: [ISOLATED, ...world.launch] },
      version: world.bundled,
      python: answer.python,
      executable: answer.executable,
      libyaml: answer.libyaml,
    };
  }

  const { path, interpreter, prefer } = world.wish;
  if (path) {
    if (!(await allowed(path))) {
      notes.push(`${path}: lies in the workspace, which is not trusted`);
    } else {
      try {
        const version = await world.version(path);
        return outcome({ kind: 'path', command: { program: path, args: [] }, version, executable: path });
      } catch (error) {
        problems.push(`llmstrategy.path: ${path} does not run: ${firstLine(String((error as Error).message ?? error))}`);
      }
    }
  }

  const ofWorkspace = world.trusted ? await world.workspace() : [];
  if (prefer === 'newest') {
    for (const command of ofWorkspace) {
      const answer = await ask(command);
      if (answer instanceof Error || answer.llmstrategy === null) continue;
      if (!isNewer(answer.llmstrategy, world.bundled)) {
        notes.push(`llmstrategy ${answer.llmstrategy} there is not newer than the extension's copy, ${world.bundled}`);
        continue;
      }
      if (!answer.serves) {
        notes.push(`llmstrategy ${answer.llmstrategy} there cannot serve: pygls is not installed beside it`);
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
      notes.push(`${interpreter}: lies in the workspace, which is not trusted`);
    } else {
      const answer = await ask({ program: interpreter, args: [] });
      if (!(answer instanceof Error) && fits(answer.python)) return outcome(bundled(answer));
      const why = answer instanceof Error ? `does not run: ${firstLine(answer.message)}` : `is Python ${answer.python}`;
      problems.push(`llmstrategy.interpreter: ${interpreter} ${why}`);
    }
  }

  for (const command of [...(await world.machine()), ...ofWorkspace]) {
    if (!(await allowed(command.program))) {
      notes.push(`${command.program}: lies in the workspace, which is not trusted`);
      continue;
    }
    const answer = await ask(command);
    if (answer instanceof Error || !fits(answer.python)) continue;
    // A shim or a link can lead into the workspace all the same.
    if (!(await allowed(answer.executable))) {
      notes.push(`${answer.executable}: lies in the workspace, which is not trusted`);
      continue;
    }
    return outcome(bundled(answer));
  }
  return outcome(undefined);
}

function describe(answer: Answer): string {
  const parts = [`Python ${answer.python}`];
  if (!fits(answer.python)) parts.push('too old');
  if (answer.llmstrategy !== null) parts.push(`llmstrategy ${answer.llmstrategy}`);
  return parts.join(', ');
}

function firstLine(text: string): string {
  return text.trim().split(/\r?\n/, 1)[0] ?? '';
}
