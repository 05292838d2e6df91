// The bell in the header: how many messages wait, what they say, and by what channels the person is told.

import {change, element, failure, fill, momentInWords, read} from '../../../assets/screens.js';

/** How often the number of unread messages is read again, in milliseconds. */
const PAUSE = 60_000;

/** The page of all items, for messages about an item and not about a task. */
const ITEMS = new URL('../../../../items/items.html', import.meta.url).href;

/** Draws the bell and keeps its number up to date while the page is looked at. */
export function drawBell(node) {
  const number = element('span', {class: 'desk-unread', hidden: true});
  const bell = element('button', {type: 'button', class: 'desk-bell', 'aria-label': '消息', click: () => openMessages(showUnread)}, '消息', number);
  node.append(bell);
  const showUnread = ({unread}) => {
    number.textContent = String(unread);
    number.hidden = unread === 0;
    bell.setAttribute('aria-label', unread === 0 ? '消息，没有未读' : `消息，${unread} 条未读`);
  };
  const look = () => {
    if (!node.isConnected) {
      clearInterval(timer);
    } else if (document.visibilityState === 'visible') {
      // The next look tries again; a bell is no place for failures of the network.
      read('notifications/unread').then(showUnread, () => {});
    }
  };
  const timer = setInterval(look, PAUSE);
  queueMicrotask(look);
}

function openMessages(showUnread) {
  const content = element('div');
  const dialog = element('dialog', {class: 'desk desk-messages', 'aria-label': '消息', close: () => dialog.remove()},
    content,
    element('div', {class: 'desk-actions'},
      element('button', {type: 'button', class: 'desk-button', click: () => dialog.close()}, '关闭')));
  document.body.append(dialog);
  dialog.showModal();
  const show = () => fill(content, () => read('notifications'), box => element('div', null,
    element('h2', null, '消息'), messageList(box.messages, dialog, showUnread, show), channelForm(box.channels)));
  show();
}

function messageList(messages, dialog, showUnread, show) {
  const unread = messages.filter(message => !message.read).map(message => message.id);
  const markRead = ids => change('POST', 'notifications/read', {ids}).then(showUnread);
  return element('div', null,
    unread.length > 0 && element('button', {type: 'button', class: 'desk-button', click: () => markRead(unread).then(show)}, '全部标为已读'),
    messages.length === 0 && element('p', {class: 'desk-quiet'}, '还没有消息。'),
    element('ol', {class: 'desk-line'}, messages.map(message => messageItem(message, dialog, markRead))));
}

function messageItem(message, dialog, markRead) {
  const item = message.proposalId && `${ITEMS}#/proposals/${encodeURIComponent(message.proposalId)}`;
  const open = async event => {
    event.preventDefault();
    markRead([message.id]).catch(() => {});
    // A task that is done leads to the story of its item.
    const there = await read(`tasks/${encodeURIComponent(message.taskId)}/journal`).then(() => true, () => item === null);
    dialog.close();
    location.href = there ? `#/?task=${encodeURIComponent(message.taskId)}` : item;
  };
  return element('li', {class: message.read ? null : 'desk-new'},
    element('time', {datetime: message.at}, momentInWords(message.at)),
    element('div', null,
      element('p', null, element('span', {class: 'desk-mark'}, message.read ? message.kindLabel : `未读 · ${message.kindLabel}`)),
      element('p', null, message.taskId
        ? element('a', {href: `#/?task=${encodeURIComponent(message.taskId)}`, click: open}, message.headline)
        : item ? element('a', {href: item, click: () => { markRead([message.id]).catch(() => {}); }}, message.headline)
          : element('strong', null, message.headline)),
      element('p', {class: 'desk-quiet'}, message.text)));
}

function channelForm(channels) {
  return channels.length > 0 && element('fieldset', {class: 'desk-channels'},
    element('legend', null, '除系统消息外，还用以下方式通知我'),
    channels.map(channel => element('label', {class: 'desk-check'},
      element('input', {type: 'checkbox', checked: channel.on, disabled: !channel.reachable, change: event => switchChannel(event, channel)}),
      channel.reachable ? channel.label : `${channel.label}（没有登记地址，请联系系统管理员）`)));
}

/** A switch that could not be kept goes back, with the reason. */
function switchChannel(event, channel) {
  const box = event.target;
  change('PUT', `notifications/channels/${channel.channel}`, {on: box.checked}).catch(error => {
    box.checked = !box.checked;
    box.closest('fieldset').append(failure(error, () => box.click()));
  });
}
