/** What whoever has to sign in again reads. */
export const SAY = {
  title: { zh: '登录已过期', en: 'Your session has ended' },
  help: {
    zh: '请输入密码继续。页面上填写的内容都还在，登录后接着完成刚才的操作。',
    en: 'Enter your password to go on. What you typed is still there; what you were doing goes on when you are in.',
  },
  account: { zh: '账号', en: 'Account' },
  password: { zh: '密码', en: 'Password' },
  goOn: { zh: '登录并继续', en: 'Sign in and go on' },
  leave: { zh: '退出登录', en: 'Sign out' },
} as const;
