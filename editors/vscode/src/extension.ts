// Where the editor comes in. Any YAML file may wake this up, so little happens here until a strategy is met: the
// client and the search for a server are loaded then.

import * as vscode from 'vscode';

import { ANY, isStrategy } from './names.ts';
import type * as serving from './serving.ts';

type Serving = serving.Serving;

/** What other extensions, and the tests, can ask. */
export interface Api {
  /** What serves now; undefined while no strategy has been met. */
  state(): serving.State | undefined;
  /** Resolves once the server that the settings ask for runs, or none can be found. */
  settled(): Promise<serving.State>;
}

let started: Promise<Serving> | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  const log = vscode.window.createOutputChannel('llmstrategy', { log: true });
  context.subscriptions.push(log);
  let known: Serving | undefined;

  function start(): Promise<Serving> {
    started ??= (async () => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const { Serving } = require('./serving.js') as typeof serving;
      known = new Serving(context, log);
      context.subscriptions.push(known);
      void known.start();
      return known;
    })();
    return started;
  }

  function command(name: string, run: (serving: Serving, ...rest: unknown[]) => unknown): void {
    const registered = vscode.commands.registerCommand(`llmstrategy.${name}`, async (...rest: unknown[]) =>
      run(await start(), ...rest),
    );
    context.subscriptions.push(registered);
  }

  command('checkWorkspace', (serving) => serving.checkWorkspace());
  command('showRule', (serving, name) => serving.showRule(typeof name === 'string' ? name : undefined));
  command('newStrategy', (serving, uri) => serving.newStrategy(uri instanceof vscode.Uri ? uri : undefined));
  command('restart', (serving) => serving.restart());
  context.subscriptions.push(vscode.commands.registerCommand('llmstrategy.showLog', () => log.show()));

  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isOurs(document.uri)) void start();
    }),
  );
  if (vscode.workspace.textDocuments.some((document) => isOurs(document.uri))) {
    void start();
  } else if (vscode.workspace.workspaceFolders) {
    void vscode.workspace.findFiles(ANY, undefined, 1).then((found) => {
      if (found.length > 0) void start();
    });
  }
  return {
    state: () => known?.state,
    settled: async () => (await start()).settled(),
  };
}

export async function deactivate(): Promise<void> {
  if (started) await (await started).stop();
}

function isOurs(uri: vscode.Uri): boolean {
  return (uri.scheme === 'file' || uri.scheme === 'untitled') && isStrategy(uri.path);
}
