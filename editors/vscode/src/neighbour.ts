// Beside the YAML extension: nothing is said twice. While a server runs, the YAML extension gets a schema for our
// files that says nothing; without one, the published schema that package.json associates. What the YAML extension
// says of the syntax it says of every file, so of such a pair ours gives way.

import * as vscode from 'vscode';

import { ANY, isStrategy } from './names.ts';

const YAML_EXTENSION = 'redhat.vscode-yaml';
const YAML_SOURCE = 'YAML';
const SCHEME = 'llmstrategy';
const QUIET = `${SCHEME}://schema/quiet`;
const WAS_SERVED = 'served';

/** Rules whose fault every reader of YAML reports too. */
const SYNTAX = new Set(['syntax-error', 'duplicate-key', 'multiple-documents']);

interface YamlApi {
  registerContributor(
    scheme: string,
    requestSchema: (resource: string) => string | undefined,
    requestContent: (uri: string) => string,
  ): boolean;
}

/** Decides which schema the YAML extension uses for our files. */
export class Neighbour {
  readonly #context: vscode.ExtensionContext;
  readonly #log: vscode.LogOutputChannel;
  #served: boolean;

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
    this.#context = context;
    this.#log = log;
    // The YAML extension asks when it starts, which may be before it is known whether a server runs.
    this.#served = context.globalState.get(WAS_SERVED, true);
    void this.#register();
  }

  /** Says whether a server looks after our files. */
  served(yes: boolean): void {
    if (this.#served === yes) return;
    this.#served = yes;
    void this.#context.globalState.update(WAS_SERVED, yes);
  }

  async #register(): Promise<void> {
    const extension = vscode.extensions.getExtension<YamlApi>(YAML_EXTENSION);
    if (!extension) return;
    try {
      const api = await extension.activate();
      api.registerContributor(
        SCHEME,
        (resource) => (this.#served && isStrategy(vscode.Uri.parse(resource).path) ? QUIET : undefined),
        () => JSON.stringify({ title: 'llmstrategy', description: 'Checked by the llmstrategy extension.' }),
      );
    } catch (error) {
      this.#log.info(`The YAML extension takes no schema: ${String(error)}`);
    }
  }
}

type Entries = readonly (readonly [vscode.Uri, readonly vscode.Diagnostic[] | undefined])[];

/** A collection that leaves out what the YAML extension says of the same line, and files that are gone. */
export class WithoutTwins implements vscode.DiagnosticCollection {
  readonly #shown: vscode.DiagnosticCollection;
  readonly #all = new Map<string, { uri: vscode.Uri; all: readonly vscode.Diagnostic[]; left: number }>();
  readonly #watches: readonly vscode.Disposable[];

  constructor(shown: vscode.DiagnosticCollection) {
    this.#shown = shown;
    const files = vscode.workspace.createFileSystemWatcher(ANY, true, true, false);
    this.#watches = [
      files,
      // The client forgets a file when it is closed, and would never ask about one that is deleted at that time.
      files.onDidDelete((uri) => {
        if (!isShown(uri)) this.delete(uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (!this.has(uri)) return;
        vscode.workspace.fs.stat(uri).then(undefined, () => this.delete(uri));
      }),
      vscode.languages.onDidChangeDiagnostics((event) => {
        for (const uri of event.uris) {
          const known = this.#all.get(uri.toString());
          if (known?.all.some(isAboutSyntax)) this.#show(known);
        }
      }),
    ];
  }

  get name(): string {
    return this.#shown.name;
  }

  set(one: vscode.Uri | Entries, diagnostics?: readonly vscode.Diagnostic[]): void {
    const entries: Entries = one instanceof vscode.Uri ? [[one, diagnostics]] : one;
    for (const [uri, all] of entries) {
      if (!all) {
        this.delete(uri);
        continue;
      }
      const known = { uri, all, left: -1 };
      this.#all.set(uri.toString(), known);
      this.#show(known);
    }
  }

  #show(known: { uri: vscode.Uri; all: readonly vscode.Diagnostic[]; left: number }): void {
    let { all } = known;
    if (all.some(isAboutSyntax)) {
      const lines = new Set(
        vscode.languages
          .getDiagnostics(known.uri)
          .filter((other) => other.source === YAML_SOURCE)
          .flatMap((other) => [other.range.start.line, other.range.end.line]),
      );
      all = all.filter((one) => !(isAboutSyntax(one) && lines.has(one.range.start.line)));
    }
    // Setting the same again would tell us of a change, without end.
    if (known.left === all.length) return;
    known.left = all.length;
    this.#shown.set(known.uri, all);
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
    for (const one of this.#watches) one.dispose();
    this.#all.clear();
    this.#shown.dispose();
  }
}

function isShown(uri: vscode.Uri): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}

function isAboutSyntax(diagnostic: vscode.Diagnostic): boolean {
  const { code } = diagnostic;
  return SYNTAX.has(String(typeof code === 'object' ? code.value : code));
}
