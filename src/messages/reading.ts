/**
 * What a question names and the asker may not read, in both languages: the panel does not say which one its reader has.
 * Whether there is such a field is not told.
 */
export function notReadable(path: string): string {
  return (
    `请求中的“${path}”不存在，或者您无权读取，因此不能按它筛选、排序或展开。请去掉它后重试。` +
    ` · There is no “${path}” in the request’s terms, or you may not read it, so nothing can be filtered, sorted or filled in by it. Leave it out and try again.`
  );
}
