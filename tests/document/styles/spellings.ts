// The spellings of a responsibility clause: labels in pairs, one label for all, sentences with verbs.

export type Signs = { colon: string; between: string; supportFirst: boolean };
export type Part = { text: string };

export type Spelling = {
  /** `pair` tells leads from supports; `joint` names all in one list, of which the notice does not say who leads. */
  roles: 'pair' | 'joint' | 'lead';
  /** The parts of the clause; a sentence with verbs is one part. `verbal` has no labels. */
  parts: (leads: string, supports: string, signs: Signs) => string[];
  verbal: boolean;
};

function pair(lead: string, support: string): Spelling {
  return {
    roles: 'pair',
    verbal: false,
    parts: (leads, supports, { colon, supportFirst }) => {
      const first = `${lead}${colon}${leads}`;
      if (supports === '') return [first];
      const second = `${support}${colon}${supports}`;
      return supportFirst ? [second, first] : [first, second];
    },
  };
}

function joint(label: string): Spelling {
  return {
    roles: 'joint',
    verbal: false,
    parts: (all, _none, { colon }) => [`${label}${colon}${all}`],
  };
}

function spoken(
  write: (leads: string, supports: string) => string,
  alone: (leads: string) => string,
): Spelling {
  return {
    roles: 'pair',
    verbal: true,
    parts: (leads, supports) => [supports === '' ? alone(leads) : write(leads, supports)],
  };
}

function shared(write: (all: string) => string): Spelling {
  return { roles: 'joint', verbal: true, parts: (all) => [write(all)] };
}

const led = (a: string) => `${a}牵头`;

export const spellings: Record<string, Spelling> = {
  '牵头单位/配合单位': pair('牵头单位', '配合单位'),
  '牵头部门/配合部门': pair('牵头部门', '配合部门'),
  '牵头单位/责任单位': pair('牵头单位', '责任单位'),
  '牵头单位/参与单位': pair('牵头单位', '参与单位'),
  '牵头单位/参加单位': pair('牵头单位', '参加单位'),
  '牵头单位/落实单位': pair('牵头单位', '落实单位'),
  '牵头单位/协同单位': pair('牵头单位', '协同单位'),
  '主责单位/配合单位': pair('主责单位', '配合单位'),
  '主责部门/配合部门': pair('主责部门', '配合部门'),
  '主办单位/协办单位': pair('主办单位', '协办单位'),
  '承办单位/协办单位': pair('承办单位', '协办单位'),
  '牵头责任单位/配合责任单位': pair('牵头责任单位', '配合责任单位'),
  '主要责任单位/配合单位': pair('主要责任单位', '配合单位'),
  '第一责任单位/配合单位': pair('第一责任单位', '配合单位'),
  '负责单位/参加单位': pair('负责单位', '参加单位'),
  '责任单位/配合单位': pair('责任单位', '配合单位'),
  '责任部门/协助部门': pair('责任部门', '协助部门'),
  '责任主体/配合单位': pair('责任主体', '配合单位'),
  '牵头/配合': pair('牵头', '配合'),
  '责任/配合': pair('责任', '配合'),
  '市级牵头单位/市级配合单位': pair('市级牵头单位', '市级配合单位'),
  '市牵头部门/市责任部门': pair('市牵头部门', '市责任部门'),
  '总牵头单位/责任单位': pair('总牵头单位', '责任单位'),
  责任单位: joint('责任单位'),
  责任部门: joint('责任部门'),
  落实单位: joint('落实单位'),
  责任主体: joint('责任主体'),
  实施单位: joint('实施单位'),
  主责单位: joint('主责单位'),
  承办单位: joint('承办单位'),
  负责单位: joint('负责单位'),
  主要责任单位: joint('主要责任单位'),
  牵头单位: joint('牵头单位'),
  牵头单位及责任单位: joint('牵头单位及责任单位'),
  'A牵头，B配合': spoken((a, b) => `${a}牵头，${b}配合`, led),
  'A牵头，B按职责分工负责': spoken((a, b) => `${a}牵头，${b}按职责分工负责`, led),
  'A牵头；B配合': spoken((a, b) => `${a}牵头；${b}配合`, led),
  'A牵头、B配合': spoken((a, b) => `${a}牵头、${b}配合`, led),
  A牵头B配合: spoken((a, b) => `${a}牵头${b}配合`, led),
  '由A牵头，B配合': spoken(
    (a, b) => `由${a}牵头，${b}配合`,
    (a) => `由${a}牵头`,
  ),
  '由A负责，B参加': spoken(
    (a, b) => `由${a}负责，${b}参加`,
    (a) => `由${a}负责`,
  ),
  'A牵头负责，B协助': spoken(
    (a, b) => `${a}牵头负责，${b}协助`,
    (a) => `${a}牵头负责`,
  ),
  'A负责，B配合': spoken(
    (a, b) => `${a}负责，${b}配合`,
    (a) => `${a}负责`,
  ),
  'A主办，B协办': spoken(
    (a, b) => `${a}主办，${b}协办`,
    (a) => `${a}主办`,
  ),
  'A牵头，B等配合落实': spoken((a, b) => `${a}牵头，${b}配合落实`, led),
  'A牵头，B参与': spoken((a, b) => `${a}牵头，${b}参与`, led),
  'A牵头，B分工负责': spoken((a, b) => `${a}牵头，${b}分工负责`, led),
  A会同B负责: spoken(
    (a, b) => `${a}会同${b}负责`,
    (a) => `${a}负责`,
  ),
  A牵头会同B落实: spoken(
    (a, b) => `${a}牵头会同${b}落实`,
    (a) => `${a}牵头落实`,
  ),
  'A牵头，会同B推进': spoken(
    (a, b) => `${a}牵头，会同${b}推进`,
    (a) => `${a}牵头推进`,
  ),
  'A为牵头单位，B为配合单位': spoken(
    (a, b) => `${a}为牵头单位，${b}为配合单位`,
    (a) => `${a}为牵头单位`,
  ),
  '牵头单位为A，配合单位为B': spoken(
    (a, b) => `牵头单位为${a}，配合单位为${b}`,
    (a) => `牵头单位为${a}`,
  ),
  'A、B按职责分工负责': shared((a) => `${a}按职责分工负责`),
  'A、B负责': shared((a) => `${a}负责`),
  'A、B分别负责': shared((a) => `${a}分别负责`),
  'A、B共同负责': shared((a) => `${a}共同负责`),
  'A、B按照职责分工落实': shared((a) => `${a}按照职责分工落实`),
  '责任单位：A牵头，B配合': {
    roles: 'pair',
    verbal: false,
    parts: (a, b, { colon }) => [`责任单位${colon}${b === '' ? led(a) : `${a}牵头，${b}配合`}`],
  },
  '责任单位：A（牵头）、B': {
    roles: 'pair',
    verbal: false,
    parts: (a, b, { colon }) => [
      `责任单位${colon}${a.replaceAll('、', '（牵头）、')}（牵头）${b === '' ? '' : `、${b}`}`,
    ],
  },
  '责任单位：A，配合单位：B': pair('责任单位', '协作单位'),
};
