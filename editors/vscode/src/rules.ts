// The pages of rules, which come with the extension: they are those of the rules that run, whatever the newest are.

import { existsSync } from 'node:fs';
import { join } from 'node:path';

import * as vscode from 'vscode';

import { isStrategy } from './names.ts';
import type { RunningServer } from './state.ts';

const SOURCE = 'llmstrategy';

function pageOf(context: vscode.ExtensionContext, rule: string): string {
  return /^[a-z0-9-]+$/.test(rule) ? context.asAbsolutePath(join('pages', 'rules', `${rule}.md`)) : '';
}

/**
 * Returns a function that makes the rule of a diagnostic lead to the page in the extension, where it has one. package.json
 * has these pages open as previews; editors do not run commands from there.
 */
export function linkToOwnPage(context: vscode.ExtensionContext): (diagnostic: vscode.Diagnostic) => void {
  const targets = new Map<string, vscode.Uri | undefined>();
  return (diagnostic) => {
    const { code } = diagnostic;
    if (typeof code !== 'object') return;
    const rule = String(code.value);
    if (!targets.has(rule)) {
      const page = pageOf(context, rule);
      targets.set(rule, existsSync(page) ? vscode.Uri.file(page) : undefined);
    }
    const target = targets.get(rule);
    if (target) diagnostic.code = { value: code.value, target };
  };
}

interface Rule {
  readonly name: string;
  readonly family: string;
  readonly summary: string;
}

/** Shows the page of a rule: `name`, else the rule of the finding at the cursor, else one that the user picks. */
export async function showRule(server: RunningServer, name: string | undefined): Promise<void> {
  const rule = name ?? (await ruleAtCursor()) ?? (await pickRule(server));
  if (!rule) return;
  const page = pageOf(server.context, rule);
  if (existsSync(page)) {
    try {
      await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.file(page));
      return;
    } catch (error) {
      server.log.info(`The Markdown preview failed: ${String(error)}`);
    }
  }
  const content = await server.run(['explain', rule]);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content }), { preview: true });
}

async function ruleAtCursor(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isStrategy(editor.document.uri.path)) return undefined;
  const diagnostics = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === SOURCE && range.contains(editor.selection.active));
  const names = [...new Set(diagnostics.map(({ code }) => String(typeof code === 'object' ? code.value : code)))];
  return names.length > 1 ? vscode.window.showQuickPick(names, { title: 'Which rule?' }) : names[0];
}

async function pickRule(server: RunningServer): Promise<string | undefined> {
  const items = (async () => {
    const all = JSON.parse(await server.run(['rules', '--format', 'json'])) as Rule[] | { rules: Rule[] };
    return (Array.isArray(all) ? all : all.rules).map((rule) => ({
      label: rule.name,
      description: rule.family,
      detail: rule.summary,
    }));
  })();
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Show a rule',
    placeHolder: 'Its name, or words of its summary',
    matchOnDetail: true,
    matchOnDescription: true,
  });
  return picked?.label;
}

