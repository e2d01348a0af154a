// The commands of the palette.

import { join } from 'node:path';

import * as vscode from 'vscode';

import { ANY, isStrategy } from './names.ts';
import type { RunningServer } from './state.ts';

const SOURCE = 'llmstrategy';

// -- check the workspace ------------------------------------------------------------------------------------------------

interface Reported {
  readonly items: readonly { readonly uri: string; readonly items?: readonly { readonly severity?: number }[] }[];
}

/** Checks every strategy of the workspace, shows a summary and the list of problems. */
export async function checkWorkspace(server: RunningServer): Promise<void> {
  await server.settled();
  const { client } = server;
  if (!client) {
    void vscode.window.showErrorMessage('llmstrategy: nothing can be checked, because no server is running.');
    return;
  }
  const files = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'llmstrategy: checking' },
    async () => {
      if (client.initializeResult?.capabilities.diagnosticProvider?.workspaceDiagnostics) {
        const report = await client.sendRequest<Reported>('workspace/diagnostic', { previousResultIds: [] });
        return report.items.map((file) => (file.items ?? []).map((item) => item.severity ?? 1));
      }
      // A server without workspace diagnostics reports open documents only.
      const uris = await vscode.workspace.findFiles(ANY);
      for (const uri of uris) await vscode.workspace.openTextDocument(uri);
      return uris.map((uri) =>
        vscode.languages
          .getDiagnostics(uri)
          .filter((diagnostic) => diagnostic.source === SOURCE)
          .map((diagnostic) => diagnostic.severity + 1),
      );
    },
  );
  const all = files.flat();
  const errors = all.filter((level) => level === 1).length;
  const warnings = all.filter((level) => level === 2).length;
  const text = summary(files.length, errors, warnings, all.length - errors - warnings);
  server.log.info(text);
  if (all.length > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  void vscode.window.showInformationMessage(`llmstrategy: ${text}`);
}

/** Returns the result of a check of the workspace as one sentence. */
export function summary(files: number, errors: number, warnings: number, infos: number): string {
  if (files === 0) return 'no strategy in this workspace.';
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const checked = `${count(files, 'file')} checked`;
  if (errors + warnings + infos === 0) return `${checked}, nothing found.`;
  return `${checked}: ${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(infos, 'remark')}.`;
}

// -- show a rule --------------------------------------------------------------------------------------------------------

interface Rule {
  readonly name: string;
  readonly family: string;
  readonly summary: string;
}

/** Shows the page of a rule: `name`, else the rule of the finding at the cursor, else one that the user picks. */
export async function showRule(server: RunningServer, name: string | undefined): Promise<void> {
  const rule = name ?? (await ruleAtCursor()) ?? (await pickRule(server));
  if (!rule) return;
  const page = vscode.Uri.file(server.context.asAbsolutePath(join('pages', 'rules', `${rule}.md`)));
  if (/^[a-z0-9-]+$/.test(rule) && (await exists(page))) {
    try {
      await vscode.commands.executeCommand('markdown.showPreview', page);
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

// -- a new strategy -----------------------------------------------------------------------------------------------------

interface Template {
  readonly label: string;
  readonly detail: string;
  readonly file: string;
}

const TEMPLATES: readonly Template[] = [
  { label: 'The smallest', detail: 'One strategy, one prompt', file: 'smallest.yaml' },
  { label: 'Answers from documents', detail: 'Retrieval with sources, and a prompt for the style of the answers', file: 'answers.yaml' },
  { label: 'Sorting texts into classes', detail: 'A measured prompt, and the facts to know before training', file: 'classes.yaml' },
  { label: 'Live values', detail: 'Tools that look values up, and a prompt with the rules', file: 'tools.yaml' },
];

/** Writes a strategy from a template and opens it. Never overwrites a file. */
export async function newStrategy(server: RunningServer, folder: vscode.Uri | undefined): Promise<void> {
  const template = await vscode.window.showQuickPick(TEMPLATES, { title: 'New strategy', placeHolder: 'What is it for?' });
  if (!template) return;
  const parent = folder ?? (await pickFolder());
  if (!parent) return;
  let target = vscode.Uri.joinPath(parent, 'llmstrategy.yaml');
  while (await exists(target)) {
    const name = await vscode.window.showInputBox({
      title: 'New strategy',
      prompt: `${vscode.workspace.asRelativePath(target)} exists. Enter a name for the new file.`,
      value: 'new.llmstrategy.yaml',
      valueSelection: [0, 3],
      validateInput: (text) =>
        isStrategy(text) && !/[/\\]/.test(text) ? undefined : 'The name must end with .llmstrategy.yaml',
    });
    if (!name) return;
    target = vscode.Uri.joinPath(parent, name);
  }
  const source = vscode.Uri.file(server.context.asAbsolutePath(join('templates', template.file)));
  await vscode.workspace.fs.copy(source, target, { overwrite: false });
  await vscode.window.showTextDocument(target);
}

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  return folders[0]?.uri;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
