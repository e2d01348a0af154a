// The tests inside the extension host.

import * as assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';

import * as vscode from 'vscode';

import { api, at, expectRules, file, findings, folder, open, ruleOf, rules, until, write, type Test } from './help.ts';

const FAULTY = ['citations-without-retrieval', 'rag-for-behavior'];

/** One folder with a strategy that has two faults, and one without. */
export const features: Record<string, Test> = {
  'the status item names the running llmstrategy': async () => {
    const state = await (await api()).settled();
    assert.equal(state.kind, 'bundled');
    assert.ok('python' in state && state.python, JSON.stringify(state));
  },

  'findings have the right places': async () => {
    const { document } = await open('llmstrategy.yaml');
    await until('findings', () => findings(document.uri).length > 0);
    const found = findings(document.uri).find((one) => ruleOf(one) === 'rag-for-behavior');
    assert.ok(found, rules(document.uri).join());
    assert.equal(document.getText(found.range), 'style');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(found.message, /\nhelp: /);
    // The rule leads to the page that comes with the extension.
    assert.ok(typeof found.code === 'object');
    assert.ok(found.code.target.path.endsWith('/pages/rules/rag-for-behavior.md'), String(found.code.target));
  },

  'hints are shown as hints': async () => {
    const { document } = await open('llmstrategy.yaml');
    const hint = await until('a hint', () => findings(document.uri).find((one) => ruleOf(one) === 'retrieval-not-measured'));
    assert.equal(hint.severity, vscode.DiagnosticSeverity.Hint);
  },

  'actions belong to the finding under the cursor': async () => {
    const { document } = await open('two.llmstrategy.yaml');
    await until('findings', () => findings(document.uri).length > 0);
    const titles = async (word: string): Promise<string[]> => {
      const place = at(document, word, 2);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider', document.uri, new vscode.Range(place, place), vscode.CodeActionKind.QuickFix.value,
      );
      return actions.filter((one) => one.kind?.value === 'quickfix').map((one) => one.title);
    };
    assert.deepEqual(await titles('tone'), [
      'Write `style`',
      'Suppress invalid-value on line 7, with a reason',
      'Read about invalid-value',
    ]);
    assert.deepEqual((await titles('accuracy')).slice(0, 3), ['Write `grounding`', 'Write `domain-knowledge`', 'Write `consistency`']);
  },

  'findings of other lines stay while a line is half typed': async () => {
    const editor = await open('two.llmstrategy.yaml');
    const { document } = editor;
    const steady = (): boolean => rules(document.uri).includes('fine-tuning-for-real-time');
    await until('findings', steady);
    const before = document.getText();
    const end = document.lineAt(7).range.end;
    const changes: string[][] = [];
    const listener = vscode.languages.onDidChangeDiagnostics(() => changes.push(rules(document.uri)));
    for (let cut = 0; cut < 3; cut++) {
      await editor.edit((edit) => edit.delete(new vscode.Range(end.translate(0, -cut - 1), end.translate(0, -cut))));
    }
    await until('the half-typed word', () => findings(document.uri).some((one) => one.range.start.line === 7 && ruleOf(one) === 'invalid-value'));
    assert.ok(steady(), rules(document.uri).join());
    assert.ok(changes.every((one) => one.includes('fine-tuning-for-real-time')), JSON.stringify(changes));
    await document.save();
    await until('what a check finds', () => !steady());
    listener.dispose();
    await write(editor, before);
    await until('findings again', steady);
    await document.save();
  },

  'a policy of the workspace is reported': async () => {
    const { document } = await open('llmstrategy.yaml');
    await until('findings', () => rules(document.uri).includes('rag-for-behavior'));
    const [schema, toml] = [file('owner.schema.json'), file('llmstrategy.toml')];
    const policy = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      properties: { strategies: { additionalProperties: { title: 'owner', required: ['owner'], errorMessage: 'name an owner' } } },
    };
    writeFileSync(schema.fsPath, JSON.stringify(policy));
    writeFileSync(toml.fsPath, 'policies = ["owner.schema.json"]\n');
    const mine = (): boolean => rules(document.uri).some((rule) => rule.startsWith('policy/'));
    await until("the policy's finding", mine);
    await vscode.workspace.fs.delete(toml);
    await vscode.workspace.fs.delete(schema);
    await until('it to go', () => !mine());
  },

  'what guides recommend is shown on a page': async () => {
    const { document } = await open('llmstrategy.yaml');
    await vscode.commands.executeCommand('llmstrategy.recommend', document.uri, 'replies');
    const page = await until('its text', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'llmstrategy-page' && uri.path.includes('Recommendation for replies')),
    );
    assert.match(page.getText(), /prompting/);
  },

  'the decision record of a strategy is shown on a page': async () => {
    const { document } = await open('llmstrategy.yaml');
    await vscode.commands.executeCommand('llmstrategy.report', document.uri, 'replies');
    const page = await until('its text', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'llmstrategy-page' && uri.path.includes('Decision on replies')),
    );
    assert.match(page.getText(), /^# /m);
    assert.match(page.getText(), /replies/);
  },

  'the lens of the guides opens their page': async () => {
    const { document } = await open('llmstrategy.yaml');
    const lens = await until('the lens', async () => {
      const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 20);
      return all.find((one) => one.command?.command === 'llmstrategy.showRecommendation');
    });
    await vscode.commands.executeCommand(lens.command!.command, ...(lens.command!.arguments ?? []));
    await until('the page', () =>
      vscode.window.tabGroups.all.flatMap((group) => group.tabs).some((tab) => tab.label.includes('Recommendation for visa-answers')),
    );
  },

  'a strategy is filled from the repository': async () => {
    const parent = file('fresh');
    await vscode.workspace.fs.createDirectory(parent);
    writeFileSync(file('fresh/app.py').fsPath, 'from openai import OpenAI\n');
    await vscode.commands.executeCommand('llmstrategy.fillStrategy', parent);
    const { document } = vscode.window.activeTextEditor!;
    assert.ok(document.uri.path.endsWith('/fresh/llmstrategy.yaml'));
    assert.match(document.getText(), /^version: 1$/m);
    assert.ok(vscode.window.tabGroups.activeTabGroup.activeTab?.isPreview === false, 'the tab is kept');
    await vscode.workspace.fs.delete(parent, { recursive: true });
  },

  'the stacks of a strategy are compared on a page': async () => {
    const { document } = await open('llmstrategy.yaml');
    await vscode.commands.executeCommand('llmstrategy.compare', document.uri, 'visa-answers');
    await until('the page', () =>
      vscode.window.tabGroups.all.flatMap((group) => group.tabs).some((tab) => tab.label.includes('Stacks of visa-answers')),
    );
    const page = await until('its text', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'llmstrategy-page' && uri.path.includes('Stacks of')),
    );
    assert.match(page.getText(), /prompting \(declared\)/);
  },

  'a sound file has no findings': async () => {
    const { document } = await open('sound.llmstrategy.yaml');
    await (await api()).settled();
    // The broken neighbour's findings are there, so a look has been taken.
    await until('the neighbour', () => findings(file('llmstrategy.yaml')).length > 0);
    assert.deepEqual(rules(document.uri), []);
  },

  'other YAML files are left alone': async () => {
    const { document } = await open('other.yaml');
    await until('ours', () => findings(file('llmstrategy.yaml')).length > 0);
    assert.deepEqual(findings(document.uri), []);
  },

  'columns are right after é😀': async () => {
    const { document } = await open('signs.llmstrategy.yaml');
    await until('a finding', () => findings(document.uri).length > 0);
    const found = findings(document.uri).find((one) => ruleOf(one) === 'rag-for-behavior')!;
    assert.equal(document.getText(found.range), 'style');
  },

  'hover explains a need': async () => {
    const { document } = await open('llmstrategy.yaml');
    const text = await until('a hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider', document.uri, at(document, 'style]', 2),
      );
      return hovers.flatMap((hover) => hover.contents).map((one) => (typeof one === 'string' ? one : one.value)).join('\n');
    });
    assert.match(text, /style/);
  },

  'completion offers the keys of a layer': async () => {
    const { document } = await open('llmstrategy.yaml');
    const end = at(document, 'chunking', 0);
    const labels = await until('completions', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider', document.uri, end,
      );
      const all = list.items.map((item) => (typeof item.label === 'string' ? item.label : item.label.label));
      return all.includes('refresh') ? all : undefined;
    });
    assert.ok(!labels.includes('prompt_tokens'), 'a key of another technique');
  },

  'a fix moves the need, and its finding goes': async () => {
    const editor = await open('llmstrategy.yaml');
    const { document } = editor;
    const before = document.getText();
    await until('findings', () => findings(document.uri).length > 0);
    const found = findings(document.uri).find((one) => ruleOf(one) === 'rag-for-behavior')!;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider', document.uri, found.range, vscode.CodeActionKind.QuickFix.value, 10,
    );
    const fix = actions.find((action) => /review/.test(action.title) && action.edit);
    assert.ok(fix, actions.map((action) => action.title).join(' | '));
    assert.ok(await vscode.workspace.applyEdit(fix.edit!));
    await until('the finding to go', () => !rules(document.uri).includes('rag-for-behavior'));
    assert.notEqual(document.getText(), before);
    await write(editor, before);
    await until('the finding to come back', () => rules(document.uri).includes('rag-for-behavior'));
    await document.save();
  },

  'what-if actions are offered': async () => {
    const { document } = await open('llmstrategy.yaml');
    const place = at(document, 'technique: rag', 12);
    const titles = await until('what-if', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider', document.uri, new vscode.Range(place, place),
        vscode.CodeActionKind.RefactorRewrite.value,
      );
      return actions.length > 0 ? actions.map((action) => action.title) : undefined;
    });
    assert.ok(titles.some((title) => /prompting/.test(title)), titles.join(' | '));
  },

  'fix all makes the safe fixes': async () => {
    const editor = await open('misspelt.llmstrategy.yaml');
    const { document } = editor;
    await until('findings', () => findings(document.uri).length > 0);
    await vscode.commands.executeCommand('editor.action.fixAll');
    await until('the key to be mended', () => document.getText().includes('stage:'));
    await expectRules(document.uri, []);
  },

  'fix all on save': async () => {
    const editor = await open('misspelt-too.llmstrategy.yaml');
    const settings = vscode.workspace.getConfiguration('editor', editor.document);
    await until('findings', () => findings(editor.document.uri).length > 0);
    await settings.update('codeActionsOnSave', { 'source.fixAll.llmstrategy': 'explicit' }, vscode.ConfigurationTarget.Global);
    try {
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# saved\n'));
      await editor.document.save();
      await until('the key to be mended', () => editor.document.getText().includes('stage:'));
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
    }
  },

  'lenses and hints are shown': async () => {
    const { document } = await open('llmstrategy.yaml');
    const lenses = await until('lenses', async () => {
      const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
      return all.length > 0 ? all : undefined;
    });
    assert.ok(lenses.every((lens) => lens.command?.title), 'a lens without words');
    await vscode.commands.executeCommand(
      'vscode.executeInlayHintProvider', document.uri, new vscode.Range(0, 0, document.lineCount, 0),
    );
  },

  'the outline names the strategies': async () => {
    const { document } = await open('llmstrategy.yaml');
    const names = await until('symbols', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
      const flat: string[] = [];
      const walk = (list: vscode.DocumentSymbol[]): void => {
        for (const one of list) {
          flat.push(one.name);
          walk(one.children ?? []);
        }
      };
      walk(all ?? []);
      return flat.length > 0 ? flat : undefined;
    });
    assert.ok(names.includes('visa-answers'), names.join());
  },

  'a strategy is renamed': async () => {
    const editor = await open('llmstrategy.yaml');
    const before = editor.document.getText();
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider', editor.document.uri, at(editor.document, 'visa-answers', 3), 'passport-answers',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(editor.document.getText(), /^ {2}passport-answers:/m);
    assert.equal(editor.document.getText().replaceAll('passport-answers', 'visa-answers'), before);
    await write(editor, before);
    await editor.document.save();
  },

  'a syntax error appears and goes': async () => {
    const editor = await open('llmstrategy.yaml');
    const before = editor.document.getText();
    await write(editor, before.replace('for: [style]', 'for: [style'));
    await until('a syntax error', () => rules(editor.document.uri).includes('syntax-error'));
    assert.ok(rules(editor.document.uri).includes('citations-without-retrieval'), 'the rest of the file is still checked');
    await write(editor, before);
    await until('the syntax error to go', () => !rules(editor.document.uri).includes('syntax-error'));
    assert.ok(FAULTY.every((rule) => rules(editor.document.uri).includes(rule)));
    await editor.document.save();
  },

  'a change of the settings takes effect at once': async () => {
    const { document } = await open('llmstrategy.yaml');
    await until('findings', () => rules(document.uri).includes('rag-for-behavior'));
    const toml = file('llmstrategy.toml');
    writeFileSync(toml.fsPath, 'ignore = ["rag-for-behavior"]\n');
    await until('the finding to go', () => !rules(document.uri).includes('rag-for-behavior'));
    await vscode.workspace.fs.delete(toml);
    await until('the finding to come back', () => rules(document.uri).includes('rag-for-behavior'));
  },

  'checking the workspace includes closed files': async () => {
    await vscode.commands.executeCommand('llmstrategy.checkWorkspace');
    await until('a file nobody has opened', () => findings(file('below/deep.llmstrategy.yaml')).length > 0);
  },

  'the server restarts': async () => {
    await vscode.commands.executeCommand('llmstrategy.restart');
    const state = await (await api()).settled();
    assert.equal(state.kind, 'bundled');
    const { document } = await open('llmstrategy.yaml');
    await until('findings', () => rules(document.uri).includes('rag-for-behavior'));
  },

  'a rule has a page': async () => {
    await vscode.commands.executeCommand('llmstrategy.showRule', 'rag-for-behavior');
    await until('a preview', () =>
      vscode.window.tabGroups.all.flatMap((group) => group.tabs).some((tab) => tab.label.includes('rag-for-behavior')),
    );
  },

  'a rule without a page is explained as text': async () => {
    await vscode.commands.executeCommand('llmstrategy.showRule', 'citations');
    await until('a text', () => vscode.window.activeTextEditor?.document.getText().includes('citations'));
  },

  'every command of package.json is registered': async () => {
    const { contributes } = vscode.extensions.getExtension('llmstrategy.llmstrategy')!.packageJSON;
    const all = new Set(await vscode.commands.getCommands(true));
    for (const { command } of contributes.commands) assert.ok(all.has(command), command);
  },

  'deleting a file removes its findings': async () => {
    const doomed = file('doomed.llmstrategy.yaml');
    await vscode.workspace.fs.copy(file('llmstrategy.yaml'), doomed, { overwrite: true });
    await open('doomed.llmstrategy.yaml');
    await until('findings', () => findings(doomed).length > 0);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(doomed);
    await until('none', () => findings(doomed).length === 0);
  },
};

/** Two folders in one window. */
export const folders: Record<string, Test> = {
  'each folder has its own settings': async () => {
    await until(`the folders of ${String(vscode.workspace.workspaceFile)}`, () => vscode.workspace.workspaceFolders?.length === 2);
    const first = await open('llmstrategy.yaml', 0);
    const second = await open('llmstrategy.yaml', 1);
    await until('findings', () => findings(first.document.uri).length > 0 && findings(second.document.uri).length > 0);
    assert.ok(rules(first.document.uri).includes('rag-for-behavior'));
    // The second folder's llmstrategy.toml leaves that rule out.
    assert.ok(!rules(second.document.uri).includes('rag-for-behavior'), rules(second.document.uri).join());
    assert.ok(rules(second.document.uri).includes('citations-without-retrieval'));
  },
};

/** Which llmstrategy runs; the runner passes the expected one. */
export const which: Record<string, Test> = {
  'the expected llmstrategy runs': async ({ kind, version, executable }) => {
    const extension = await api();
    const state = await extension.settled();
    assert.equal(state.kind, kind, JSON.stringify(state));
    assert.ok(state.kind !== 'starting' && state.kind !== 'none');
    if (version) assert.equal(state.version, version);
    if (executable) assert.ok(state.executable.startsWith(String(executable)), state.executable);
    const { document } = await open('llmstrategy.yaml');
    await until('findings', () => rules(document.uri).includes('rag-for-behavior'));
  },
};

/** No Python anywhere. */
export const none: Record<string, Test> = {
  'the status says so, and there are no findings': async () => {
    const state = await (await api()).settled();
    assert.equal(state.kind, 'none');
    const { document } = await open('llmstrategy.yaml');
    assert.deepEqual(findings(document.uri), []);
  },
};

/** A folder without a strategy. */
export const alone: Record<string, Test> = {
  'the server is not started for other YAML files': async () => {
    const { document } = await open('other.yaml');
    const extension = await api();
    await new Promise((done) => setTimeout(done, 500));
    assert.equal(extension.state(), undefined);
    assert.deepEqual(findings(document.uri), []);
  },
  'the server is started when a strategy is opened': async () => {
    writeFileSync(file('late.llmstrategy.yaml').fsPath, 'version: 1\nstrategies: {}\nstrategys: {}\n');
    const { document } = await open('late.llmstrategy.yaml');
    const extension = await api();
    await until('a server', () => extension.state());
    await until('findings', () => findings(document.uri).length > 0);
    assert.ok(folder());
  },
};

/** Beside the YAML extension. */
export const yaml: Record<string, Test> = {
  'no finding is reported twice': async ({ served }) => {
    const editor = await open('llmstrategy.yaml');
    const { uri } = editor.document;
    const extension = await api();
    const state = await extension.settled();
    assert.equal(state.kind !== 'none', served);
    const theirs = (): vscode.Diagnostic[] =>
      vscode.languages.getDiagnostics(uri).filter((one) => one.source !== 'llmstrategy');
    if (served) {
      await until('findings', () => rules(uri).includes('rag-for-behavior'));
      // The neighbour works: it reports a fault of syntax of its own, and then ours gives way.
      const before = editor.document.getText();
      await write(editor, `${before}version: 2\n`);
      await until("the neighbour's finding", () => theirs().some((one) => /unique/i.test(one.message)));
      const last = editor.document.lineCount - 2;
      await until('one finding on the line', () => {
        const there = vscode.languages.getDiagnostics(uri).filter((one) => one.range.end.line === last || one.range.start.line === last);
        return there.length === 1;
      });
      await write(editor, before);
      await until('both to be as before', () => theirs().length === 0 && rules(uri).includes('rag-for-behavior'));
      assert.deepEqual(theirs().map((one) => one.message), []);
    } else {
      // The schema alone: at the latest after the next edit.
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# checked by the schema\n'));
      await until('findings of the schema', () => theirs().some((one) => one.message.includes('rag-for-behavior')));
      assert.deepEqual(findings(uri), []);
    }
  },
};
