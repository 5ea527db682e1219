import { sources } from './project';

/** Where else the time is taken, and why. */
const OWN_TIME: Readonly<Record<string, string>> = {
  'src/persistence/shared/clock.ts': 'it is the clock',
  'src/persistence/constraints/install.ts': 'measures how long something took',
  'src/workers/photos/leftovers.ts': 'compares with what the file system says of a file',
};

/** Where a statement takes the database's time, which several servers share, and why. */
const SQL_TIME: Readonly<Record<string, string>> = {
  'src/persistence/account/holders.ts': 'whether a token has run out',
  'src/persistence/account/sign-in-attempts.ts': 'how often somebody tried of late, on any server',
  'src/persistence/message/announcements.ts': 'whose turn it is to send, on any server',
};

const commentless = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

/** Commands and the embedded server wait and measure; no honour depends on that. The browser has its reader's clock. */
const SERVER = sources(/^src\/(?!cli\/|embedded\/|admin\/).*\.ts$/);

test('the time comes from the clock that whoever asks was given', () => {
  const own = SERVER.filter(({ text }) => /\bDate\.now\(|\bnew Date\(\)|Temporal\.Now\b/.test(commentless(text)));
  expect(own.map(({ file }) => file).sort()).toEqual(Object.keys(OWN_TIME).sort());
});

test('no statement takes the database’s time but for who signs in and what is sent', () => {
  const own = sources(/^src\/persistence\/.*\.(ts|sql)$/)
    .filter(({ file }) => !(file in OWN_TIME))
    .filter(({ text }) =>
      /(?<![.\w])(now\(\)|current_date|current_timestamp|clock_timestamp\(\))/i.test(commentless(text)),
    );
  expect(own.map(({ file }) => file).sort()).toEqual(Object.keys(SQL_TIME).sort());
});

/** Where the panel takes its reader's clock, and why. */
const READERS_TIME: Readonly<Record<string, string>> = {
  'src/admin/shared/readers-day.ts': 'which month an empty calendar opens at; nothing counts by it',
};

test('the panel’s pages ask the server what day it is', () => {
  const own = sources(/^src\/admin\/.*\.tsx?$/).filter(({ text }) =>
    /\bDate\.now\(|\bnew Date\(\)|Temporal\.Now\b/.test(commentless(text)),
  );
  expect(own.map(({ file }) => file)).toEqual(Object.keys(READERS_TIME));
});
