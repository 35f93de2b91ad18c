import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/report/compare/renderHtml.ts';
import { HOSTILE_SAMPLE, SAMPLE, UNCHECKED_SAMPLE } from './sample.ts';

const html = (compared: typeof SAMPLE): string => [...renderHtml(compared)].join('');

describe('renderHtml', () => {
  it('is a Chinese page that needs nothing beside itself', () => {
    for (const compared of [SAMPLE, HOSTILE_SAMPLE]) {
      const $ = load(html(compared));
      expect($('html').attr('lang')).toBe('zh-CN');
      expect($('meta[charset]').attr('charset')).toBe('utf-8');
      expect($('script, link, img, iframe, object, form, [onclick], [onerror]')).toHaveLength(0);
      expect(
        $('[href]')
          .toArray()
          .map((each) => $(each).attr('href'))
          .filter((href) => !href?.startsWith('#')),
      ).toEqual([]);
      expect(html(compared)).not.toMatch(/url\(|@import|https?:/);
    }
  });

  it('has a row for an indicator and a cell for each plan, by sign as well as by colour', () => {
    const $ = load(html(SAMPLE));
    const row = $('.matrix th[scope=row]')
      .filter((_, each) => $(each).text() === '新生儿死亡率')
      .parent();
    const cells = row.find('td').toArray();
    expect(cells.map((cell) => $(cell).attr('class'))).toEqual(['baseline', 'looser']);
    expect($(cells[1]).find('.sign').text()).toBe('▽');
    expect($(cells[1]).find('.why').text()).toBe('较宽');
    expect($(cells[1]).attr('data-plan')).toBe('白水县 儿童 2021—2030');
    for (const each of $('.matrix tbody:not(.domain) tr').toArray())
      expect($(each).find('td')).toHaveLength(2);
  });

  it('links every value with where it stands', () => {
    const $ = load(html(SAMPLE));
    const links = $('a.cite').toArray();
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) expect($($(link).attr('href') ?? '').text()).toMatch(/^《.*》，.*第\d+行$/);
  });

  it('shows the texts of plans as they are', () => {
    const $ = load(html(HOSTILE_SAMPLE));
    expect($('.matrix').text()).toContain('<script>alert(1)</script>');
    expect($('.matrix').text()).toContain('a & b');
  });

  it('says that nobody has checked the figures of the reference', () => {
    expect(load(html(UNCHECKED_SAMPLE))('.warning').text()).toContain('未与公报核对');
    expect(load(html(SAMPLE))('.warning')).toHaveLength(0);
  });
});
