type Env = (key: string, otherwise?: string) => string;

/** Options of Strapi's S3 provider, once for what the world may fetch and once for what only staff may read. */
export interface ObjectStore {
  open: object;
  closed: object;
}

/**
 * The S3-compatible store that the environment names; null where it names none. `S3_ACL=off` is for stores and buckets
 * without access lists: they need a bucket of their own for private files (`S3_PRIVATE_BUCKET`), closed by its policy.
 *
 * @throws where a bucket is named and what it needs is not
 */
export function objectStore(env: Env): ObjectStore | null {
  const bucket = env('S3_BUCKET', '');
  if (bucket === '') return null;
  const [accessKeyId, secretAccessKey] = [env('S3_ACCESS_KEY_ID', ''), env('S3_SECRET_ACCESS_KEY', '')];
  if (accessKeyId === '' || secretAccessKey === '') {
    throw new Error('请设置 S3_ACCESS_KEY_ID 与 S3_SECRET_ACCESS_KEY · set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY');
  }
  const lists = env('S3_ACL', 'on') !== 'off';
  const closedBucket = env('S3_PRIVATE_BUCKET', bucket);
  if (!lists && closedBucket === bucket) {
    throw new Error(
      'S3_ACL=off 时须设置 S3_PRIVATE_BUCKET · S3_ACL=off needs a bucket of its own: set S3_PRIVATE_BUCKET',
    );
  }
  const endpoint = env('S3_ENDPOINT', '');
  const optionsFor = (Bucket: string, ACL: string) => ({
    s3Options: {
      credentials: { accessKeyId, secretAccessKey },
      region: env('S3_REGION', 'us-east-1'),
      ...(endpoint && { endpoint, forcePathStyle: env('S3_FORCE_PATH_STYLE', 'true') === 'true' }),
      // Many compatible stores know nothing of the checksums that Amazon's client adds by itself.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      params: { Bucket, ACL: lists ? ACL : undefined },
    },
  });
  const baseUrl = env('S3_PUBLIC_URL', '');
  return {
    open: { ...optionsFor(bucket, 'public-read'), rootPath: 'public', ...(baseUrl && { baseUrl }) },
    closed: { ...optionsFor(closedBucket, 'private'), rootPath: 'private' },
  };
}
