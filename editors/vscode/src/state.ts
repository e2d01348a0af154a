// What the commands and the status item know of the language server. It stands apart from server.ts, which uses both.

import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import type { ServerProgram } from './find/search.ts';

/** Whether a server runs in this window, and which one. */
export type State =
  | { readonly kind: 'starting' }
  | { readonly kind: 'none'; readonly why: string }
  | ({ readonly kind: 'path' | 'environment' | 'bundled'; readonly running: boolean } & Omit<ServerProgram, 'kind'>);

/** The part of the server that commands use. */
export interface RunningServer {
  readonly context: ExtensionContext;
  readonly log: LogOutputChannel;
  /** Undefined while no server runs. */
  readonly client: LanguageClient | undefined;
  /** Resolves with the state once no start or stop is under way. */
  settled(): Promise<State>;
  /** Runs one llmstrategy command, in `folder`, with the program that serves this window; returns what it prints. */
  run(args: readonly string[], folder?: string): Promise<string>;
}
