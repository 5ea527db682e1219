const TEXTS = {
  zh: {
    wall: '形象墙',
    all: '全体',
    people: (n) => `${n} 人`,
    empty: '还没有可以展示的成员。',
    offline: '无法读取形象墙，请检查网络后刷新。',
    previous: '上一页',
    next: '下一页',
    play: '自动播放',
    pause: '暂停',
    full: '全屏',
    print: '打印',
    help: '帮助',
    close: '关闭',
    keys: [
      ['← →', '上一页、下一页'],
      ['空格', '自动播放或暂停'],
      ['F', '全屏'],
      ['P', '打印'],
      ['?', '显示或关闭本帮助'],
    ],
  },
  en: {
    wall: 'Image wall',
    all: 'Everybody',
    people: (n) => `${n} people`,
    empty: 'Nobody hangs on this wall yet.',
    offline: 'The wall could not be read. Check the network, then reload.',
    previous: 'Previous',
    next: 'Next',
    play: 'Play',
    pause: 'Pause',
    full: 'Full screen',
    print: 'Print',
    help: 'Help',
    close: 'Close',
    keys: [
      ['← →', 'previous and next page'],
      ['Space', 'play or pause'],
      ['F', 'full screen'],
      ['P', 'print'],
      ['?', 'show or hide this help'],
    ],
  },
};

export const lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh';
export const say = TEXTS[lang];
