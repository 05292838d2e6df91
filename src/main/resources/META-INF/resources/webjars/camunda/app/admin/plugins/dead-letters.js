// Admin: the messages that could not be sent, under 系统.

import {change, element, failure, fill, momentInWords, read} from '../../../assets/screens.js';

function drawDeadLetters(node) {
  const place = element('div', {class: 'desk'});
  node.append(place);
  const show = () => fill(place, () => read('notifications/failed'), letters => element('div', null,
    element('h2', null, letters.length === 0 ? '没有未能发出的消息' : `未能发出的消息（${letters.length} 条）`),
    element('p', {class: 'desk-quiet'}, '多次发送不成功的消息停在这里。排除原因后重新发送；系统消息不受影响。'),
    letters.length > 1 && button('全部重新发送', '全部重新发送', 'notifications/failed/retry', show),
    letters.length > 0 && table(letters, show)));
  show();
}

function table(letters, show) {
  return element('table', {class: 'desk-table'},
    element('thead', null, element('tr', null,
      ['最后一次尝试', '方式', '收件人', '内容', '原因', '操作'].map(name => element('th', {scope: 'col'}, name)))),
    element('tbody', null, letters.map(letter => element('tr', null,
      element('td', null, momentInWords(letter.lastAttemptAt)), element('td', null, letter.channelLabel),
      element('td', null, letter.personName), element('td', null, letter.headline),
      element('td', null, `${letter.error}（已试 ${letter.attempts} 次）`), element('td', null,
        button('重新发送', `重新发送给${letter.personName}：${letter.headline}`, `notifications/failed/${letter.id}/retry`, show))))));
}

function button(words, label, path, show) {
  const send = event => change('POST', path).then(show, error => event.target.replaceWith(failure(error, show)));
  return element('button', {type: 'button', class: 'desk-button', 'aria-label': label, click: send}, words);
}

export default [
  {
    id: 'bureau-dead-letters',
    pluginPoint: 'admin.system',
    priority: 100,
    properties: {label: '未能发出的消息'},
    render: drawDeadLetters
  }
];
