import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../src/report/page/address.ts';
import { escaped, scriptJson, visible } from '../../../src/report/page/html.ts';

const anything = fc.string({ unit: 'binary', maxLength: 30 });

describe('visible', () => {
  it('shows each character in its place', () => {
    expect(visible('a\0\u001b\u007f\u0085\u202e\ud800z\t\r\n')).toBe(
      'a␀␛␡���z\t\r\n'.replace('���', '\ufffd\ufffd\ufffd'),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect([...visible(text)]).toHaveLength([...text].length);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('escaped', () => {
  it('lets nothing be markup', () => {
    expect(escaped('<b a="1" c=\'2\'>&</b>')).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;&lt;/b&gt;');
  });
});

describe('scriptJson', () => {
  it('means the same and ends no script', () => {
    const value = { a: '</script><!--\u2028\u2029<script>', '<': 1 };
    const json = scriptJson(JSON.stringify(value));
    expect(json).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual(value);
  });
});

describe('addressOf', () => {
  it('can be read back, whatever a name holds', () => {
    expect(addressOf('清远 a/b', 'x?y#z')).toBe('/reading/%E6%B8%85%E8%BF%9C%20a%2Fb/x%3Fy%23z');
    fc.assert(
      fc.property(anything, anything, (document, finding) => {
        const parts = addressOf(document, finding).split('/').map(decodeURIComponent);
        expect(parts).toEqual(['', 'reading', document, finding]);
      }),
      { seed: 2, numRuns: 200 },
    );
    expect(addressOf('a\ud800')).toBe('/reading/a%EF%BF%BD');
  });
});
