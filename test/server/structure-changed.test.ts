import { deepEqual, equal } from 'node:assert/strict';
import { Client } from './client';
import { english, list } from './texts';

describe('newsmark/structureChanged', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  it('tells of a text that was opened', async () => {
    const document = await client.open(english);
    deepEqual(await document.announced(), { uri: document.uri, version: 1, isNews: true });
  });

  it('tells of each version, and when news becomes something else and news again', async () => {
    const document = await client.open(list);
    deepEqual(await document.announced(), { uri: document.uri, version: 1, isNews: false });
    await document.change({ text: english });
    deepEqual(await document.announced(), { uri: document.uri, version: 2, isNews: true });
    await document.replace(0, 0, 'x');
    deepEqual(await document.announced(), { uri: document.uri, version: 3, isNews: true });
    await document.change({ text: list });
    deepEqual(await document.announced(), { uri: document.uri, version: 4, isNews: false });
  });

  it('tells of the last of many changes that follow at once', async () => {
    const document = await client.open(english);
    for (let typed = 0; typed < 50; typed++) await document.replace(typed, typed, 'x');
    const { version, isNews } = await document.announced();
    equal(version, 51);
    equal(isNews, true);
  });

  it('has the structure of that version ready', async () => {
    const document = await client.open(english);
    await document.replace(0, 0, 'Salem: ');
    const { version } = await document.announced();
    equal((await document.structure()).version, version);
  });
});
