// Helpers of the suites.

import * as assert from 'node:assert/strict';
import { join } from 'node:path';

import * as vscode from 'vscode';

import type { Api } from '../../src/extension.ts';

export type Test = (told: Record<string, unknown>) => Promise<void>;

/** Activates the extension and returns its API. */
export async function api(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('llmstrategy.llmstrategy');
  assert.ok(extension, 'the extension is not installed');
  return extension.activate();
}

/** Waits until `look` returns something true, and returns that. */
export async function until<T>(what: string, look: () => T | Promise<T>, patience = 20_000): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  let last: unknown;
  for (;;) {
    const found = await look();
    if (found) return found as NonNullable<T>;
    last = found;
    if (Date.now() > end) throw new Error(`waited in vain for: ${what} (${String(last)})`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

export function folder(index = 0): string {
  return vscode.workspace.workspaceFolders![index]!.uri.fsPath;
}

export function file(name: string, index = 0): vscode.Uri {
  return vscode.Uri.file(join(folder(index), name));
}

export async function open(name: string, index = 0): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(name, index)));
}

/** Returns the findings of a file by rule, as `rule` at `line:column` from 0. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((one) => one.source === 'llmstrategy');
}

export function ruleOf(one: vscode.Diagnostic): string {
  return String(typeof one.code === 'object' ? one.code.value : one.code);
}

export function rules(uri: vscode.Uri): string[] {
  return findings(uri).map(ruleOf).sort();
}

/** Waits until a file has exactly these rules' findings. */
export async function expectRules(uri: vscode.Uri, expected: string[]): Promise<void> {
  const wanted = [...expected].sort().join();
  try {
    await until(wanted || 'no finding', () => rules(uri).join() === wanted);
  } catch {
    assert.deepEqual(rules(uri), [...expected].sort());
  }
}

/** Replaces the whole text of an editor. */
export async function write(editor: vscode.TextEditor, text: string): Promise<void> {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  await editor.edit((edit) => edit.replace(new vscode.Range(new vscode.Position(0, 0), end), text));
}

/** Returns the position of the first occurrence of a text, plus `offset` characters. */
export function at(document: vscode.TextDocument, text: string, offset = 0): vscode.Position {
  const index = document.getText().indexOf(text);
  assert.ok(index >= 0, `${text} is not in the document`);
  return document.positionAt(index + offset);
}
