import type { Bilingual } from '../domain/shared/bilingual';

/** What is said where the database cannot be reached, has nothing free, or keeps what is asked for locked. */
export const UNAVAILABLE: Readonly<Bilingual> = {
  zh: '服务暂时不可用，请稍后再试。',
  en: 'The service is not available just now; try again later.',
};

/** What is said of a request that failed for a reason that only the server's log tells. */
export const FAILED: Readonly<Bilingual> = {
  zh: '请求未能完成，请稍后重试；若反复出现，请联系管理员。',
  en: 'The request failed. Try again later; if it happens again, tell the administrator.',
};

/** What is said of a form that was sent and of which nothing was heard. */
export const UNANSWERED: Readonly<Bilingual> = {
  zh: '没有收到服务器的答复，不能确定是否已保存。填写的内容还在，请稍后再保存一次。',
  en: 'No answer came, so it is not known whether this was saved. What you typed is still here: save again in a moment.',
};
