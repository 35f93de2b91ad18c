import { describe, expect, it } from 'vitest';
import { regionOf } from '../../src/regions/regionOf.ts';

/** What a title says, in a text that begins with it. */
const found = (title: string, rest = '') => regionOf(title, `${title}\n${rest}`);

const region = (name: string, level: string, code: string | null, ...parents: string[]) => ({
  name,
  level,
  code,
  parents,
});

describe('regionOf', () => {
  it.each([
    [
      '细河区妇女发展规划（2021—2030年）',
      '辽宁省阜新市',
      region('细河区', 'county', '210911', '阜新市', '辽宁省'),
    ],
    ['阜新市细河区妇女发展规划', '', region('细河区', 'county', '210911', '阜新市')],
    [
      '清远市儿童发展规划（2021—2030年）',
      '《广东省儿童发展规划》',
      region('清远市', 'prefecture', '441800', '广东省'),
    ],
    ['岢岚县儿童发展“十四五”规划', '忻州市 山西省', region('岢岚县', 'county', '140929', '忻州市', '山西省')],
    ['广东省妇女发展规划', '', region('广东省', 'province', '440000')],
    ['西藏自治区妇女发展规划', '', region('西藏自治区', 'province', '540000')],
    ['北京市妇女发展规划', '', region('北京市', 'province', '110000')],
    [
      '黔南布依族苗族自治州妇女发展规划',
      '贵州省',
      region('黔南布依族苗族自治州', 'prefecture', '522700', '贵州省'),
    ],
    ['锡林郭勒盟妇女发展规划', '内蒙古自治区', region('锡林郭勒盟', 'prefecture', '152500', '内蒙古自治区')],
    ['河北省邢台市清河县儿童发展规划', '', region('清河县', 'county', '130534', '邢台市', '河北省')],
    ['北京市朝阳区儿童发展规划', '', region('朝阳区', 'county', '110105', '北京市')],
    ['朝阳区儿童发展规划', '吉林省长春市', region('朝阳区', 'county', '220104', '长春市', '吉林省')],
    ['中国妇女发展纲要（2021—2030年）', '', region('中国', 'nation', null)],
  ])('%s', (title, rest, expected) => {
    expect(found(title, rest)).toEqual({ region: expected, candidates: [] });
  });

  it('names no parent that the text does not name', () => {
    expect(found('清远市儿童发展规划')?.region.parents).toEqual([]);
  });

  it('tells places of one name apart by what the text names above them', () => {
    const title = '新城区儿童发展规划（2021—2030年）';
    expect(found(title)).toEqual({
      region: region('新城区', 'county', null),
      candidates: ['150102', '610102'],
    });
    expect(found(title, '《西安市儿童发展规划》')?.region).toEqual(
      region('新城区', 'county', '610102', '西安市'),
    );
    expect(found(title, '呼和浩特市')?.region.code).toBe('150102');
    expect(found(title, '西安市 呼和浩特市')?.region.code).toBeNull();
  });

  it('says of an unknown place what its name and the text say', () => {
    expect(found('青山县儿童发展规划')).toEqual({ region: region('青山县', 'county', null), candidates: [] });
    expect(found('青山县儿童发展规划', '《云南省儿童发展规划》')?.region).toEqual(
      region('青山县', 'county', null, '云南省'),
    );
  });

  it.each([
    ['清远市高新区儿童发展规划', region('高新区', 'county', null, '清远市')],
    ['青山市高新区儿童发展规划', region('高新区', 'county', null, '青山市')],
  ])('takes the nearest place, known or not: %s', (title, expected) => {
    expect(found(title)?.region).toEqual(expected);
  });

  it.each(['儿童发展规划', '“十四五”规划', ''])('finds none in %j', (title) => {
    expect(found(title)).toBeNull();
  });
});
