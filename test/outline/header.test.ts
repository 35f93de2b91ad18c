import { describe, expect, it } from 'vitest';
import { headerOf } from '../../src/outline/header.ts';

describe('headerOf', () => {
  it('finds title, number, issuer and date of a notice', () => {
    const lines = [
      '青山县人民政府关于印发青山县儿童发展规划（2021—2030年）的通知',
      '青政发〔2022〕3号',
      '各乡镇人民政府，县直各部门：',
      '现将规划印发给你们，请认真贯彻执行。',
      '青山县人民政府',
      '2022年9月9日',
    ];
    expect(headerOf(lines, '青山县儿童发展规划（2021—2030年）')).toEqual({
      title: '青山县人民政府关于印发青山县儿童发展规划（2021—2030年）的通知',
      documentNumber: '青政发〔2022〕3号',
      issuer: '青山县人民政府',
      issued: '2022-09-09',
    });
  });

  it('joins a title that breaks over two lines', () => {
    expect(headerOf(['青山县人民政府关于印发', '儿童发展规划的通知'], null).title).toBe(
      '青山县人民政府关于印发儿童发展规划的通知',
    );
  });

  it('leaves the line before a notice alone', () => {
    expect(headerOf(['政务公开', '青山县人民政府关于印发儿童发展规划的通知'], null).title).toBe(
      '青山县人民政府关于印发儿童发展规划的通知',
    );
  });

  it.each(['青政办发〔2021〕12号', '青政发[2021]1号', '青政发（2021）1号', '青妇儿工委〔2022〕003号'])(
    'takes the number %s',
    (line) => {
      expect(headerOf([line], null).documentNumber).toBe(line);
    },
  );

  it.each(['儿童热线12345号', '〔2021〕号', '青政发2021年1号'])('takes no number out of %s', (line) => {
    expect(headerOf([line], null).documentNumber).toBeNull();
  });

  it.each([
    ['2022年12月1日', '2022-12-01'],
    ['2022年1月31日', '2022-01-31'],
  ])('writes the date %s as %s', (line, issued) => {
    expect(headerOf([line], null).issued).toBe(issued);
  });

  it.each(['2022年13月1日', '2022年2月30日', '2022年0月5日'])('takes no date out of %s', (line) => {
    expect(headerOf([line], null).issued).toBeNull();
  });

  it('has the title of the plan where there is no notice, and null for the rest', () => {
    expect(headerOf([], '青山县儿童发展规划')).toEqual({
      title: '青山县儿童发展规划',
      documentNumber: null,
      issuer: null,
      issued: null,
    });
  });
});
