import type { Bilingual } from '../domain/shared/bilingual';

/** What is said to who signs in at the panel and cannot: it knows no more of the reader's language than both. */
export const WRONG_PASSWORD = {
  zh: '邮箱或密码不正确。请检查后重试。',
  en: 'Invalid credentials: check the e-mail address and the password.',
};

/** What is said about mails that somebody asks for. */
export const MAIL_SENTENCES = {
  addressMissing: { zh: '请填写邮箱地址。', en: 'Give an e-mail address.' },
  noMailer: {
    zh: '没有配置发信服务：有人请求重置密码或确认邮件，但不会寄出。请由管理员在面板中为其设置新密码。',
    en: 'no mailer is configured: somebody asked for a mail to set a new password or to confirm an address, and none is sent. An administrator can set a new password in the panel.',
  },
} as const;

/** What is said to who tried too often; `seconds` until the next attempt counts. */
export function tooManyAttempts(seconds: number): Bilingual {
  const minutes = Math.ceil(seconds / 60);
  return seconds <= 90
    ? { zh: `尝试次数过多，请在 ${seconds} 秒后重试。`, en: `Too many attempts: try again in ${seconds} seconds.` }
    : { zh: `尝试次数过多，请在 ${minutes} 分钟后重试。`, en: `Too many attempts: try again in ${minutes} minutes.` };
}

/** What those who run the server should know of the way that requests come. */
export const PROXY_NOT_TRUSTED = {
  zh: '请求经由代理到达（带有 X-Forwarded-For），但 TRUST_PROXY=0：所有人将共用代理地址的登录次数限制。请将 TRUST_PROXY 设为服务器前的代理数量。',
  en: 'requests come by a proxy (they bring X-Forwarded-For), but TRUST_PROXY=0: all share the limits of the proxy’s address. Set TRUST_PROXY to the number of proxies in front of the server.',
} as const;
