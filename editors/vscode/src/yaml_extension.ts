// Avoids double reports beside the YAML extension. While our server runs, the YAML extension gets an empty schema for
// strategies; otherwise it uses the published schema that package.json associates. It reports YAML syntax errors in
// every file, so where both report one on the same line, ours is hidden.

import * as vscode from 'vscode';

import { ANY, isStrategy } from './names.ts';

const YAML_EXTENSION = 'redhat.vscode-yaml';
const YAML_SOURCE = 'YAML';
const SCHEME = 'llmstrategy';
const EMPTY_SCHEMA = `${SCHEME}://schema/quiet`;
const SERVED_KEY = 'served';

/** Rules whose findings the YAML extension reports too. */
const SYNTAX = new Set(['syntax-error', 'duplicate-key', 'multiple-documents']);

interface YamlApi {
  registerContributor(
    scheme: string,
    requestSchema: (resource: string) => string | undefined,
    requestContent: (uri: string) => string,
  ): boolean;
}

/** Decides which schema the YAML extension uses for strategies. */
export class YamlExtension {
  readonly #context: vscode.ExtensionContext;
  readonly #log: vscode.LogOutputChannel;
  #served: boolean;

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
    this.#context = context;
    this.#log = log;
    // The YAML extension asks when it starts, maybe before our server does: the last known answer is used then.
    this.#served = context.globalState.get(SERVED_KEY, true);
    void this.#register();
  }

  /** Records whether our server runs. */
  setServed(served: boolean): void {
    if (this.#served === served) return;
    this.#served = served;
    void this.#context.globalState.update(SERVED_KEY, served);
  }

  async #register(): Promise<void> {
    const extension = vscode.extensions.getExtension<YamlApi>(YAML_EXTENSION);
    if (!extension) return;
    try {
      const api = await extension.activate();
      api.registerContributor(
        SCHEME,
        (resource) => (this.#served && isStrategy(vscode.Uri.parse(resource).path) ? EMPTY_SCHEMA : undefined),
        () => JSON.stringify({ title: 'llmstrategy', description: 'Checked by the llmstrategy extension.' }),
      );
    } catch (error) {
      this.#log.info(`The YAML extension did not accept a schema: ${String(error)}`);
    }
  }
}

/** The diagnostics of a file, and how many of them are shown. */
interface Entry {
  readonly uri: vscode.Uri;
  readonly all: readonly vscode.Diagnostic[];
  shown: number;
}

type Entries = readonly (readonly [vscode.Uri, readonly vscode.Diagnostic[] | undefined])[];

/**
 * A diagnostic collection without the syntax errors that the YAML extension reports too, and without deleted files.
 * `link` may change where the rule of a diagnostic leads.
 */
export class DeduplicatedDiagnostics implements vscode.DiagnosticCollection {
  readonly #shown: vscode.DiagnosticCollection;
  readonly #link: (diagnostic: vscode.Diagnostic) => void;
  readonly #all = new Map<string, Entry>();
  readonly #disposables: readonly vscode.Disposable[];

  constructor(shown: vscode.DiagnosticCollection, link: (diagnostic: vscode.Diagnostic) => void) {
    this.#shown = shown;
    this.#link = link;
    const files = vscode.workspace.createFileSystemWatcher(ANY, true, true, false);
    this.#disposables = [
      files,
      // The client drops a file when it is closed, and would not clear one that is deleted at that time.
      files.onDidDelete((uri) => {
        if (!isOpenInTab(uri)) this.delete(uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (!this.has(uri)) return;
        vscode.workspace.fs.stat(uri).then(undefined, () => this.delete(uri));
      }),
      vscode.languages.onDidChangeDiagnostics((event) => {
        for (const uri of event.uris) {
          const entry = this.#all.get(uri.toString());
          if (entry?.all.some(isSyntaxError)) this.#show(entry);
        }
      }),
    ];
  }

  get name(): string {
    return this.#shown.name;
  }

  set(target: vscode.Uri | Entries, diagnostics?: readonly vscode.Diagnostic[]): void {
    const entries: Entries = target instanceof vscode.Uri ? [[target, diagnostics]] : target;
    for (const [uri, all] of entries) {
      if (!all) {
        this.delete(uri);
        continue;
      }
      for (const diagnostic of all) this.#link(diagnostic);
      const entry = { uri, all, shown: -1 };
      this.#all.set(uri.toString(), entry);
      this.#show(entry);
    }
  }

  #show(entry: Entry): void {
    let { all } = entry;
    if (all.some(isSyntaxError)) {
      const lines = new Set(
        vscode.languages
          .getDiagnostics(entry.uri)
          .filter((other) => other.source === YAML_SOURCE)
          .flatMap((other) => [other.range.start.line, other.range.end.line]),
      );
      all = all.filter((diagnostic) => !(isSyntaxError(diagnostic) && lines.has(diagnostic.range.start.line)));
    }
    // Setting the same diagnostics again would trigger onDidChangeDiagnostics again, in an endless loop.
    if (entry.shown === all.length) return;
    entry.shown = all.length;
    this.#shown.set(entry.uri, all);
  }

  delete(uri: vscode.Uri): void {
    this.#all.delete(uri.toString());
    this.#shown.delete(uri);
  }

  clear(): void {
    this.#all.clear();
    this.#shown.clear();
  }

  forEach(
    callback: (uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[], collection: vscode.DiagnosticCollection) => unknown,
  ): void {
    for (const { uri, all } of this.#all.values()) callback(uri, all, this);
  }

  get(uri: vscode.Uri): readonly vscode.Diagnostic[] | undefined {
    return this.#all.get(uri.toString())?.all;
  }

  has(uri: vscode.Uri): boolean {
    return this.#all.has(uri.toString());
  }

  *[Symbol.iterator](): Iterator<[uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]]> {
    for (const { uri, all } of this.#all.values()) yield [uri, all];
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
    this.#all.clear();
    this.#shown.dispose();
  }
}

function isOpenInTab(uri: vscode.Uri): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}

function isSyntaxError(diagnostic: vscode.Diagnostic): boolean {
  const { code } = diagnostic;
  return SYNTAX.has(String(typeof code === 'object' ? code.value : code));
}
