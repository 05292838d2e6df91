// The hand-over of a colleague's work (工作交接): first the list of what would go and what would not, then one confirmation.

import {change, element, failure} from '../camunda/assets/screens.js';

/** The form; calls back when something was handed over. */
export function handOver({colleagues, leavers}, done) {
  const result = element('div', {'aria-live': 'polite'});
  const gone = leavers.map(one => ({id: one.id, name: `${one.id}（已不在名单，名下 ${one.things} 项）`}));
  const submit = event => {
    event.preventDefault();
    const {from, to} = Object.fromEntries(new FormData(event.target));
    look(from, to, result, done);
  };
  return element('div', null,
    leavers.length > 0 && element('p', {class: 'desk-late', role: 'status'},
      `已不在 bureau.yml 名单中、名下仍有事项的账号：${leavers.map(one => `${one.id}（${one.things} 项）`).join('、')}。请办理交接。`),
    element('form', {class: 'stand-ins-form', submit},
      field('移交人', choice('from', [...gone, ...colleagues])),
      field('接收人', choice('to', colleagues)),
      element('div', {class: 'desk-actions'}, element('button', {type: 'submit', class: 'desk-button'}, '生成交接清单'))),
    result);
}

async function look(from, to, result, done) {
  try {
    const lines = await change('POST', 'hand-overs/preview', {from, to});
    const going = lines.filter(line => !line.objection);
    const staying = lines.filter(line => line.objection);
    result.replaceChildren(
      element('h3', null, lines.length === 0 ? '名下没有需要交接的内容' : `可以交接 ${going.length} 项`),
      element('ul', null, going.map(line => element('li', null, line.what))),
      staying.length > 0 ? element('h3', null, `不能交给这位同志 ${staying.length} 项，仍留在原处`) : '',
      element('ul', null, staying.map(line => element('li', null, line.what, '：', line.objection))),
      going.length > 0 ? element('div', {class: 'desk-actions'}, element('button', {type: 'button', class: 'desk-button desk-main',
        click: () => confirm(from, to, lines, result, done)}, `确认交接 ${going.length} 项`)) : '');
  } catch (error) {
    result.replaceChildren(failure(error, () => look(from, to, result, done)));
  }
}

async function confirm(from, to, shown, result, done) {
  try {
    await change('POST', 'hand-overs', {from, to, shown});
    result.replaceChildren(element('p', {role: 'status'}, '已交接，接收人已收到消息。'));
    await done();
  } catch (error) {
    result.replaceChildren(failure(error, () => look(from, to, result, done)));
  }
}

function choice(name, people) {
  return element('select', {name, required: true}, element('option', {value: ''}, '请选择'),
    people.map(one => element('option', {value: one.id}, one.name)));
}

function field(label, control) {
  return element('label', null, element('span', null, label), control);
}
