// What the commands of the palette do.

import { join } from 'node:path';

import * as vscode from 'vscode';

import { ANY, isStrategy } from './names.ts';
import type { Serving } from './serving.ts';

const SOURCE = 'llmstrategy';

// -- check the workspace ------------------------------------------------------------------------------------------------

interface Reported {
  readonly items: readonly { readonly uri: string; readonly items?: readonly { readonly severity?: number }[] }[];
}

/** Checks every strategy of the workspace, says what was found, and shows the problems. */
export async function checkWorkspace(serving: Serving): Promise<void> {
  await serving.settled();
  const { client } = serving;
  if (!client) {
    void vscode.window.showErrorMessage('llmstrategy: nothing can be checked, no server runs.');
    return;
  }
  const files = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'llmstrategy: checking' },
    async () => {
      if (client.initializeResult?.capabilities.diagnosticProvider?.workspaceDiagnostics) {
        const report = await client.sendRequest<Reported>('workspace/diagnostic', { previousResultIds: [] });
        return report.items.map((file) => (file.items ?? []).map((item) => item.severity ?? 1));
      }
      // A server that knows nothing of workspaces reports what is open.
      const found = await vscode.workspace.findFiles(ANY);
      for (const uri of found) await vscode.workspace.openTextDocument(uri);
      return found.map((uri) =>
        vscode.languages
          .getDiagnostics(uri)
          .filter((one) => one.source === SOURCE)
          .map((one) => one.severity + 1),
      );
    },
  );
  const all = files.flat();
  const text = summary(files.length, all.filter((level) => level === 1).length, all.filter((level) => level === 2).length, all.filter((level) => level > 2).length);
  serving.log.info(text);
  if (all.length > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  void vscode.window.showInformationMessage(`llmstrategy: ${text}`);
}

/** Says what a check of the workspace found. */
export function summary(files: number, errors: number, warnings: number, infos: number): string {
  if (files === 0) return 'no strategy in this workspace.';
  const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  const strategies = `${number(files)} checked`;
  if (errors + warnings + infos === 0) return `${strategies}, nothing found.`;
  return `${strategies}: ${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(infos, 'remark')}.`;

  function number(of: number): string {
    return of === 1 ? '1 file' : `${of} files`;
  }
}

// -- show a rule --------------------------------------------------------------------------------------------------------

interface Rule {
  readonly name: string;
  readonly family: string;
  readonly summary: string;
}

/** Shows the page of a rule: the named one, that of the finding at the cursor, or one that is picked. */
export async function showRule(serving: Serving, name: string | undefined): Promise<void> {
  const rule = name ?? (await ruleAtCursor()) ?? (await pickRule(serving));
  if (!rule) return;
  const page = vscode.Uri.file(serving.context.asAbsolutePath(join('pages', 'rules', `${rule}.md`)));
  if (/^[a-z0-9-]+$/.test(rule) && (await exists(page))) {
    try {
      await vscode.commands.executeCommand('markdown.showPreview', page);
      return;
    } catch (error) {
      serving.log.info(`No preview of Markdown: ${String(error)}`);
    }
  }
  const content = await serving.run(['explain', rule]);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content }), { preview: true });
}

async function ruleAtCursor(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isStrategy(editor.document.uri.path)) return undefined;
  const here = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter((one) => one.source === SOURCE && one.range.contains(editor.selection.active));
  const names = [...new Set(here.map((one) => String(typeof one.code === 'object' ? one.code.value : one.code)))];
  return names.length > 1 ? vscode.window.showQuickPick(names, { title: 'Which rule?' }) : names[0];
}

async function pickRule(serving: Serving): Promise<string | undefined> {
  const listed = (async () => {
    const all = JSON.parse(await serving.run(['rules', '--format', 'json'])) as Rule[] | { rules: Rule[] };
    return (Array.isArray(all) ? all : all.rules).map((rule) => ({
      label: rule.name,
      description: rule.family,
      detail: rule.summary,
    }));
  })();
  const picked = await vscode.window.showQuickPick(listed, {
    title: 'Show a rule',
    placeHolder: 'Its name, or what is wrong',
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
  { label: 'Answers from documents', detail: 'Retrieval with sources, and a prompt for how it is said', file: 'answers.yaml' },
  { label: 'Sorting texts into classes', detail: 'A measured prompt, and what would have to be known before training', file: 'classes.yaml' },
  { label: 'Values of the moment', detail: 'Tools that look things up, and a prompt that holds the rules', file: 'tools.yaml' },
];

/** Writes a strategy from a template and opens it. What is there already is never overwritten. */
export async function newStrategy(serving: Serving, folder: vscode.Uri | undefined): Promise<void> {
  const template = await vscode.window.showQuickPick(TEMPLATES, { title: 'New strategy', placeHolder: 'What is it for?' });
  if (!template) return;
  const where = folder ?? (await pickFolder());
  if (!where) return;
  let target = vscode.Uri.joinPath(where, 'llmstrategy.yaml');
  while (await exists(target)) {
    const name = await vscode.window.showInputBox({
      title: 'New strategy',
      prompt: `${vscode.workspace.asRelativePath(target)} exists. Name the new one.`,
      value: 'new.llmstrategy.yaml',
      valueSelection: [0, 3],
      validateInput: (text) =>
        isStrategy(text) && !/[/\\]/.test(text) ? undefined : 'A name that ends with .llmstrategy.yaml',
    });
    if (!name) return;
    target = vscode.Uri.joinPath(where, name);
  }
  const source = vscode.Uri.file(serving.context.asAbsolutePath(join('templates', template.file)));
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
