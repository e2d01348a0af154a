// The server of this window: found, started, shown in the status, started again when something changes.

import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';

import { checkWorkspace, newStrategy, showRule } from './commands.ts';
import { ask, environments, interpreters, isInside, output, versionOf } from './find/machine.ts';
import { search, type Command, type Found, type Outcome, type Wish } from './find/search.ts';
import { logLine } from './log.ts';
import { SELECTOR } from './names.ts';
import { Neighbour, WithoutTwins } from './neighbour.ts';
import { Status } from './status.ts';

/** What serves the window. */
export type State =
  | { readonly kind: 'starting' }
  | { readonly kind: 'none'; readonly why: string }
  | ({ readonly kind: 'path' | 'environment' | 'bundled'; readonly running: boolean } & Omit<Found, 'kind'>);

const PATIENT_RESTARTS = 3;
const YAML_EXTENSION = 'redhat.vscode-yaml';
const DOWNLOADS = 'https://www.python.org/downloads/';

/** Finds a server, runs it, and carries out the commands. */
export class Serving implements vscode.Disposable {
  state: State = { kind: 'starting' };
  readonly log: vscode.LogOutputChannel;
  readonly context: vscode.ExtensionContext;
  client: LanguageClient | undefined;
  #found: Found | undefined;
  readonly #status: Status;
  readonly #neighbour: Neighbour;
  readonly #disposables: vscode.Disposable[] = [];
  #work: Promise<void> = Promise.resolve();
  #crashes: number[] = [];
  #told = new Set<string>();

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
    this.context = context;
    this.log = log;
    this.#status = new Status();
    this.#neighbour = new Neighbour(context, log);
    this.#disposables.push(
      this.#status,
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.restart('the workspace is trusted now')),
      vscode.workspace.onDidChangeConfiguration((event) => {
        const ours = ['path', 'interpreter', 'prefer', 'log'].map((name) => `llmstrategy.${name}`);
        if (ours.some((name) => event.affectsConfiguration(name))) void this.restart('a setting has changed');
      }),
    );
  }

  /** Starts the server; the result is in `state`. */
  start(): Promise<void> {
    return this.#queue(() => this.#start());
  }

  /** Stops the server, searches again, and starts what was found. */
  restart(why = 'asked for'): Promise<void> {
    return this.#queue(async () => {
      this.log.info(`Starting again: ${why}`);
      this.#crashes = [];
      await this.#stop();
      await this.#start();
    });
  }

  stop(): Promise<void> {
    return this.#queue(() => this.#stop());
  }

  /** Resolves with the state once nothing is under way. */
  async settled(): Promise<State> {
    let work: Promise<void>;
    do {
      work = this.#work;
      await work;
    } while (work !== this.#work);
    return this.state;
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose();
  }

  checkWorkspace(): Promise<void> {
    return checkWorkspace(this);
  }

  showRule(name: string | undefined): Promise<void> {
    return showRule(this, name);
  }

  newStrategy(folder: vscode.Uri | undefined): Promise<void> {
    return newStrategy(this, folder);
  }

  /** Runs one command of the program that serves, and returns what it prints. */
  async run(args: readonly string[]): Promise<string> {
    await this.settled();
    if (!this.#found) throw new Error('No llmstrategy was found to run.');
    const { program, args: before } = this.#found.command;
    return output(program, [...before, ...args], this.#home);
  }

  get #home(): string {
    return this.context.asAbsolutePath('bundled');
  }

  // One thing after the other, whatever is asked in between. A failure is shown and does not end the queue.
  #queue(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work).catch((error) => {
      const why = error instanceof Error ? error.message : String(error);
      this.log.error(why);
      this.#become({ kind: 'none', why });
    });
    return this.#work;
  }

  #become(state: State): void {
    this.state = state;
    this.#status.show(state);
    this.#neighbour.served(state.kind !== 'none');
  }

  async #stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (!client) return;
    try {
      await client.stop(2000);
    } catch (error) {
      this.log.warn(`The server did not stop by itself: ${String(error)}`);
    }
    await client.dispose().catch(() => undefined);
  }

  async #start(): Promise<void> {
    this.#become({ kind: 'starting' });
    const { found, problems, notes } = await this.#search();
    for (const note of notes) this.log.info(note);
    for (const problem of problems) {
      this.log.warn(problem);
      if (!this.#told.has(problem)) {
        this.#told.add(problem);
        void this.#offer(vscode.window.showWarningMessage(`llmstrategy: ${problem}`, 'Open Settings', 'Show Log'));
      }
    }
    this.#found = found;
    if (!found) {
      const why = 'no Python 3.11 or newer was found';
      this.log.error(`Nothing serves: ${why}. Install one, or name one in the setting llmstrategy.interpreter.`);
      this.#become({ kind: 'none', why });
      this.#tellThatNonePython();
      return;
    }
    const level = vscode.workspace.getConfiguration('llmstrategy').get<string>('log', 'warning');
    const run = {
      command: found.command.program,
      args: [...found.command.args, 'server', '--log-level', level],
      options: { cwd: this.#home, windowsHide: true },
    };
    this.log.info(`Starting ${[run.command, ...run.args].join(' ')}`);
    const client = this.#make({ run, debug: run } as ServerOptions);
    this.client = client;
    try {
      await client.start();
    } catch (error) {
      this.client = undefined;
      await client.dispose().catch(() => undefined);
      throw new Error(`the server did not start: ${error instanceof Error ? error.message : String(error)}`);
    }
    this.log.info(`llmstrategy ${found.version} serves (${found.kind}, ${found.executable})`);
    this.#become({ ...found, running: true });
  }

  #make(options: ServerOptions): LanguageClient {
    const clientOptions: LanguageClientOptions = {
      documentSelector: SELECTOR,
      outputChannel: this.log,
      diagnosticCollectionName: 'llmstrategy',
      diagnosticCollectionProvider: {
        create: (name) => new WithoutTwins(vscode.languages.createDiagnosticCollection(name ?? 'llmstrategy')),
        dispose: (collection) => collection.dispose(),
      },
      initializationOptions: { completeAgain: true },
      stdioOptions: {
        stdout: () => undefined,
        stderr: (input: NodeJS.ReadableStream) => logLine(input, this.log),
      },
      markdown: { isTrusted: false, supportHtml: false },
      middleware: {
        executeCommand: (command, args, next) =>
          command === 'llmstrategy.openRule' ? this.showRule(String(args[0])) : next(command, args),
      },
      errorHandler: {
        error: (error, _message, count) => {
          this.log.error(error.message);
          return { action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
        },
        closed: () => this.#closed(),
      },
    };
    return new LanguageClient('llmstrategy', 'llmstrategy', options, clientOptions);
  }

  #closed(): { action: CloseAction; handled: boolean } {
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < 180_000), now];
    if (this.#crashes.length <= PATIENT_RESTARTS) {
      this.log.warn('The server has ended and is started again.');
      return { action: CloseAction.Restart, handled: true };
    }
    this.log.error('The server has ended again and again.');
    this.#become({ kind: 'none', why: 'the server has ended again and again' });
    void this.#offer(
      vscode.window.showErrorMessage('llmstrategy: the server has ended again and again.', 'Restart', 'Show Log'),
    );
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  #tellThatNonePython(): void {
    const yaml = vscode.extensions.getExtension(YAML_EXTENSION);
    const meanwhile = yaml
      ? 'Until then the YAML extension checks your strategies against the published schema.'
      : 'Until then the YAML extension, if you install it, can check your strategies against the published schema.';
    const choices = ['Get Python', 'Choose a Python', ...(yaml ? [] : ['Get the YAML Extension'])];
    void this.#offer(
      vscode.window.showErrorMessage(
        `llmstrategy needs Python 3.11 or newer, and found none. Install one, then choose "Restart the Server", or name one in the settings. ${meanwhile}`,
        ...choices,
      ),
    );
  }

  async #offer(message: Thenable<string | undefined>): Promise<void> {
    switch (await message) {
      case 'Show Log':
        this.log.show();
        break;
      case 'Restart':
        await this.restart();
        break;
      case 'Get Python':
        await vscode.env.openExternal(vscode.Uri.parse(DOWNLOADS));
        break;
      case 'Get the YAML Extension':
        await vscode.commands.executeCommand('workbench.extensions.search', `@id:${YAML_EXTENSION}`);
        break;
      case 'Choose a Python':
      case 'Open Settings':
        await vscode.commands.executeCommand('workbench.action.openSettings', '@ext:llmstrategy.llmstrategy');
        break;
    }
  }

  // -- the search ---------------------------------------------------------------------------------------------------

  #search(): Promise<Outcome> {
    const { context } = this;
    const home = homedir();
    const machine = { platform: process.platform, env: process.env, home };
    const folders = (vscode.workspace.workspaceFolders ?? [])
      .filter((folder) => folder.uri.scheme === 'file')
      .map((folder) => folder.uri.fsPath);
    const probe = context.asAbsolutePath(join('bundled', 'probe.py'));
    // Compiled modules go to a folder of the editor's: the extension's own may not be writable.
    const cache = join(context.globalStorageUri.fsPath, 'pycache');
    return search({
      wish: wish(folders[0], home),
      trusted: vscode.workspace.isTrusted,
      bundled: String(context.extension.packageJSON.bundled),
      launch: ['-X', `pycache_prefix=${cache}`, context.asAbsolutePath(join('bundled', 'launch.py'))],
      workspace: async () => [
        ...(await this.#chosen()),
        ...(await environments(folders, process.platform)),
      ],
      machine: () => interpreters(machine),
      isInside: (file) => isInside(file, folders),
      ask: (command) => ask(command, probe, this.#home),
      version: (program) => versionOf(program, this.#home),
    });
  }

  /** Returns the interpreters that the user has chosen in the Python extension, where it runs. */
  async #chosen(): Promise<Command[]> {
    const python = vscode.extensions.getExtension('ms-python.python');
    if (!python) return [];
    try {
      const api: unknown = python.isActive ? python.exports : await python.activate();
      const { environments } = api as {
        environments: { getActiveEnvironmentPath(resource?: vscode.Uri): { path: string } };
      };
      const paths = (vscode.workspace.workspaceFolders ?? [undefined]).map(
        (folder) => environments.getActiveEnvironmentPath(folder?.uri).path,
      );
      return [...new Set(paths)].filter(isAbsolute).map((program) => ({ program, args: [] }));
    } catch (error) {
      this.log.info(`The Python extension names no interpreter: ${String(error)}`);
      return [];
    }
  }
}

/** Reads the settings; in a workspace that is not trusted the editor leaves its own out of them. */
function wish(folder: string | undefined, home: string): Wish {
  const settings = vscode.workspace.getConfiguration('llmstrategy');
  const file = (name: string): string => {
    const text = settings.get<string>(name, '').trim();
    if (!text) return '';
    const whole = text
      .replace(/\$\{(?:workspaceFolder|workspaceRoot)\}/g, folder ?? '')
      .replace(/\$\{userHome\}/g, home)
      .replace(/\$\{env:([^}]+)\}/g, (_, variable: string) => process.env[variable] ?? '')
      .replace(/^~(?=$|[/\\])/, home);
    return isAbsolute(whole) || !folder ? whole : resolve(folder, whole);
  };
  return {
    path: file('path'),
    interpreter: file('interpreter'),
    prefer: settings.get<string>('prefer') === 'bundled' ? 'bundled' : 'newest',
  };
}
