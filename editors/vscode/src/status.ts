// The item that says what serves, with its version, beside the language of a strategy.

import * as vscode from 'vscode';

import { SELECTOR } from './names.ts';
import type { State } from './serving.ts';

const WHOSE = {
  bundled: "the extension's own copy",
  environment: "the workspace's own",
  path: 'named by llmstrategy.path',
};

/** Returns what the item says, in a few words and in a line. */
export function words(state: State): { text: string; detail: string; severity: 'information' | 'error' } {
  if (state.kind === 'starting') {
    return { text: 'llmstrategy', detail: 'starting', severity: 'information' };
  }
  if (state.kind === 'none') {
    return { text: 'llmstrategy: not running', detail: state.why, severity: 'error' };
  }
  const parts = [WHOSE[state.kind]];
  if (state.python) parts.push(`Python ${state.python}`);
  parts.push(state.executable);
  if (state.libyaml === false) parts.push('no libyaml: long files take longer');
  return { text: `llmstrategy ${state.version}`, detail: parts.join(' · '), severity: 'information' };
}

/** The item itself. */
export class Status implements vscode.Disposable {
  readonly #item = vscode.languages.createLanguageStatusItem('llmstrategy.server', SELECTOR);

  constructor() {
    this.#item.name = 'llmstrategy';
    this.#item.command = { title: 'Show the log', command: 'llmstrategy.showLog' };
    this.show({ kind: 'starting' });
  }

  show(state: State): void {
    const { text, detail, severity } = words(state);
    this.#item.text = text;
    this.#item.detail = detail;
    this.#item.busy = state.kind === 'starting';
    this.#item.severity =
      severity === 'error' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    this.#item.command =
      state.kind === 'none'
        ? { title: 'Restart the server', command: 'llmstrategy.restart' }
        : { title: 'Show the log', command: 'llmstrategy.showLog' };
  }

  dispose(): void {
    this.#item.dispose();
  }
}
