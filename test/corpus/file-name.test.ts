import { describe, expect, it } from 'vitest';
import { dateFromFileName, titleFromFileName } from '../../src/corpus/metadata/file-name.ts';
import { articleOf } from './support.ts';

describe('the title in a file name', () => {
  it.each([
    ['Refund policy.md', 'Refund policy'],
    ['notes/How to moor (2).md', 'How to moor'],
    ['refund-policy.md', 'Refund policy'],
    ['2024-03-05-new-ferry.md', 'New ferry'],
    ['2024-03 New ferry.md', 'New ferry'],
    ['2024-99 New ferry.md', '2024-99 New ferry'],
    ['mooring_rules.docx.md', 'Mooring rules'],
    ['03_mooring_rules.txt', 'Mooring rules'],
    ['01. Mooring.md', 'Mooring'],
    ['Refund%20policy.html', 'Refund policy'],
    ['Fees 2019.pdf', 'Fees 2019'],
    ['Refund policy 1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d.md', 'Refund policy'],
    ['refund-policy/index.md', 'Refund policy'],
    ['Tide tables - Copy.txt', 'Tide tables'],
    ['Hafengebühren.md', 'Hafengebühren'],
  ])('reads %s', (path, title) => {
    expect(titleFromFileName(path)).toBe(title);
  });

  it.each([
    'a.md',
    'index.md',
    'README.md',
    'doc-12.txt',
    'IMG20190304.pdf',
    'a1b2c3d4e5.html',
    'scan 3.pdf',
    '2024-03-05.md',
    'Untitled 2.md',
    '0412.txt',
  ])('finds none in %s', (path) => {
    expect(titleFromFileName(path)).toBeUndefined();
  });

  it('is the article’s where the text has none, and so is the date', async () => {
    const text = 'Customers may return a ticket within nine days of buying it.';
    expect(await articleOf('2024-03-05-refund-policy.md', text)).toMatchObject({
      title: 'Refund policy',
      published: '2024-03-05',
    });
    expect((await articleOf('Refund policy.md', `# Returns\n\n${text}`)).title).toBe('Returns');
    expect((await articleOf('a.md', text)).title).toBe(text);
    expect(dateFromFileName('2024-13-40-x.md')).toBeUndefined();
    expect(dateFromFileName('minutes of 2024-03-05.md')).toBeUndefined();
  });
});
