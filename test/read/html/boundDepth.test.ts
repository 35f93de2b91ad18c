import { describe, expect, it } from 'vitest';
import { boundDepth } from '../../../src/read/html/boundDepth.ts';

/** The greatest depth at which an element opens, as a parser counts that knows of no end tags left out. */
const depthOf = (html: string): number => {
  let depth = 0;
  let most = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
    if (name === 'br' || name === 'wbr') continue;
    depth += slash === '' ? 1 : -1;
    most = Math.max(most, depth);
  }
  return most;
};

describe('a page that is not deep', () => {
  it.each([
    '',
    '<p>甲<p>乙',
    '<!DOCTYPE html><html><body><div class="a"><br/><img src="x"/>甲</div></body></html>',
    `<ul>${'<li>甲'.repeat(2000)}</ul>`,
    `<table>${'<tr><td>甲<td>乙'.repeat(2000)}</table>`,
    `<div>${'甲<br>'.repeat(2000)}</div>`,
    '<script>var a = "</div><div>"</script><!-- <div> -->',
    '<li/><p/>甲',
    '</div></p>甲',
    '<table><tr><td>甲</td></tr></table></body></html>',
    '<table><tr><td>甲</body></html>',
  ])('stays as it is: %j', (html) => {
    expect(boundDepth(html)).toBe(html);
  });
});

describe('a page that is too deep', () => {
  it.each(['div', 'span', 'blockquote', 'constructor'])('has no %s below the limit', (name) => {
    const html = `${`<${name} class="a">`.repeat(2000)}甲${`</${name}>`.repeat(2000)}`;
    expect(depthOf(boundDepth(html))).toBe(512);
    expect(boundDepth(html)).toContain('甲');
  });

  it('has line breaks for blocks, and nothing within lines', () => {
    const deep = `${'<div>'.repeat(512)}<p id=1>甲<b>乙</b></p></div>`;
    expect(boundDepth(deep)).toBe(`${'<div>'.repeat(512)}<br id=1>甲<wbr>乙</wbr></br></div>`);
  });

  it('is not made less deep by what is no tag', () => {
    for (const trick of [
      '<!-- </div> -->',
      '<i title="</div>"></i>',
      '<script>"</div>"</script>',
      '<style></div></style>',
    ])
      expect(boundDepth(`<div>${trick}`.repeat(1000)).match(/<div>/g)?.length).toBeLessThanOrEqual(512);
  });

  it('does not hide its scripts', () => {
    expect(boundDepth(`${'<div>'.repeat(600)}<script>甲</script>`)).toContain('<script>甲</script>');
  });
});

describe('tags that are not to be taken at their word', () => {
  it.each([
    ['<script src="a.js"/><p>甲</p>', '<wbr src="a.js"/><p>甲</p>'],
    ['<a name="1"/>甲', '<wbr name="1"/>甲'],
    [
      '<div><table><tr><td>甲</div>乙</td></tr></table></div>',
      '<div><table><tr><td>甲</wbr>乙</td></tr></table></div>',
    ],
    [
      '<table><tr><td><table></td></table></td></tr></table>',
      '<table><tr><td><table></wbr></table></td></tr></table>',
    ],
  ])('%s', (html, expected) => {
    expect(boundDepth(html)).toBe(expected);
  });
});
