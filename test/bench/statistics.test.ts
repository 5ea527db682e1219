interface Measured {
  name: string;
  what: string;
  unit: string;
  ours: number[];
  rival: number[];
  target: { at: '≥' | '≤'; value: number; unit?: string } | null;
  worst?: boolean;
  missing?: string;
}
interface Summary extends Measured {
  oursMedian: number;
  rivalMedian: number | null;
  ratio: number;
  spread: [number, number];
  reached: boolean | null;
}
interface Statistics {
  median: (values: number[]) => number;
  percentile: (values: number[], share: number) => number;
  summarise: (measured: Measured) => Summary;
}
interface Options {
  readOptions: (args: string[]) => {
    options?: { names: string[]; rounds: number; seconds: number; sizes: object; json: string | null };
    problems?: string[];
  };
  NAMES: string[];
}
interface Fresh {
  freshBody: (recipe: { documents: string[]; fragments: string[]; newDocuments?: boolean }, number: number) => string;
}
interface Storm {
  staleness: (
    acknowledged: { number: number; at: number }[],
    looks: { askedAt: number; answeredAt: number; shown: number }[],
  ) => { stalest: number; first: number[] };
}
interface Wrk {
  readWrk: (output: string) => { perSecond: number; p99: number };
}

const { median, percentile, summarise } = jest.requireActual<Statistics>('./statistics.mjs');
const { readOptions, NAMES } = jest.requireActual<Options>('./options.mjs');
const { freshBody } = jest.requireActual<Fresh>('./client/fresh.mjs');
const { readWrk } = jest.requireActual<Wrk>('./client/wrk.mjs');
const { staleness } = jest.requireActual<Storm>('./staleness.mjs');

const measured = (changes: Partial<Measured> = {}): Measured => ({
  name: 'roster-hot',
  what: '',
  unit: 'req/s',
  ours: [90, 80, 300],
  rival: [100, 100, 100],
  target: { at: '≥', value: 0.8 },
  ...changes,
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[7], 7],
  [[], NaN],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test.each([
  [0.5, 50],
  [0.99, 99],
  [1, 100],
  [0, 1],
])('of the numbers from 1 to 100, a share of %d does not exceed %d', (share, expected) => {
  const values = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(percentile(values, share)).toBe(expected);
});

describe('A comparison', () => {
  test('is the median of its rounds’ ratios, with the smallest and the largest', () => {
    const { ratio, spread, oursMedian, rivalMedian, reached } = summarise(measured());
    expect({ ratio, spread, oursMedian, rivalMedian, reached }).toEqual({
      ratio: 0.9,
      spread: [0.8, 3],
      oursMedian: 90,
      rivalMedian: 100,
      reached: true,
    });
  });

  test('pairs rounds: what slowed both in one round falls out', () => {
    expect(summarise(measured({ ours: [90, 9, 45], rival: [100, 10, 50] })).spread).toEqual([0.9, 0.9]);
  });

  test.each([
    ['≥', 0.9, true],
    ['≥', 0.91, false],
    ['≤', 0.9, true],
    ['≤', 0.89, false],
  ] as const)('with a target of %s %d × is reached: %s', (at, value, reached) => {
    expect(summarise(measured({ target: { at, value } })).reached).toBe(reached);
  });

  test('without a rival is held against a number, by its worst round where that is what counts', () => {
    const target = { at: '≤', value: 100, unit: 'ms' } as const;
    const stale = { ours: [10, 20, 120], rival: [], target };
    expect(summarise(measured(stale))).toMatchObject({ ratio: 20, rivalMedian: null, reached: true });
    expect(summarise(measured({ ...stale, worst: true }))).toMatchObject({ ratio: 120, reached: false });
  });

  test('that was not measured is not reached, and says so', () => {
    const { reached, ratio } = summarise(measured({ ours: [], rival: [], missing: 'no wrk' }));
    expect({ reached, ratio }).toEqual({ reached: null, ratio: NaN });
  });

  test('whose server answered nothing is not reached', () => {
    expect(summarise(measured({ ours: [NaN], rival: [5], target: { at: '≤', value: 2 } })).reached).toBe(false);
  });

  test('with a round missing on one side is an error', () => {
    expect(() => summarise(measured({ rival: [1] }))).toThrow('3 rounds of ours, 1 of the rival');
  });
});

describe('What was asked for', () => {
  test('is everything when no name is given, in the order of the table', () => {
    expect(readOptions([]).options).toMatchObject({ names: NAMES, rounds: 5, seconds: 5, json: null, sizes: {} });
  });

  test('is the named ones, whatever their order, with numbers in either form', () => {
    const { options } = readOptions(['start', '--rounds', '2', 'roster-hot', '--seconds=1', '--people=1000']);
    expect(options).toMatchObject({ names: ['roster-hot', 'start'], rounds: 2, seconds: 1 });
    expect(options?.sizes).toEqual({ rounds: 2, seconds: 1, people: 1000 });
  });

  test('is refused in both languages for all that is wrong with it at once', () => {
    const { problems } = readOptions(['roster-hto', '--rounds=0', '--fast', '--seconds=1.5', '--json=']);
    expect(problems).toEqual([
      expect.stringContaining('没有名为“roster-hto”的对比 · there is no comparison "roster-hto"'),
      '未知参数 · unknown argument: --fast',
      expect.stringContaining('--rounds is a whole number from 1 to 99: 0'),
      expect.stringContaining('--seconds is a whole number from 1 to 120: 1.5'),
      expect.stringContaining('--json needs the name of a file'),
    ]);
  });
});

test('requests of the cold roster never repeat their variables, and new documents never their text', () => {
  const recipe = { documents: ['query A { a }', 'query B { b }'], fragments: ['x', 'y', 'z'] };
  const bodies = Array.from({ length: 1000 }, (_, number) => freshBody(recipe, number));
  const variables = bodies.map((body) => JSON.stringify((JSON.parse(body) as { variables: object }).variables));
  expect(new Set(variables).size).toBe(1000);
  const queries = [0, 1, 2, 3].map(
    (number) => (JSON.parse(freshBody({ ...recipe, newDocuments: true }, number)) as { query: string }).query,
  );
  expect(queries).toEqual(['query Unseen0 { a }', 'query Unseen1 { b }', 'query Unseen2 { a }', 'query Unseen3 { b }']);
});

describe('The stalest answer', () => {
  const acknowledged = [
    { number: 0, at: 100 },
    { number: 1, at: 200 },
  ];

  test('is as old as the change that it should have shown', () => {
    const looks = [
      { askedAt: 90, answeredAt: 95, shown: -1 },
      { askedAt: 130, answeredAt: 140, shown: -1 },
      { askedAt: 150, answeredAt: 160, shown: 0 },
      { askedAt: 210, answeredAt: 220, shown: 0 },
      { askedAt: 230, answeredAt: 240, shown: 1 },
    ];
    expect(staleness(acknowledged, looks)).toEqual({ stalest: 30, first: [60, 40] });
  });

  test('counts from the earliest change that is missing', () => {
    expect(staleness(acknowledged, [{ askedAt: 450, answeredAt: 460, shown: -1 }]).stalest).toBe(350);
  });

  test('is none where every answer showed what had been acknowledged when it was asked', () => {
    expect(staleness(acknowledged, [{ askedAt: 150, answeredAt: 250, shown: 0 }]).stalest).toBe(0);
  });
});

describe('What wrk prints', () => {
  const printed = (lines: string[]) => ['  Latency Distribution', ...lines].join('\n');

  test.each([
    ['950.00us', 0.95],
    ['12.30ms', 12.3],
    ['1.50s', 1500],
  ])('is read, a p99 of %s as %d ms', (text, p99) => {
    expect(readWrk(printed([`     99%   ${text}`, 'Requests/sec:   2100.50']))).toEqual({ perSecond: 2100.5, p99 });
  });

  test('without an answer has no latency', () => {
    expect(readWrk(printed(['     99%   0.00us', 'Requests/sec:   0.00']))).toEqual({ perSecond: 0, p99: NaN });
  });

  test('with errors is an error', () => {
    const lines = ['     99%   1.00ms', '  Non-2xx or 3xx responses: 12', 'Requests/sec:   10.00'];
    expect(() => readWrk(printed(lines))).toThrow('Non-2xx or 3xx responses: 12');
  });
});
