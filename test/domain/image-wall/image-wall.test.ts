import fc from 'fast-check';
import { captionOf } from '../../../src/domain/image-wall/caption';
import { lacksOf, summaryOf } from '../../../src/domain/image-wall/completeness';
import { awaitsCheck, decideCaptionCheck } from '../../../src/domain/image-wall/check-captions';
import { decideFreeze, decideTakeOver, newPhotosOn } from '../../../src/domain/image-wall/decide-edition';
import { changesBetween } from '../../../src/domain/image-wall/late-changes';
import { planWall } from '../../../src/domain/image-wall/plan-wall';
import type { WallCandidate } from '../../../src/domain/image-wall/wall';

const person = (slug: string, values: Partial<WallCandidate> = {}): WallCandidate => ({
  member: slug,
  slug,
  tier: 'ace',
  rank: 2,
  committeePlace: null,
  sortKey: slug,
  name: slug,
  consentSite: true,
  consentImageWall: true,
  ...values,
});
const slugs = (people: readonly WallCandidate[]) => people.map(({ slug }) => slug);

describe('Who hangs on a wall', () => {
  const roster = [
    person('zhang', { tier: 'director', rank: 3 }),
    person('an', { committeePlace: 1 }),
    person('li', { tier: 'partner', rank: 1, committeePlace: 0 }),
    person('wang', { consentImageWall: false }),
    person('zhao', { consentSite: false }),
  ];

  test.each([
    ['by tier, then pinyin', { tiers: [], order: 'tier' }, ['zhang', 'an', 'li'], ['wang', 'zhao']],
    [
      'by committee; who leads nothing comes last',
      { tiers: [], order: 'committee' },
      ['li', 'an', 'zhang'],
      ['wang', 'zhao'],
    ],
    ['only the tiers that it names', { tiers: ['director'], order: 'tier' }, ['zhang'], []],
  ] as const)('%s', (_, settings, hung, withheld) => {
    const wall = planWall(roster, settings);
    expect([slugs(wall.hung), slugs(wall.withheld)]).toEqual([hung, withheld]);
  });

  test('everybody hangs or is withheld, nobody without both consents hangs, and the roster’s order does not matter', () => {
    const one = fc.record({
      slug: fc.stringMatching(/^[a-z]{1,6}$/),
      rank: fc.nat(3),
      consentSite: fc.boolean(),
      consentImageWall: fc.boolean(),
    });
    const many = fc.uniqueArray(one, { selector: ({ slug }) => slug });
    fc.assert(
      fc.property(many, (given) => {
        const people = given.map(({ slug, ...values }) => person(slug, values));
        const { hung, withheld } = planWall(people, { tiers: [], order: 'tier' });
        expect(hung.length + withheld.length).toBe(people.length);
        expect(hung.every(({ consentSite, consentImageWall }) => consentSite && consentImageWall)).toBe(true);
        expect(planWall(people.toReversed(), { tiers: [], order: 'tier' })).toEqual({ hung, withheld });
      }),
    );
  });
});

describe('A caption', () => {
  const source = {
    name: '张三',
    latinName: 'Zhang San',
    tier: { zh: 'PostgreSQL ACE 总监', en: 'PostgreSQL ACE Director' },
    group: { zh: '杭州用户组', en: null },
    company: { zh: '演示公司', en: 'Demo Ltd.' },
  };
  test.each([
    ['zh', '张三', ['PostgreSQL ACE 总监 · 杭州用户组', '演示公司']],
    ['en', 'Zhang San', ['PostgreSQL ACE Director · 杭州用户组', 'Demo Ltd.']],
    [
      'both',
      '张三 Zhang San',
      ['PostgreSQL ACE 总监 · 杭州用户组 PostgreSQL ACE Director · 杭州用户组', '演示公司 Demo Ltd.'],
    ],
  ] as const)('in %s', (language, name, lines) => {
    expect(captionOf(source, language)).toEqual({ name, lines });
  });

  test('says once what is the same in both languages, and leaves out what is missing', () => {
    const bare = {
      ...source,
      latinName: null,
      group: null,
      tier: { zh: 'ACE', en: 'ACE' },
      company: { zh: ' ', en: null },
    };
    expect(captionOf(bare, 'both')).toEqual({ name: '张三', lines: ['ACE'] });
  });
});

describe('Completeness', () => {
  const complete = { consentSite: true, consentImageWall: true, photo: { faults: [] }, captionChecked: true };
  test.each([
    ['nothing', {}, []],
    ['consent', { consentImageWall: false }, ['consent']],
    ['a photo', { photo: null }, ['photo']],
    ['a good photo', { photo: { faults: ['dark', 'small'] as const } }, ['photo-small', 'photo-dark']],
    ['a caption that was read', { captionChecked: false }, ['caption']],
  ])('lacks %s', (_, values, lacks) => {
    expect(lacksOf({ ...complete, ...values })).toEqual(lacks);
  });

  test('is counted for the whole wall', () => {
    const summary = summaryOf([{ lacks: [] }, { lacks: ['photo', 'caption'] }, { lacks: ['caption'] }]);
    expect(summary).toMatchObject({ total: 3, complete: 1, lacking: { photo: 1, caption: 2, consent: 0 } });
  });
});

describe('Late changes', () => {
  const hung = (member: string, values = {}) => ({ member, tier: 'ace', photo: 'p1', caption: 'c1', ...values });
  test('say who came, who went and why, and what differs', () => {
    const before = [hung('a'), hung('b'), hung('c'), hung('d'), hung('e', { caption: null })];
    const after = [
      hung('b', { photo: 'p2', tier: 'director' }),
      hung('x'),
      hung('a', { photo: null, caption: 'c2' }),
      hung('e'),
    ];
    expect(changesBetween(before, after, new Set(['c'])).map(({ member, kind }) => `${member} ${kind}`)).toEqual([
      'b photo',
      'b tier',
      'x joined',
      'a photo-gone',
      'a caption',
      'c withdrawn',
      'd left',
    ]);
  });

  test('are none where nothing changed', () => {
    const wall = [hung('a'), hung('b')];
    expect(changesBetween(wall, wall)).toEqual([]);
  });
});

describe('An edition', () => {
  test.each([
    ['a first freeze', { edition: null, hung: 3 }, null, null],
    ['a freeze anew', { edition: 2, hung: 3 }, 2, null],
    ['after somebody else froze', { edition: 1, hung: 3 }, null, 'WALL_CHANGED'],
    ['of an empty wall', { edition: null, hung: 0 }, null, 'WALL_EMPTY'],
  ])('%s', (_, now, read, refusal) => {
    expect(decideFreeze('nianhui', now, read)?.code ?? null).toBe(refusal);
  });

  const frozen = [{ member: 'a', photo: 'p1' }];
  test.each([
    ['a new photo', 1, ['a'], { a: 'p2' }, 1, null],
    ['a wall that is not frozen', null, ['a'], { a: 'p2' }, 1, 'WALL_NOT_FROZEN'],
    ['another edition', 2, ['a'], { a: 'p2' }, 1, 'WALL_CHANGED'],
    ['the same photo', 1, ['a'], { a: 'p1' }, 1, 'NO_NEW_PHOTO'],
    ['no photo at all', 1, ['a'], {}, 1, 'NO_NEW_PHOTO'],
    ['somebody who does not hang there', 1, ['b'], { b: 'p2' }, 1, 'NO_NEW_PHOTO'],
  ])('takes over %s', (_, edition, members, photos, read, refusal) => {
    const present = new Map(Object.entries(photos));
    expect(decideTakeOver('nianhui', { edition, frozen }, present, { edition: read, members })?.code ?? null).toBe(
      refusal,
    );
  });

  test('takes over every photo that is offered, and no other', () => {
    const members = ['a', 'b', 'c', 'd'];
    const hashes = fc.constantFrom('p1', 'p2', null);
    const photoOf = fc.dictionary(fc.constantFrom(...members), hashes);
    fc.assert(
      fc.property(photoOf, photoOf, (hung, today) => {
        const frozenNow = Object.entries(hung).map(([member, photo]) => ({ member, photo }));
        const present = new Map(Object.entries(today).flatMap(([member, photo]) => (photo ? [[member, photo]] : [])));
        const offered = newPhotosOn(frozenNow, present);
        const now = { edition: 1, frozen: frozenNow };
        const refused = (asked: string[]) => decideTakeOver('nianhui', now, present, { edition: 1, members: asked });
        expect(refused(offered)).toBeNull();
        expect(members.filter((member) => refused([member]) === null).sort()).toEqual([...offered].sort());
      }),
    );
  });
});

describe('A caption is to be read', () => {
  const consents = { consentSite: true, consentImageWall: true };
  test.each([
    ['where it hangs and nobody read it', { ...consents, captionChecked: false }, true],
    ['not again while it stays as it was read', { ...consents, captionChecked: true }, false],
    ['not where it does not hang', { ...consents, consentImageWall: false, captionChecked: false }, false],
  ])('%s', (_, entry, awaits) => {
    expect(awaitsCheck(entry)).toBe(awaits);
  });

  test.each([
    ['as it hangs', [{ member: 'a', fingerprint: 'f1' }], null],
    ['not in other words', [{ member: 'a', fingerprint: 'f2' }], 'CAPTION_CHANGED'],
    [
      'not where one of them hangs no more',
      [
        { member: 'a', fingerprint: 'f1' },
        { member: 'b', fingerprint: 'f1' },
      ],
      'CAPTION_CHANGED',
    ],
  ])('%s', (_, captions, refusal) => {
    expect(decideCaptionCheck(new Map([['a', 'f1']]), captions)?.code ?? null).toBe(refusal);
  });
});
