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
