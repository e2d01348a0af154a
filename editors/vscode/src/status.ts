// The item beside the language in the status bar: which llmstrategy serves, its version and its interpreter.

import * as vscode from 'vscode';

import { SELECTOR } from './names.ts';
import type { State } from './state.ts';

const ORIGIN = {
  bundled: "the extension's copy",
  environment: "the workspace's",
  path: 'set in llmstrategy.path',
};

/** Returns the text, the detail and the severity of the item. */
export function describe(state: State): { text: string; detail: string; severity: 'information' | 'error' } {
  if (state.kind === 'starting') {
    return { text: 'llmstrategy', detail: 'starting', severity: 'information' };
  }
  if (state.kind === 'none') {
    return { text: 'llmstrategy: not running', detail: state.why, severity: 'error' };
  }
  // The list of items is narrow and cuts what does not fit; the log has the path of the interpreter.
  const parts = [ORIGIN[state.kind]];
  if (state.python) parts.push(`Python ${state.python}`);
  if (state.libyaml === false) parts.push('without libyaml');
  return { text: `llmstrategy ${state.version}`, detail: parts.join(', '), severity: 'information' };
}

/** The status item. */
export class Status implements vscode.Disposable {
  readonly #item = vscode.languages.createLanguageStatusItem('llmstrategy.server', SELECTOR);

  constructor() {
    this.#item.name = 'llmstrategy';
    this.#item.command = { title: 'Show the log', command: 'llmstrategy.showLog' };
    this.show({ kind: 'starting' });
  }

  show(state: State): void {
    const { text, detail, severity } = describe(state);
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
