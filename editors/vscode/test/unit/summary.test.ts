// What the user reads after a check of the workspace.

import * as assert from 'node:assert/strict';
import { test } from 'node:test';

import { summary } from '../../src/summary.ts';

test('the gravest level comes first, and one of a level has no plural', () => {
  assert.equal(summary(7, [3, 1, 2, 1, 3, 4]), '7 files checked: 2 errors, 1 warning, 2 infos, 1 hint.');
});

test('levels without findings are left out', () => {
  assert.equal(summary(1, [4]), '1 file checked: 1 hint.');
  assert.equal(summary(2, []), '2 files checked: no findings.');
  assert.equal(summary(0, []), 'no strategy in this workspace.');
});
