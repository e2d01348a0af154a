// Pages that llmstrategy writes about a strategy, shown as Markdown: what guides recommend, how stacks compare.

import { createHash } from 'node:crypto';
import { dirname } from 'node:path';

import * as vscode from 'vscode';

import { ANY, isStrategy } from './names.ts';
import type { RunningServer } from './state.ts';

const SCHEME = 'llmstrategy-page';

/** A command of llmstrategy that writes a page. */
interface Kind {
  readonly command: string;
  /** The title of the page; `%` stands for the strategy. */
  readonly title: string;
  /** Whether the page is about one strategy of the file. */
  readonly ofOne: boolean;
}

export const KINDS = {
  recommend: { command: 'recommend', title: 'Recommendation for %', ofOne: true },
  compare: { command: 'compare', title: 'Stacks of %', ofOne: true },
  report: { command: 'report', title: 'Decision on %', ofOne: true },
} as const satisfies Record<string, Kind>;

interface Page {
  readonly args: readonly string[];
  readonly file: vscode.Uri;
}

/** Runs llmstrategy for each page that is shown, and again when its strategy is saved. */
export class Pages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #server: RunningServer;
  readonly #pages = new Map<string, Page>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #disposables: readonly vscode.Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(server: RunningServer) {
    this.#server = server;
    this.#disposables = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        for (const [page, { file }] of this.#pages) {
          if (file.toString() === uri.toString()) this.#changed.fire(vscode.Uri.parse(page));
        }
      }),
    ];
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const page = this.#pages.get(uri.toString());
    if (!page) return 'This page was made in another session: run its command again.\n';
    try {
      const text = await this.#server.run(page.args, dirname(page.file.fsPath));
      return text.trim() ? text : 'There is nothing to show for this strategy.\n';
    } catch (error) {
      return `This page could not be created: ${error instanceof Error ? error.message : String(error)}\n`;
    }
  }

  /** Shows the page of one strategy: `name` in `file`, else the one at the cursor, else one that the user picks. */
  async show(kind: Kind, file: vscode.Uri | undefined, name: string | undefined): Promise<void> {
    const document = await chosenDocument(file);
    if (!document) return;
    // llmstrategy reads the file.
    if (document.isDirty && !(await document.save())) return;
    const strategy = kind.ofOne ? (name ?? (await chosenStrategy(document))) : undefined;
    if (kind.ofOne && strategy === undefined) return;
    const only = strategy === undefined ? [] : ['--strategy', strategy];
    const args = [kind.command, '--format', 'markdown', ...only, '--', document.uri.fsPath];
    const title = kind.title.replace('%', strategy ?? '').replaceAll(/[/\\?#]/g, '-');
    const uri = vscode.Uri.from({
      scheme: SCHEME,
      path: `/${title}.md`,
      query: createHash('sha256').update(JSON.stringify(args)).digest('hex').slice(0, 12),
    });
    const known = this.#pages.has(uri.toString());
    this.#pages.set(uri.toString(), { args, file: document.uri });
    if (known) this.#changed.fire(uri);
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

/** Returns the strategy file that a command is about, undefined where there is none or none is chosen. */
async function chosenDocument(file: vscode.Uri | undefined): Promise<vscode.TextDocument | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  if (!file && active && !active.isUntitled && isStrategy(active.uri.path)) return active;
  if (file) return vscode.workspace.openTextDocument(file);
  const uris = await vscode.workspace.findFiles(ANY);
  if (uris.length === 0) {
    void vscode.window.showInformationMessage('llmstrategy: no strategy in this workspace.');
    return undefined;
  }
  const items = uris.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  const picked = items.length === 1 ? items[0] : await vscode.window.showQuickPick(items, { title: 'Which file?' });
  return picked && vscode.workspace.openTextDocument(picked.uri);
}

/** Returns the name of the strategy at the cursor, of the only one, or of the one that the user picks. */
async function chosenStrategy(document: vscode.TextDocument): Promise<string | undefined> {
  const symbols =
    (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    )) ?? [];
  const editor = vscode.window.activeTextEditor;
  const here =
    editor?.document === document ? symbols.find(({ range }) => range.contains(editor.selection.active)) : undefined;
  if (here) return here.name;
  if (symbols.length === 1) return symbols[0]!.name;
  if (symbols.length === 0) {
    void vscode.window.showInformationMessage('llmstrategy: this file has no strategy.');
    return undefined;
  }
  return vscode.window.showQuickPick(
    symbols.map(({ name }) => name),
    { title: 'Which strategy?' },
  );
}
