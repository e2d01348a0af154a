// What a person sees, clicks and types in the page.

import * as assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Locator, Page } from 'playwright-core';

import type { Editor } from '../lib/editor.ts';
import * as fixtures from '../lib/fixtures.ts';
import { HERE, ROOT } from '../lib/places.ts';

type Note = (text: string) => void;

const PICTURED = process.argv.includes('--pictures');
// Those of the dark theme are to look at alone.
const PICTURES = process.argv.includes('--dark') ? join(HERE, '.build', 'dark') : join(ROOT, 'docs', 'images');

async function on(editor: Editor, what: string, url: string, note: Note, work: (page: Page) => Promise<void>): Promise<void> {
  const { page, context } = await editor.page();
  page.setDefaultTimeout(40_000);
  if (PICTURED) await page.setViewportSize({ width: 940, height: 600 });
  try {
    await page.goto(url);
    await page.locator('.monaco-workbench').waitFor();
    await work(page);
    note(`ok page: ${what}`);
  } catch (error) {
    const picture = join(HERE, '.build', 'failures', `${what.replaceAll(/\W+/g, '-')}.png`);
    mkdirSync(join(HERE, '.build', 'failures'), { recursive: true });
    await page.screenshot({ path: picture }).catch(() => undefined);
    throw new Error(`${what}: ${error instanceof Error ? error.message : String(error)}\n(seen: ${picture})\n${editor.logs()}`, { cause: error });
  } finally {
    await context.close();
  }
}

async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').waitFor();
  await page.keyboard.type(title);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Puts the cursor at a line and a column, both from 1. */
async function goTo(page: Page, line: number, column: number): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input').waitFor();
  await page.keyboard.type(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Opens the menu of fixes. The editor closes it when it is still scrolling, so it may take more than one try. */
async function openMenu(page: Page, entry: Locator): Promise<void> {
  for (let tries = 4; ; tries--) {
    await page.locator('.monaco-editor .lightBulbWidget, .monaco-editor [class*="codicon-gutter-lightbulb"]').first().waitFor();
    await page.keyboard.press('Control+.');
    try {
      await entry.waitFor({ timeout: 8000 });
      return;
    } catch (error) {
      if (tries === 0) throw error;
    }
  }
}

/** Returns the line and column of a text, from 1. */
function place(text: string, part: string): [number, number] {
  const before = text.slice(0, text.indexOf(part)).split('\n');
  return [before.length, before.at(-1)!.length + 1];
}

const squiggles = (page: Page) => page.locator('.monaco-editor .squiggly-error');
const problems = (page: Page) => page.locator('.markers-panel .monaco-list-row', { hasText: 'rag-for-behavior' });

/** Finds, reads, fixes, saves. */
export async function usual(editor: Editor, note: Note): Promise<void> {
  const top = fixtures.folder({ 'llmstrategy.yaml': fixtures.FAULTY }, 'travel-desk');
  const file = join(top, 'llmstrategy.yaml');

  await on(editor, 'from the squiggle to the saved fix', editor.url(top, file), note, async (page) => {
    await squiggles(page).first().waitFor();
    if (PICTURED) await command(page, 'View: Toggle Primary Side Bar Visibility');
    await command(page, 'Problems: Focus on Problems View');
    await problems(page).first().waitFor();
    await picture(page, 'vscode-problems.png');
    const [line, column] = place(fixtures.FAULTY, 'style]');
    await goTo(page, line, column + 2);
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: '(review)' });
    await openMenu(page, fix.first());
    await picture(page, 'vscode-fix.png');
    await fix.first().click();
    await problems(page).first().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+S');
    await until('the file to be saved', () => readFileSync(file, 'utf8') !== fixtures.FAULTY);
    const saved = readFileSync(file, 'utf8');
    assert.match(saved, /for: \[constraints, style\]/);
  });

  writeFileSync(file, fixtures.FAULTY);
  await on(editor, 'broken and mended', editor.url(top, file), note, async (page) => {
    await squiggles(page).first().waitFor();
    const before = await squiggles(page).count();
    await command(page, 'Problems: Focus on Problems View');
    const [line, column] = place(fixtures.FAULTY, 'style]');
    await goTo(page, line, column + 'style'.length + 1);
    await page.keyboard.press('Backspace');
    const broken = page.locator('.markers-panel .monaco-list-row', { hasText: 'syntax-error' });
    await broken.first().waitFor();
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'citations-without-retrieval' }).first().waitFor();
    await page.keyboard.type(']');
    await broken.first().waitFor({ state: 'detached' });
    await problems(page).first().waitFor();
    assert.equal(await squiggles(page).count(), before);
  });

  await on(editor, 'the hover says why', editor.url(top, file), note, async (page) => {
    await squiggles(page).first().waitFor();
    if (PICTURED) await command(page, 'View: Toggle Primary Side Bar Visibility');
    // Lenses move the lines when they come, and a hover closes then.
    await page.locator('.monaco-editor .codelens-decoration a').first().waitFor();
    const [line, column] = place(fixtures.FAULTY, 'style]');
    await goTo(page, line, column + 2);
    await command(page, 'Show or Focus Hover');
    const hover = page.locator('.monaco-hover:visible', { hasText: 'rag-for-behavior' });
    await hover.first().waitFor();
    await picture(page, 'vscode-hover.png');
    // The rule leads to the page that comes with the extension.
    await hover.first().locator('a', { hasText: 'rag-for-behavior' }).first().click();
    await page.locator('.tab', { hasText: 'rag-for-behavior.md' }).waitFor();
    const title = page.frameLocator('iframe.webview').frameLocator('iframe').locator('h1', { hasText: 'rag-for-behavior' });
    await title.first().waitFor();
  });

  await on(editor, 'the status names the server', editor.url(top, file), note, async (page) => {
    await squiggles(page).first().waitFor();
    await page.locator('#status\\.languageStatus').hover();
    const item = page.locator('.hover-language-status', { hasText: "the extension's copy" });
    await item.first().waitFor();
    assert.match(await item.first().innerText(), /llmstrategy \d+\.\d+\.\d+/);
    assert.match(await item.first().innerText(), /Python 3\.\d+\.\d+/);
  });

  await on(editor, 'the log can be read', editor.url(top, file), note, async (page) => {
    await squiggles(page).first().waitFor();
    await command(page, 'llmstrategy: Show the Log');
    await page.locator('.output-view .view-line', { hasText: 'is running (bundled' }).first().waitFor();
  });

  await on(editor, 'a new strategy from a template', editor.url(top, file), note, async (page) => {
    await squiggles(page).first().waitFor();
    await command(page, 'llmstrategy: New Strategy from a Template');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Question answering from documents' }).click();
    // llmstrategy.yaml is there already: another name is asked for.
    await page.locator('.quick-input-widget', { hasText: 'exists' }).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('handbook.llmstrategy.yaml');
    await page.keyboard.press('Enter');
    const tab = page.locator('.tab', { hasText: 'handbook.llmstrategy.yaml' });
    await tab.waitFor();
    // The tab is kept, and there is nothing to mend in what was written.
    assert.equal(await tab.locator('.monaco-icon-label.italic').count(), 0);
    assert.equal(await squiggles(page).count(), 0);
    assert.ok(existsSync(join(top, 'handbook.llmstrategy.yaml')));
    assert.equal(readFileSync(file, 'utf8'), fixtures.FAULTY);
  });

  const other = fixtures.folder({ 'other.yaml': 'a: 1\n' });
  await on(editor, 'the walkthrough has three steps', editor.url(other), note, async (page) => {
    // The picture of a step is shown where there is room for it.
    await page.setViewportSize({ width: 1600, height: 900 });
    await command(page, 'Welcome: Open Walkthrough');
    await page.keyboard.type('Check how you use');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Check how you use a language model' }).click();
    const steps = page.locator('.getting-started-step');
    await steps.first().waitFor();
    assert.equal(await steps.count(), 3);
    await steps.nth(1).click();
    await page.locator('.getting-started-media img').waitFor();
  });

  const example = fixtures.example();
  await on(editor, 'the faulty example: squiggles and lenses', editor.url(example, join(example, 'llmstrategy.yaml')), note, async (page) => {
    await squiggles(page).first().waitFor();
    await page.locator('.monaco-editor .codelens-decoration a').first().waitFor();
    if (PICTURED) await command(page, 'View: Toggle Primary Side Bar Visibility');
    await picture(page, 'vscode-lens.png');
  });

  await on(editor, 'the stacks of a strategy on a page', editor.url(example, join(example, 'llmstrategy.yaml')), note, async (page) => {
    await squiggles(page).first().waitFor();
    if (PICTURED) await command(page, 'View: Toggle Primary Side Bar Visibility');
    const [line, column] = place(readFileSync(join(example, 'llmstrategy.yaml'), 'utf8'), 'trip-assistant');
    await goTo(page, line, column + 2);
    await command(page, 'llmstrategy: Compare the Stacks of a Strategy');
    const shown = page.frameLocator('iframe.webview').frameLocator('iframe').locator('table').first();
    await shown.waitFor();
    assert.match(await shown.innerText(), /\(declared\)/);
  });
}

/** One clear message, and what to do. */
export async function withoutPython(editor: Editor, note: Note): Promise<void> {
  const top = fixtures.folder({ 'llmstrategy.yaml': fixtures.FAULTY });
  await on(editor, 'without Python it says what to do', editor.url(top, join(top, 'llmstrategy.yaml')), note, async (page) => {
    const message = page.locator('.notification-toast', { hasText: 'needs Python 3.11 or newer' });
    await message.waitFor();
    await message.locator('.monaco-button', { hasText: 'Get Python' }).waitFor();
    assert.equal(await page.locator('.notification-toast').count(), 1);
    assert.equal(await squiggles(page).count(), 0);
  });
}

/** Nothing in the workspace runs before it is trusted. Afterwards the traps must run, which shows that they work. */
export async function trust(editor: Editor, note: Note, python: string): Promise<void> {
  const top = fixtures.folder({
    'llmstrategy.yaml': fixtures.FAULTY,
    '.vscode/settings.json': JSON.stringify({
      'llmstrategy.path': '${workspaceFolder}/tools/llmstrategy',
      'llmstrategy.interpreter': '${workspaceFolder}/tools/python',
    }),
  });
  const sign = (name: string): string => join(top, `${name}.ran`);
  fixtures.trap(join(top, '.venv', 'bin', 'python'), sign('environment'), python);
  fixtures.trap(join(top, 'tools', 'python'), sign('interpreter'), python);
  fixtures.trap(join(top, 'tools', 'llmstrategy'), sign('path'), python);
  const all = ['environment', 'interpreter', 'path'];

  await on(editor, 'an untrusted workspace runs nothing', editor.url(top, join(top, 'llmstrategy.yaml')), note, async (page) => {
    await squiggles(page).first().waitFor();
    await page.locator('#status\\.languageStatus').hover();
    await page.locator('.hover-language-status', { hasText: "the extension's copy" }).first().waitFor();
    assert.deepEqual(all.filter((name) => existsSync(sign(name))), []);
    await command(page, 'llmstrategy: Restart the Server');
    await squiggles(page).first().waitFor();
    await command(page, 'llmstrategy: Check the Workspace');
    await page.locator('.notification-toast', { hasText: 'checked' }).waitFor();
    assert.deepEqual(all.filter((name) => existsSync(sign(name))), []);

    await command(page, 'Workspaces: Manage Workspace Trust');
    await page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust/ }).first().click();
    await until('the traps to be sprung', () => all.every((name) => existsSync(sign(name))));
  });
}

async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURED) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(PICTURES, name) });
}

async function until(what: string, look: () => boolean, patience = 20_000): Promise<void> {
  const end = Date.now() + patience;
  while (!look()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
