const PERSON = 'slug name latinName';
const TIER = 'code name';
const CHANGE = `member { ${PERSON} } tier { ${TIER} } was { ${TIER} } from to`;

/**
 * Every public question, field by field: what is read for them, how many statements they take, and whether both
 * executors answer them alike. That no field is missing is tested too.
 */
export const PUBLIC_OPERATIONS: readonly [name: string, query: string][] = [
  [
    'programme',
    `{ programme { name(lang: EN) shortName edition description sponsor contact foundedYear website contactEmail timeZone year today
      logo { url } nextRelease { code year quarter cutOff } } }`,
  ],
  [
    'tiers',
    `{ tiers { code name(lang: EN) description rank colour waysIn openToApplication bases threshold(year: 2025) thresholds { fromYear points } trophy
      trophyPhoto { url } benefits { code name description } } }`,
  ],
  [
    'committees with groups and leaders',
    `{ committees { code name description wayIn participation detailsUrl duty { code name }
      groups { code name description city industry state committee { code } leaders { since member { ${PERSON} } } } } }`,
  ],
  ['groups', '{ groups(includeDissolved: true) { code name state leaders { since } } }'],
  [
    'activity types',
    `{ activityTypes { code name description kind countedOverYear unit committee { code }
      rule { effectiveFrom points unit cap evidenceRequired evidenceHosts } rules { points } } }`,
  ],
  [
    'roster',
    `{ roster { on asKnownOn version corrected renewalPending total withheld publishedAt release { code }
      tiers { tier { ${TIER} } total entries { from to since leads { code name } tier { code }
        member { ${PERSON} company title city bio state links { kind url label }
          photo { url(format: JPEG) width height placeholder } } } } } }`,
  ],
  [
    'a page of the roster with all that hangs on people',
    `{ roster(on: "2025-10-01") { entries(first: 10) { total
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { member { slug } } }
      nodes { tier { name benefits { name } } leads { committee { name } leaders { member { name } } }
        member { name terms { tier { code } from to } tier { code }
          contributions(first: 3) { total pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            edges { cursor node { title } } nodes { title occurredOn activity { code name } } } } } } } }`,
  ],
  [
    'two rosters',
    '{ a: roster(search: "wang") { total } b: roster(on: "2025-04-15", tier: "partner") { total withheld } }',
  ],
  [
    'member',
    `query { member(slug: "li-wei") { ${PERSON} tier { code } terms { tier { name } from to }
      contributions { nodes { title activity { name } } } } }`,
  ],
  ['member who does not exist', '{ member(slug: "nobody") { name } }'],
  [
    'alumni',
    `{ alumni(first: 2) { total nodes { ${PERSON} } edges { cursor node { slug } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  ],
  [
    'releases with their counts',
    '{ releases(year: 2025) { code year quarter cutOff publishedAt corrected counts { admitted returned renewed promoted withheld } } }',
  ],
  [
    'a release with its people',
    `{ release(code: "2025Q1") { code counts { admitted }
      admitted { ${CHANGE} } returned { ${CHANGE} } renewed { ${CHANGE} } promoted { ${CHANGE} } } }`,
  ],
  [
    'self-check',
    `{ selfCheck(contributions: [{ activity: "article", occurredOn: "2025-03-01" }, { activity: "article", occurredOn: "2024-03-01" }]) {
      on year points tier { code } tiers { tier { code } threshold missing }
      activities { activity { code } contributions quantity points }
      notCounted { index activity { code } occurredOn reason } holds { tier { code } from to renewalPending }
      outlook { release cutOff change tier { code } was { code } bases from to notAdmitted } } }`,
  ],
  [
    'image wall',
    `{ imageWall(event: "nianhui-2025") { frozen frozenAt edition version total withheld ratioWidth ratioHeight
      event { code name heldOn endsOn place city }
      entries { position slug group company tier { code } caption { name lines } photo { url } } } }`,
  ],
];
