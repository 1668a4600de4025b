// Lists of units as notices and cells write them: see units in shared/document/RULES.md.
import { describe, expect, it } from 'vitest';
import { canonicalKey, suggestSameUnits } from '#shared/document/sameUnits.ts';
import { unitKind } from '#shared/document/unitKind.ts';
import { splitUnits } from '#shared/document/units.ts';

describe('splitUnits', () => {
  const lists: [text: string, names: string[]][] = [
    ['市住建局、市城管局、市生态环境局', ['市住建局', '市城管局', '市生态环境局']],
    ['市卫生健康委，市医保局', ['市卫生健康委', '市医保局']],
    ['药政处，中医药处、人事处', ['药政处', '中医药处', '人事处']],
    ['开发区管委会,各街道、区直各部门', ['开发区管委会', '各街道', '区直各部门']],
    ['县委宣传部\n县教育局\n县河长办', ['县委宣传部', '县教育局', '县河长办']],
    ['各街道\n市国有公司', ['各街道', '市国有公司']],
    ['市水\n利局、市直\n相关部门', ['市水利局', '市直相关部门']],
    ['五星街道南大街街道荷花池街道', ['五星街道', '南大街街道', '荷花池街道']],
    ['省渔政总队 广州支队', ['省渔政总队广州支队']],
    ['市住建局 市城管局　市水利局', ['市住建局', '市城管局', '市水利局']],
    ['市住建局/市城管局', ['市住建局', '市城管局']],
    ['市城管局；各区政府', ['市城管局', '各区政府']],
    ['市规划和自然资源局和市工业和信息化局', ['市规划和自然资源局', '市工业和信息化局']],
    ['市人力资源和社会保障局及相关部门', ['市人力资源和社会保障局', '相关部门']],
    [
      '市纪委机关（市监委、市委巡察办）、市教育局',
      ['市纪委机关（市监委、市委巡察办）', '市教育局'],
    ],
    ['市交通委（市道运局），团市委', ['市交通委（市道运局）', '团市委']],
    ['由市住建局、市城管局按职责分工负责', ['市住建局', '市城管局']],
    ['市发改委市财政局市水务局', ['市发改委', '市财政局', '市水务局']],
    ['教育部、体育总局等国务院相关部门', ['教育部', '体育总局', '国务院相关部门']],
    [
      '各县（市、区）党委和人民政府，高新区党工委和管委会',
      ['各县（市、区）党委和人民政府', '高新区党工委和管委会'],
    ],
    ['市统计局、各区、开发区', ['市统计局', '各区', '开发区']],
    ['各开发区、高新区', ['各开发区、高新区']],
    ['市委、市政府督查室，市发改委', ['市委、市政府督查室', '市发改委']],
    ['市委、市政府办公室', ['市委', '市政府办公室']],
    ['各县〈市、区〉人民政府、市水利局', ['各县〈市、区〉人民政府', '市水利局']],
    ['市政府办公室与市大数据局', ['市政府办公室', '市大数据局']],
    ['市交通局（列第一位者为牵头单位，下同）、市公安局', ['市交通局', '市公安局']],
    [
      '市住房和城乡建设局、市人力资源和社会保障局、市文化和旅游局及市发展和改革委员会',
      ['市住房和城乡建设局', '市人力资源和社会保障局', '市文化和旅游局', '市发展和改革委员会'],
    ],
    ['合肥海关、人行合肥中心支行', ['合肥海关', '人行合肥中心支行']],
  ];
  it.each(lists)('[U1] cuts %j', (text, names) => {
    expect(splitUnits(text).names).toEqual(names);
  });

  it('[U1] leaves 、 inside brackets of any kind alone', () => {
    for (const name of ['相关县〔市、区〕人民政府', '各县（市、区）', '各县〔市、区）政府']) {
      expect(splitUnits(`${name}、市水利局`).names).toEqual([name, '市水利局']);
    }
  });

  it('[U2] takes 各区、县级市 as one phrase', () => {
    expect(splitUnits('市人社局、市工商联，各区、县级市').names).toEqual([
      '市人社局',
      '市工商联',
      '各区、县级市',
    ]);
    expect(splitUnits('各有关区、县级市').names).toEqual(['各有关区、县级市']);
    for (const name of [
      '各镇、街道',
      '各市、州、县人民政府',
      '各县、区人民政府（管委会）',
      '沿江各区、县',
      '各县（市、区）党委、政府',
    ]) {
      expect(splitUnits(`市水利局、${name}`).names).toEqual(['市水利局', name]);
    }
    expect(splitUnits('各旗县区、稀土高新区').names).toEqual(['各旗县区', '稀土高新区']);
  });

  it('[U3] gives back a prefix that was left out, and says so', () => {
    const list = splitUnits('市住建局、审批服务局、财政局');
    expect(list.names).toEqual(['市住建局', '市审批服务局', '市财政局']);
    expect(list.notes).toEqual([
      { code: 'prefixExpanded', written: '审批服务局', name: '市审批服务局' },
      { code: 'prefixExpanded', written: '财政局', name: '市财政局' },
    ]);
    expect(splitUnits('荔湾区桥中街、西村街办事处').names).toEqual([
      '荔湾区桥中街',
      '荔湾区西村街办事处',
    ]);
    expect(splitUnits('市委组织部、宣传部、市住建局').names[1]).toBe('市委宣传部');
  });

  it.each([
    ['市住建局，国网云川供电公司，税务局', ['市住建局', '国网云川供电公司', '市税务局']],
    ['市总工会、团市委、妇联、科协', ['市总工会', '团市委', '市妇联', '市科协']],
    ['自治区发展改革委、水利厅', ['自治区发展改革委', '自治区水利厅']],
    ['各乡镇人民政府、街道办事处', ['各乡镇人民政府', '各街道办事处']],
    ['国家发展改革委、财政部、能源局', ['国家发展改革委', '财政部', '能源局']],
  ])('[U3] %s', (text, names) => {
    expect(splitUnits(text).names).toEqual(names);
  });

  it('[U3] gives no prefix to bodies that have none', () => {
    for (const name of [
      '团市委',
      '合肥海关',
      '国网某市供电公司',
      '富华燃气公司',
      '城东区人民政府',
    ]) {
      expect(splitUnits(`市住建局、${name}`)).toMatchObject({
        names: ['市住建局', name],
        notes: [],
      });
    }
  });

  it('[U4] marks a list that ends in 等 as open', () => {
    for (const text of [
      '市税务局等',
      '市税务局等部门',
      '市税务局等有关部门和单位',
      '市税务局等市直相关部门',
    ]) {
      expect(splitUnits(text)).toMatchObject({ names: ['市税务局'], open: true });
    }
    expect(splitUnits('市税务局、市通信管理局等；各区政府')).toMatchObject({
      names: ['市税务局', '市通信管理局', '各区政府'],
      open: true,
    });
    expect(splitUnits('扶贫办、商务部等和各有关省级人民政府').names).toEqual([
      '扶贫办',
      '商务部',
      '各有关省级人民政府',
    ]);
    expect(splitUnits('市税务局').open).toBe(false);
  });

  it('[U4] reads /, dashes and 无 as nobody', () => {
    for (const text of ['/', '／', '—', '－', '无', '', '  '])
      expect(splitUnits(text).names).toEqual([]);
  });

  it('names a unit once, with a note', () => {
    const list = splitUnits('市住建局、市住建局');
    expect(list.names).toEqual(['市住建局']);
    expect(list.notes.map(({ code }) => code)).toEqual(['repeated']);
  });
});

describe('unitKind', () => {
  it.each([
    '市直相关部门 市直各相关单位 各有关单位 区直各部门 全区经济运行各专班 各县（市、区）人民政府 相关县〔市、区〕人民政府',
    '各区、县级市 各旗县区 各街道 各区政府 各项目牵头单位 省有关单位 领导小组成员单位 市属国有企业 市国有公司',
  ])('[U5] collective: %s', (names) => {
    for (const name of names.split(' '))
      expect([name, unitKind(name)]).toEqual([name, 'collective']);
  });

  it.each([
    [
      'company',
      '市城市发展集团有限公司 富华燃气公司 高速公路管理公司 省机场集团 中国出口信用保险公司安徽分公司',
    ],
    [
      'institution',
      '市防震减灾中心 团市委 市妇联 市科协 合肥海关 人行合肥中心支行 海关自贡办事处 申康医院发展中心',
    ],
    [
      'district',
      '城东区人民政府 经济开发区管委会 稀土高新区 桥中街 流花街道办事处 城关镇人民政府 云岭县',
    ],
    [
      'department',
      '市住建局 市公安局交警支队 市文明办 市政府办公室 市城市管理委员会 市城管委 基层处 市委宣传部',
    ],
  ] as const)('[U5] %s', (kind, names) => {
    for (const name of names.split(' ')) expect([name, unitKind(name)]).toEqual([name, kind]);
  });
});

describe('names that may be one unit', () => {
  it('[U6] gives one key to the spellings of one body, and another to another level', () => {
    const spellings = [
      ['市住建局', '市住房城乡建设局', '市住房和城乡建设局', '云川市住建局'],
      ['市城管局', '市城市管理局', '澜江市城市管理局', '市城管执法局'],
      ['市发改委', '市发展改革委', '市发展和改革委员会'],
      ['市人社局', '市人力资源社会保障局', '市人力资源和社会保障局'],
      ['市市场监管局', '市市场监督管理局'],
      ['市政府金融办', '市金融办', '市委金融办'],
      ['城东区人民政府', '城东区政府', '城东区'],
      ['桥中街', '桥中街道', '桥中街道办事处'],
    ];
    for (const names of spellings) expect(new Set(names.map(canonicalKey)).size).toBe(1);
    expect(canonicalKey('区住建局')).not.toBe(canonicalKey('市住建局'));
    expect(canonicalKey('市政府办公室')).not.toBe(canonicalKey('市委办公室'));
  });

  it('[U6] suggests renamed and lengthened names with a reason', () => {
    expect(suggestSameUnits(['市文旅局', '市水利局', '市文旅广电局', '市水务局'])).toEqual([
      {
        names: ['市文旅局', '市文旅广电局'],
        reason: 'renamed',
        message: '“市文旅局”与“市文旅广电局”职能相同，可能是机构改革前后的名称',
      },
      expect.objectContaining({ names: ['市水利局', '市水务局'], reason: 'renamed' }),
    ]);
    expect(suggestSameUnits(['市生态环境局', '市生态环竟局'])[0]?.reason).toBe('oneCharacter');
    expect(suggestSameUnits(['城东区人民政府', '城东区'])[0]?.reason).toBe('sameBody');
    expect(suggestSameUnits(['市城建集团有限公司', '市城建集团'])[0]?.reason).toBe('contained');
  });

  it('[U6] suggests nothing for a part of a body, a sister body or another place', () => {
    expect(
      suggestSameUnits([
        '市公安局',
        '市公安局交警支队',
        '市教育局',
        '市体育局',
        '市第一医院',
        '市第二医院',
        '城东区人民政府',
        '城西区人民政府',
        '市政府办公室',
        '市委办公室',
      ]),
    ).toEqual([]);
  });
});

it.each([
  ['各市、县〔区〕人民政府', ['各市、县〔区〕人民政府']],
  ['省商务厅，各市、县（区）人民政府', ['省商务厅', '各市、县（区）人民政府']],
  ['团市委，各县、市辖区', ['团市委', '各县、市辖区']],
  ['区农业农村局、公安云川分局', ['区农业农村局', '公安云川分局']],
])('[U2] [U3] %s', (list, names) => expect(splitUnits(list).names).toEqual(names));
