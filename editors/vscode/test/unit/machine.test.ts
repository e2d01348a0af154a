// Finding and running interpreters, with real files and links.

import * as assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { ask, environments, interpreters, isInside, versionOf } from '../../src/find/machine.ts';
import { fits, isNewer } from '../../src/find/version.ts';
import { isStrategy } from '../../src/names.ts';
import { HERE } from '../lib/places.ts';

const folder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'llmstrategy-unit-')));

function program(file: string, text = '#!/bin/sh\nexit 1\n'): string {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, 0o755);
  return file;
}

test('isNewer compares versions as PEP 440 does', () => {
  for (const [newer, older] of [
    ['1.0.1', '1.0'], ['1.10', '1.9'], ['1.0', '1.0rc1'], ['1.0rc2', '1.0rc1'], ['1.0b1', '1.0a9'],
    ['1.0', '1.0.dev3'], ['1.0a1', '1.0.dev9'], ['1.0.post1', '1.0'], ['1.0.dev2', '1.0.dev1'], ['2', '1.9.9.9'],
  ] as const) {
    assert.ok(isNewer(newer, older), `${newer} > ${older}`);
    assert.ok(!isNewer(older, newer), `${older} > ${newer}`);
  }
  assert.ok(!isNewer('1.0.0', '1.0'));
  assert.ok(!isNewer('1.0+local', '1.0'));
  assert.ok(!isNewer('unknown', '0.0.1'));
});

test('Python 3.11 and newer fit', () => {
  assert.deepEqual(['2.7.18', '3.9.1', '3.10.13', '3.11.0', '3.14.0', '4.0.0'].filter(fits), ['3.11.0', '3.14.0', '4.0.0']);
});

test('isStrategy knows the names of strategies', () => {
  for (const name of ['llmstrategy.yaml', 'a/llmstrategy.yml', 'C:\\a\\llmstrategy.yaml', '/a/b.llmstrategy.yaml']) {
    assert.ok(isStrategy(name), name);
  }
  for (const name of ['llmstrategy.json', 'my-llmstrategy.yaml', 'b.llmstrategy.yml', 'llmstrategy.yaml/other']) {
    assert.ok(!isStrategy(name), name);
  }
});

test('interpreters are found in PATH and in the usual folders', async () => {
  const top = folder();
  const inPath = program(join(top, 'bin', 'python3'));
  const usual = program(join(top, 'home', '.pyenv', 'versions', '3.12.1', 'bin', 'python'));
  const found = await interpreters({
    platform: 'linux',
    env: { PATH: ['relative', join(top, 'bin'), join(top, 'none')].join(':') },
    home: join(top, 'home'),
  });
  const ours = found.map((command) => command.program).filter((file) => file.startsWith(top));
  assert.deepEqual(ours, [inPath, usual]);
});

test('environments of the workspace are found', async () => {
  const top = folder();
  const python = program(join(top, '.venv', 'bin', 'python'));
  assert.deepEqual(await environments([top], 'linux'), [{ program: python, args: [] }]);
});

test('isInside follows links', async () => {
  const top = folder();
  const ws = join(top, 'ws');
  const file = program(join(ws, 'python'));
  const outside = program(join(top, 'ws2', 'python'));
  symlinkSync(file, join(top, 'link'));
  symlinkSync(outside, join(ws, 'outward'));
  symlinkSync(ws, join(top, 'same'));
  assert.ok(await isInside(file, [ws]));
  assert.ok(await isInside(join(top, 'link'), [ws]));
  assert.ok(await isInside(join(ws, 'outward'), [ws]));
  assert.ok(await isInside(file, [join(top, 'same')]));
  assert.ok(await isInside(join(ws, 'gone'), [ws]));
  assert.ok(!(await isInside(outside, [ws])));
});

test('a real interpreter is probed', async () => {
  const answer = await ask({ program: process.env.PYTHON ?? 'python3', args: [] }, join(HERE, 'python', 'probe.py'), tmpdir());
  assert.ok(fits(answer.python));
  assert.equal(typeof answer.libyaml, 'boolean');
});

test('a program that fails is an error with its last line', async () => {
  const file = program(join(folder(), 'python'), '#!/bin/sh\necho first >&2\necho no such version >&2\nexit 127\n');
  await assert.rejects(ask({ program: file, args: [] }, 'probe.py', tmpdir()), /^Error: no such version$/);
});

test('versionOf refuses a program that is not llmstrategy', async () => {
  const top = folder();
  assert.equal(await versionOf(program(join(top, 'right'), '#!/bin/sh\necho llmstrategy 1.2.3\n'), top), '1.2.3');
  await assert.rejects(versionOf(program(join(top, 'wrong'), '#!/bin/sh\necho 1.2.3\n'), top), /does not say/);
});
