// The commands of the palette.

import { join } from 'node:path';

import * as vscode from 'vscode';

import { ANY, isStrategy } from './names.ts';
import { summary } from './summary.ts';
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
  const text = summary(files.length, all);
  server.log.info(text);
  if (all.length > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  void vscode.window.showInformationMessage(`llmstrategy: ${text}`);
}

// -- a new strategy -----------------------------------------------------------------------------------------------------

interface Template {
  readonly label: string;
  readonly detail: string;
  readonly file: string;
}

const TEMPLATES: readonly Template[] = [
  { label: 'One prompt', detail: 'The smallest strategy: a prompting layer alone', file: 'smallest.yaml' },
  {
    label: 'Question answering from documents',
    detail: 'A rag layer that cites its sources, and a prompting layer for the form of the answers',
    file: 'answers.yaml',
  },
  {
    label: 'Classification',
    detail: 'A prompting layer with a target to measure it by, and the facts to know before training',
    file: 'classes.yaml',
  },
  {
    label: 'Lookups of current values',
    detail: 'A tools layer that calls an API, and a prompting layer for the limits of the answers',
    file: 'tools.yaml',
  },
];

/** Writes a strategy from a template and opens it. Never overwrites a file. */
export async function newStrategy(server: RunningServer, folder: vscode.Uri | undefined): Promise<void> {
  const template = await vscode.window.showQuickPick(TEMPLATES, { title: 'New strategy', placeHolder: 'What is it for?' });
  const target = template && (await pickTarget(folder));
  if (!target) return;
  const source = vscode.Uri.file(server.context.asAbsolutePath(join('templates', template.file)));
  await vscode.workspace.fs.copy(source, target, { overwrite: false });
  await vscode.window.showTextDocument(target, { preview: false });
}

/** Writes a strategy with what the files of the repository say, each fact with its origin, and opens it. */
export async function fillStrategy(server: RunningServer, folder: vscode.Uri | undefined): Promise<void> {
  const target = await pickTarget(folder);
  if (!target) return;
  const parent = vscode.Uri.joinPath(target, '..').fsPath;
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'llmstrategy: reading the repository' },
    () => server.run(['init', '--no-input', '--output', target.fsPath, parent], parent),
  );
  await vscode.window.showTextDocument(target, { preview: false });
}

/** Returns a file that does not exist yet, in `folder` or the one that the user picks. */
async function pickTarget(folder: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const parent = folder ?? (await pickFolder());
  if (!parent) return undefined;
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
    if (!name) return undefined;
    target = vscode.Uri.joinPath(parent, name);
  }
  return target;
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
