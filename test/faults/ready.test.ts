import request from 'supertest';
import { bootStrapi, connect, until, type Application } from '../support';

let application: Application;
beforeAll(async () => {
  application = await bootStrapi();
});

const ready = () => request(application.url).get('/ready');

test('/ready says whether the database answers, and recovers with it', async () => {
  const url = new URL(application.databaseUrl);
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  const server = await connect(url.href);
  await ready().expect(200, { ready: true });

  await server.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
  await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  await ready().expect(503, { ready: false });

  await server.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
  // A connection that died a moment ago may be the first to be asked: the process recovers by itself, not at once.
  expect(await until(ready, ({ status }) => status === 200)).toMatchObject({ status: 200, body: { ready: true } });
});

test('a site that is not named may read, but not with credentials', async () => {
  const response = await request(application.url)
    .get('/_health')
    .set('Origin', 'https://elsewhere.example')
    .expect(204);
  expect(response.headers['access-control-allow-credentials']).toBeUndefined();
});

test('the icon is there, and no type of ours is served by the generated REST API', async () => {
  await request(application.url).get('/favicon.ico').expect(200);
  for (const type of ['members', 'contributions', 'member-contacts', 'tiers']) {
    const { status } = await request(application.url).get(`/api/${type}`);
    expect([403, 404]).toContain(status);
  }
});
