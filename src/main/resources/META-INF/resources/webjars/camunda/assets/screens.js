// Shared by our plug-ins of Tasklist and Cockpit: elements, dates in words, reading from the server, the story of an item.
// Whatever comes from people is set as text, never as markup.

const API = new URL('../../bureau/api/', import.meta.url);
const WRITING = ['draft-reply', 'revise-draft', 'draft-opinion'];
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const BEIJING = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai', hourCycle: 'h23',
  year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit'
});

const styles = document.createElement('link');
styles.rel = 'stylesheet';
styles.href = new URL('screens.css', import.meta.url).href;
document.head.append(styles);

/** A failure that people can read: a Chinese sentence, and the refused fields. */
class Trouble extends Error {
  constructor(sentence, errors = []) {
    super(sentence);
    this.errors = errors;
  }
}

/** An element with attributes and children; children that are null or false are left out, strings become text. */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') {
      made.addEventListener(name, value);
    } else if (value === true) {
      made.setAttribute(name, '');
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(name, value);
    }
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return made;
}

/** 2026年11月23日, of a date as the server writes it. */
export function dayInWords(date) {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** 2026年11月23日 14:05, Beijing time, of a moment as the server writes it. */
export function momentInWords(moment) {
  const parts = Object.fromEntries(BEIJING.formatToParts(new Date(moment)).map(part => [part.type, part.value]));
  return `${parts.year}年${Number(parts.month)}月${Number(parts.day)}日 ${parts.hour}:${parts.minute}`;
}

/** How many working days are left. */
export function remainingInWords(days) {
  return days < 0 ? `已逾期${-days}个工作日` : days === 0 ? '今天到期' : `还剩${days}个工作日`;
}

/** A mark in words and colour for what is left until a due date; the mouse finds the sum of the date in it. */
export function remainingMark(days, urgency, because = null) {
  return element('span', {class: `desk-mark desk-${urgency.toLowerCase()}`, title: because}, remainingInWords(days));
}

/** Marks an item whose reply will possibly or probably be late; the mouse finds the reason in it. Nothing for others. */
export function forecastMark(forecast) {
  return mayBeLate(forecast)
    && element('span', {class: `desk-mark ${forecast.level === 'PROBABLY_LATE' ? 'desk-overdue' : 'desk-soon'}`, title: forecast.because}, forecast.label);
}

/** Whether a forecast asks for attention. */
export function mayBeLate(forecast) {
  return Boolean(forecast) && forecast.level !== 'IN_TIME';
}

/** 第二轮 */
export function roundInWords(round) {
  return `第${NUMERALS[round - 1] ?? round}轮`;
}

/** Reads from /bureau/api; a failure is a sentence that can be shown. */
export function read(path, parameters) {
  return ask(path, parameters, {cache: 'no-store'});
}

/** Changes something at /bureau/api; a failure is a sentence that can be shown. */
export async function change(method, path, content = {}) {
  return ask(path, {}, {method, body: JSON.stringify(content), headers: {...await token(), 'Content-Type': 'application/json'}});
}

/** Sends files to /bureau/api; a failure is a sentence that can be shown. */
export async function send(path, parameters, files) {
  const body = new FormData();
  files.forEach(file => body.append('file', file, file.webkitRelativePath || file.name));
  return ask(path, parameters, {method: 'POST', body, headers: await token()});
}

/** What a change must carry to show that it comes from our own pages. */
async function token() {
  return {'X-XSRF-TOKEN': (await read('token')).token};
}

async function ask(path, parameters, request) {
  const address = new URL(path, API);
  address.search = new URLSearchParams(parameters ?? {}).toString();
  const answer = await fetch(address, {...request, headers: {...request.headers, Accept: 'application/json'}})
    .catch(() => { throw new Trouble('连接不上服务器。请检查网络后重试。'); });
  const content = answer.status === 204 ? {} : await answer.json().catch(() => null);
  if (!answer.ok || content === null) {
    throw new Trouble(content?.detail ?? '服务器没有给出可用的内容。请刷新页面；仍不成功的，请联系系统管理员。', content?.errors);
  }
  return content;
}

/** Why a date is what it is, one sentence a line, to be opened. */
export function whyOf({name, due, provisional, because}) {
  return element('details', {class: 'desk-why'},
    element('summary', null, `${name} ${dayInWords(due)}`, provisional && ' ', provisional && provisionalMark()),
    element('ul', null, because.map(line => element('li', null, line))));
}

/** Marks a date that depends on a year without a calendar. */
export function provisionalMark() {
  return element('span', {class: 'desk-mark desk-soon', title: '所涉年份的放假安排尚未录入，录入后重新计算'}, '暂定');
}

/** Links to the letter of an item's round as files; null while none was written. */
function letterLinks({item, entries}) {
  const written = entries.some(entry => entry.round === item.round && WRITING.includes(entry.step));
  return written && element('p', {class: 'desk-quiet'}, '答复件：', ['pdf', 'ofd', 'docx'].map((format, at) => [at > 0 && '、',
    element('a', {href: new URL(`proposals/${encodeURIComponent(item.id)}/letter.${format}`, API).href, download: true}, format.toUpperCase())]).flat());
}

/** Links to the whole file of the case, for those who may take it with them. */
function fileLinks({item, wholeFile}) {
  const link = (label, path) => element('a', {href: new URL(`proposals/${encodeURIComponent(item.id)}/${path}`, API).href, download: true}, label);
  return wholeFile && element('p', {class: 'desk-quiet'}, '案卷：', link('发文审批单', 'approval-sheet.pdf'), '、',
    link('全部材料（ZIP，附校验值）', 'case-file.zip'));
}

/** The sentence of a failure with a button that tries again. */
export function failure(error, retry) {
  const sentence = error instanceof Trouble ? error.message : '页面未能显示读到的内容。请刷新页面；仍不成功的，请联系系统管理员。';
  if (!(error instanceof Trouble)) {
    console.error(error);
  }
  return element('div', {class: 'desk-failure', role: 'alert'},
    element('p', null, sentence),
    element('button', {type: 'button', class: 'desk-button', click: event => {
      event.stopPropagation();
      retry();
    }}, '重试'));
}

/** Fills a place with what was read; meanwhile and on failure it says so. */
export async function fill(place, reading, show) {
  place.replaceChildren(element('p', {class: 'desk-wait', role: 'status'}, '正在读取…'));
  try {
    place.replaceChildren(show(await reading()));
  } catch (error) {
    place.replaceChildren(failure(error, () => fill(place, reading, show)));
  }
}

/** Names of those who have it: a person, or the groups that may claim it. */
export function holdersInWords(hand) {
  const names = hand.holders.join('、');
  return hand.claimed ? names : names === '' ? '待认领' : `${names}（待认领）`;
}

/** The story of an item (办理经过): with whom it is now, then what happened, round by round, oldest first. */
export function storyOf({item, now, entries, reminders, messages, wholeFile}) {
  const rounds = [...new Set(entries.map(entry => entry.round))];
  return element('div', {class: 'desk-story'},
    element('section', {class: 'desk-now'},
      element('h4', null, '现在在谁手里、到何时'),
      now.length > 0
        ? element('ul', null, now.map(handItem))
        : element('p', null, item.finished ? `本件${item.stateLabel}，没有待办的步骤。` : '目前没有等人办理的步骤。'),
      letterLinks({item, entries}),
      fileLinks({item, wholeFile})),
    entries.length === 0 && element('p', {class: 'desk-quiet'}, '还没有办理记录。'),
    rounds.map(round => element('section', null,
      element('h4', null, `${roundInWords(round)}办理`),
      element('ol', {class: 'desk-line'}, entries.filter(entry => entry.round === round).map(entryItem)))),
    folded(`催办记录（${reminders.length} 次）`, reminders.map(reminderItem), reminders.some(one => one.deliveries.some(each => each.failed))),
    folded(`其他消息（${messages.length} 条）`, messages.map(messageItem), messages.some(one => one.deliveries.some(each => each.failed))));
}

/** A list that is opened when it is wanted, or when something in it went wrong. */
function folded(heading, items, open) {
  return items.length > 0 && element('details', {open}, element('summary', null, heading), element('ol', {class: 'desk-line'}, items));
}

function reminderItem(one) {
  return element('li', null,
    element('time', {datetime: one.at}, momentInWords(one.at)),
    element('div', null,
      element('p', null, element('strong', null, one.byName), ' ', element('span', {class: 'desk-quiet'}, one.stepName), ' ',
        element('span', null, `${one.kindLabel}：${one.toWhom}（期限${dayInWords(one.dueOn)}）`)),
      deliveriesOf(one.deliveries)));
}

function messageItem(one) {
  return element('li', null,
    element('time', {datetime: one.at}, momentInWords(one.at)),
    element('div', null, element('p', null, element('strong', null, one.kindLabel), ' ', element('span', null, one.headline)),
      deliveriesOf(one.deliveries)));
}

/** Whom it reached by what channel. */
function deliveriesOf(deliveries) {
  return deliveries.map(one => element('p', {class: one.failed ? 'desk-late' : 'desk-quiet'},
    `${one.personName}：${one.channelLabel}${one.stateLabel}${one.failed ? `（${one.error}）` : ''}`));
}

function handItem(hand) {
  return element('li', null,
    element('strong', null, holdersInWords(hand)),
    element('span', null, hand.stepName),
    element('span', {class: 'desk-quiet'}, `${momentInWords(hand.since)} 起`),
    hand.until
      ? element('span', null, `到${dayInWords(hand.until)}止 `, remainingMark(hand.remainingWorkingDays, hand.urgency))
      : element('span', {class: 'desk-quiet'}, '没有规定期限'));
}

function entryItem(entry) {
  return element('li', {class: entry.returned ? 'desk-returned' : null},
    element('time', {datetime: entry.at}, momentInWords(entry.at)),
    element('div', null,
      element('p', null,
        entry.returned && element('span', {class: 'desk-mark desk-overdue'}, '退回'), entry.returned && ' ',
        element('strong', null, entry.personName), ' ',
        entry.stepName !== '' && element('span', {class: 'desk-quiet'}, entry.stepName), ' ',
        !(entry.returned && entry.actionLabel === '退回') && element('span', null, entry.actionLabel)),
      entry.returnToName && said('退回到', entry.returnToName),
      entry.reason && said(entry.returned ? '退回理由' : '说明', entry.reason),
      entry.opinion && said('意见', entry.opinion)));
}

function said(label, text) {
  return element('p', {class: 'desk-said'}, element('span', {class: 'desk-quiet'}, `${label}：`), text);
}
