// The language server of this window: finds it, starts it, shows its state, restarts it when a setting changes.

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

import { checkWorkspace, fillStrategy, newStrategy } from './commands.ts';
import { ask, environments, interpreters, isInside, output, versionOf } from './find/machine.ts';
import { search, type Command, type Outcome, type Preferences, type ServerProgram } from './find/search.ts';
import { logLine } from './log.ts';
import { SELECTOR } from './names.ts';
import { KINDS, Pages } from './pages.ts';
import { linkToOwnPage, showRule } from './rules.ts';
import type { RunningServer, State } from './state.ts';
import { Status } from './status.ts';
import { DeduplicatedDiagnostics, YamlExtension } from './yaml_extension.ts';

/** After more crashes than this within three minutes the server is not restarted. */
const MAX_RESTARTS = 3;
const CRASH_WINDOW_MS = 180_000;
const STOP_TIMEOUT_MS = 2000;
const YAML_EXTENSION = 'redhat.vscode-yaml';
const DOWNLOADS = 'https://www.python.org/downloads/';

/** Finds a server, runs it, and runs the commands. */
export class Server implements RunningServer, vscode.Disposable {
  state: State = { kind: 'starting' };
  readonly log: vscode.LogOutputChannel;
  readonly context: vscode.ExtensionContext;
  client: LanguageClient | undefined;
  #program: ServerProgram | undefined;
  readonly #status: Status;
  readonly #yamlExtension: YamlExtension;
  readonly #pages: Pages;
  readonly #disposables: vscode.Disposable[] = [];
  #work: Promise<void> = Promise.resolve();
  #crashTimes: number[] = [];
  readonly #shownProblems = new Set<string>();

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
    this.context = context;
    this.log = log;
    this.#status = new Status();
    this.#yamlExtension = new YamlExtension(context, log);
    this.#pages = new Pages(this);
    this.#disposables.push(
      this.#status,
      this.#pages,
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.restart('the workspace is trusted now')),
      vscode.workspace.onDidChangeConfiguration((event) => {
        const settings = ['path', 'interpreter', 'prefer', 'log'].map((name) => `llmstrategy.${name}`);
        if (settings.some((name) => event.affectsConfiguration(name))) void this.restart('a setting has changed');
      }),
    );
  }

  /** Finds and starts the server; `state` says with what result. */
  start(): Promise<void> {
    return this.#queue(() => this.#start());
  }

  /** Stops the server, searches again, and starts the one that was found. */
  restart(why = 'requested'): Promise<void> {
    return this.#queue(async () => {
      this.log.info(`Restarting: ${why}`);
      this.#crashTimes = [];
      await this.#stop();
      await this.#start();
    });
  }

  stop(): Promise<void> {
    return this.#queue(() => this.#stop());
  }

  /** Resolves with the state once no start or stop is under way. */
  async settled(): Promise<State> {
    let work: Promise<void>;
    do {
      work = this.#work;
      await work;
    } while (work !== this.#work);
    return this.state;
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
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

  fillStrategy(folder: vscode.Uri | undefined): Promise<void> {
    return fillStrategy(this, folder);
  }

  showPage(kind: keyof typeof KINDS, file: vscode.Uri | undefined, strategy: string | undefined): Promise<void> {
    return this.#pages.show(KINDS[kind], file, strategy);
  }

  /** Runs one llmstrategy command with the program that serves this window, and returns what it prints. */
  async run(args: readonly string[], folder?: string): Promise<string> {
    await this.settled();
    if (!this.#program) throw new Error('No llmstrategy was found to run.');
    const { program, args: before } = this.#program.command;
    // llmstrategy ends with 1 where it has findings or could answer in part.
    return output(program, [...before, ...args], folder ?? this.#workingFolder, true);
  }

  /** A folder without files that an interpreter could import by accident. */
  get #workingFolder(): string {
    return this.context.asAbsolutePath('bundled');
  }

  // Starts and stops run one after the other. A failure is shown and does not end the queue.
  #queue(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work).catch((error) => {
      const why = error instanceof Error ? error.message : String(error);
      this.log.error(why);
      this.#setState({ kind: 'none', why });
    });
    return this.#work;
  }

  #setState(state: State): void {
    this.state = state;
    this.#status.show(state);
    this.#yamlExtension.setServed(state.kind !== 'none');
  }

  async #stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (!client) return;
    try {
      await client.stop(STOP_TIMEOUT_MS);
    } catch (error) {
      this.log.warn(`The server did not stop cleanly: ${String(error)}`);
    }
    await client.dispose().catch(() => undefined);
  }

  async #start(): Promise<void> {
    this.#setState({ kind: 'starting' });
    const { program, problems, notes } = await this.#search();
    for (const note of notes) this.log.info(note);
    for (const problem of problems) {
      this.log.warn(problem);
      if (!this.#shownProblems.has(problem)) {
        this.#shownProblems.add(problem);
        void this.#showChoices(vscode.window.showWarningMessage(`llmstrategy: ${problem}`, 'Open Settings', 'Show Log'));
      }
    }
    this.#program = program;
    if (!program) {
      const why = 'no Python 3.11 or newer was found';
      this.log.error(`The server is not running: ${why}. Install Python, or set llmstrategy.interpreter.`);
      this.#setState({ kind: 'none', why });
      this.#showNoPython();
      return;
    }
    const level = vscode.workspace.getConfiguration('llmstrategy').get<string>('log', 'warning');
    const run = {
      command: program.command.program,
      args: [...program.command.args, 'server', '--log-level', level],
      options: { cwd: this.#workingFolder, windowsHide: true },
    };
    this.log.info(`Starting ${[run.command, ...run.args].join(' ')}`);
    const client = this.#makeClient({ run, debug: run } as ServerOptions);
    this.client = client;
    try {
      await client.start();
    } catch (error) {
      this.client = undefined;
      await client.dispose().catch(() => undefined);
      throw new Error(`the server did not start: ${error instanceof Error ? error.message : String(error)}`);
    }
    this.log.info(`llmstrategy ${program.version} is running (${program.kind}, ${program.executable})`);
    this.#setState({ ...program, running: true });
  }

  #makeClient(options: ServerOptions): LanguageClient {
    const clientOptions: LanguageClientOptions = {
      documentSelector: SELECTOR,
      outputChannel: this.log,
      diagnosticCollectionName: 'llmstrategy',
      diagnosticCollectionProvider: {
        create: (name) =>
          new DeduplicatedDiagnostics(
            vscode.languages.createDiagnosticCollection(name ?? 'llmstrategy'),
            linkToOwnPage(this.context),
          ),
        dispose: (collection) => collection.dispose(),
      },
      initializationOptions: { completeAgain: true },
      stdioOptions: {
        stdout: () => undefined,
        stderr: (input: NodeJS.ReadableStream) => logLine(input, this.log),
      },
      markdown: { isTrusted: false, supportHtml: false },
      middleware: {
        executeCommand: (command, args, next) => {
          if (command === 'llmstrategy.openRule') return this.showRule(String(args[0]));
          if (command === 'llmstrategy.showRecommendation') {
            return this.showPage('recommend', vscode.Uri.parse(String(args[0])), String(args[1]));
          }
          return next(command, args);
        },
      },
      errorHandler: {
        error: (error, _message, count) => {
          this.log.error(error.message);
          return { action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
        },
        closed: () => this.#onClosed(),
      },
    };
    return new LanguageClient('llmstrategy', 'llmstrategy', options, clientOptions);
  }

  #onClosed(): { action: CloseAction; handled: boolean } {
    const now = Date.now();
    this.#crashTimes = [...this.#crashTimes.filter((time) => now - time < CRASH_WINDOW_MS), now];
    if (this.#crashTimes.length <= MAX_RESTARTS) {
      this.log.warn('The server ended unexpectedly and is restarted.');
      return { action: CloseAction.Restart, handled: true };
    }
    this.log.error('The server keeps ending unexpectedly.');
    this.#setState({ kind: 'none', why: 'the server keeps ending unexpectedly' });
    void this.#showChoices(
      vscode.window.showErrorMessage('llmstrategy: the server keeps ending unexpectedly.', 'Restart', 'Show Log'),
    );
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  #showNoPython(): void {
    const yaml = vscode.extensions.getExtension(YAML_EXTENSION);
    const untilThen = yaml
      ? 'Until then the YAML extension checks your strategies against the published schema.'
      : 'Until then the YAML extension, if you install it, can check your strategies against the published schema.';
    const choices = ['Get Python', 'Choose a Python', ...(yaml ? [] : ['Get the YAML Extension'])];
    void this.#showChoices(
      vscode.window.showErrorMessage(
        `llmstrategy needs Python 3.11 or newer, and none was found. Install one, then choose "Restart the Server", or
        name one in the settings. ${untilThen}`,
        ...choices,
      ),
    );
  }

  /** Does what the user chose in a message. */
  async #showChoices(message: Thenable<string | undefined>): Promise<void> {
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
    // Compiled modules go to the editor's storage: the extension's own folder may not be writable.
    const cache = join(context.globalStorageUri.fsPath, 'pycache');
    return search({
      preferences: preferences(folders[0], home),
      trusted: vscode.workspace.isTrusted,
      bundled: String(context.extension.packageJSON.bundled),
      launch: ['-X', `pycache_prefix=${cache}`, context.asAbsolutePath(join('bundled', 'launch.py'))],
      workspace: async () => [
        ...(await this.#chosenInterpreters()),
        ...(await environments(folders, process.platform)),
      ],
      machine: () => interpreters(machine),
      isInside: (file) => isInside(file, folders),
      ask: (command) => ask(command, probe, this.#workingFolder),
      version: (program) => versionOf(program, this.#workingFolder),
    });
  }

  /** Returns the interpreters that are selected in the Python extension, if it is installed. */
  async #chosenInterpreters(): Promise<Command[]> {
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
      this.log.info(`The Python extension gave no interpreter: ${String(error)}`);
      return [];
    }
  }
}

/** Reads the settings. The editor leaves out those of a workspace that is not trusted. */
function preferences(folder: string | undefined, home: string): Preferences {
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
