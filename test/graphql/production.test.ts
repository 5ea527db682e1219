import request from 'supertest';
import { bootStrapi, graphql, type Application } from '../support';

let app: Application;

beforeAll(async () => {
  app = await bootStrapi({ env: { PROGRAMME_ENV: 'production' } });
});

test('production answers queries but no question about the schema', async () => {
  expect((await graphql(app, '{ tiers { __typename code } }')).data.tiers).toHaveLength(3);
  for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Member") { fields { name } } }']) {
    expect(await graphql(app, query)).toMatchObject({ status: 400, data: undefined });
  }
});

test('production shows no page to try queries on', async () => {
  const answer = await request(app.url).get('/graphql').set('accept', 'text/html');
  expect(answer.status).toBe(405);
});

test('who guesses passwords is soon refused', async () => {
  const statuses: number[] = [];
  for (let guess = 0; guess < 6; guess += 1) {
    const guessed = { identifier: 'nobody@example.org', password: `Guess-number-${guess}` };
    statuses.push((await request(app.url).post('/api/auth/local').send(guessed)).status);
  }
  expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
});
