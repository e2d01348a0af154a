// Activation. The editor activates the extension for any YAML file, so this module loads little: the client and the
// search for a server (server.ts) are loaded when the first strategy is seen.

import * as vscode from 'vscode';

import { ANY, isStrategy } from './names.ts';
import type * as serverModule from './server.ts';
import type { State } from './state.ts';

type Server = serverModule.Server;

/** The API for other extensions and the tests. */
export interface Api {
  /** The state of the server; undefined while no strategy has been seen. */
  state(): State | undefined;
  /** Starts the server if needed, and resolves once it runs or none could be found. */
  settled(): Promise<State>;
}

let started: Promise<Server> | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  const log = vscode.window.createOutputChannel('llmstrategy', { log: true });
  context.subscriptions.push(log);
  let server: Server | undefined;

  function start(): Promise<Server> {
    started ??= (async () => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const { Server } = require('./server.js') as typeof serverModule;
      server = new Server(context, log);
      context.subscriptions.push(server);
      void server.start();
      return server;
    })();
    return started;
  }

  function command(name: string, run: (server: Server, ...rest: unknown[]) => unknown): void {
    const registered = vscode.commands.registerCommand(`llmstrategy.${name}`, async (...rest: unknown[]) =>
      run(await start(), ...rest),
    );
    context.subscriptions.push(registered);
  }

  command('checkWorkspace', (server) => server.checkWorkspace());
  command('showRule', (server, name) => server.showRule(typeof name === 'string' ? name : undefined));
  command('newStrategy', (server, uri) => server.newStrategy(uri instanceof vscode.Uri ? uri : undefined));
  command('fillStrategy', (server, uri) => server.fillStrategy(uri instanceof vscode.Uri ? uri : undefined));
  for (const kind of ['recommend', 'compare', 'report'] as const) {
    command(kind, (server, uri, strategy) =>
      server.showPage(kind, uri instanceof vscode.Uri ? uri : undefined, typeof strategy === 'string' ? strategy : undefined),
    );
  }
  command('restart', (server) => server.restart());
  context.subscriptions.push(vscode.commands.registerCommand('llmstrategy.showLog', () => log.show()));

  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isStrategyDocument(document.uri)) void start();
    }),
  );
  if (vscode.workspace.textDocuments.some((document) => isStrategyDocument(document.uri))) {
    void start();
  } else if (vscode.workspace.workspaceFolders) {
    void vscode.workspace.findFiles(ANY, undefined, 1).then((uris) => {
      if (uris.length > 0) void start();
    });
  }
  return {
    state: () => server?.state,
    settled: async () => (await start()).settled(),
  };
}

export async function deactivate(): Promise<void> {
  if (started) await (await started).stop();
}

function isStrategyDocument(uri: vscode.Uri): boolean {
  return (uri.scheme === 'file' || uri.scheme === 'untitled') && isStrategy(uri.path);
}
