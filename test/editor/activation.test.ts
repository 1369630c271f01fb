import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension', () => {
  const extension = vscode.extensions.getExtension('newsmark.newsmark');

  it('is found', () => {
    assert.ok(extension);
  });

  it('is active once a text file is open', async () => {
    const [file] = await vscode.workspace.findFiles('**/*.txt', undefined, 1);
    assert.ok(file, 'the workspace has a text file');
    await vscode.window.showTextDocument(file);
    await extension?.activate();
    assert.equal(extension?.isActive, true);
  });
});
