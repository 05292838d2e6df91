// The names of bureau and product, from bureau.yml by way of the server.
const brand = await fetch(new URL('../../../../bureau/api/brand', import.meta.url)).then(answer => answer.json());

export default {
  app: brand,

  // Scripts of our own, next to this application: the login, what all task forms share, the card and the tab 办理经过.
  customScripts: ['../../assets/login', '../../../forms/bureau-form', 'plugins/bureau'],

  // The browser's language is cut at the hyphen before the look-up: zh-CN loads zh.json.
  locales: {availableLocales: ['zh', 'en'], fallbackLocale: 'zh'},

  // Patterns of moment.js; the day and month names come from dateLocales in zh.json.
  dateFormat: {
    normal: 'YYYY年M月D日 HH:mm',
    long: 'YYYY年M月D日 dddd HH:mm',
    short: 'YYYY年M月D日',
    abbr: 'M月D日 HH:mm',
    day: 'D日',
    monthName: 'MMMM'
  },

  // The message of the first visit leads to a page of the engine's maker, not to the bureau's work.
  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: '认领当前任务'},
    focusFilter: {key: 'ctrl+shift+f', description: '转到第一个筛选器'},
    focusList: {key: 'ctrl+alt+l', description: '转到任务列表的第一个任务'},
    focusForm: {key: 'ctrl+alt+f', description: '转到办理表单的第一个输入框'},
    startProcess: {key: 'ctrl+alt+p', description: '打开“发起流程”窗口'}
  }
};
