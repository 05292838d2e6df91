// The page 委托与替岗: who acts for whom, entering an absence or a delegation, and the hand-over of a colleague's work. The server
// says who may do what; no rule is decided here.

import {change, dayInWords, element, failure, fill, read} from '../camunda/assets/screens.js';
import {handOver} from './hand-over.js';

const KINDS = {'': '提案和建议', PROPOSAL: '仅政协提案', SUGGESTION: '仅人大代表建议'};

const place = document.getElementById('content');

function draw() {
  return fill(place, () => read('stand-ins'), page => element('div', null,
    list(page),
    page.people.length > 0 && section('登记离岗', '离岗期间，只有您能办的任务同时送替岗人办理；到期自动结束。记录写“替岗人（替离岗人）”。',
      form(page, 'ABSENCE', page.people)),
    page.people.some(one => one.delegates) && section('登记委托', '受托人在期限和范围内办理，签名用受托人本人的姓名；不得转委托。',
      form(page, 'DELEGATION', page.people.filter(one => one.delegates))),
    page.mayHandOver && section('工作交接', '同志调离时，把名下在办任务（含已填写的内容）、还没有办的会签和加签、本人的常用段落一次交给另一位同志，并终止与其有关的委托和替岗。',
      handOver(page, draw))));
}

function section(heading, purpose, content) {
  return element('section', null, element('h2', null, heading), element('p', {class: 'desk-quiet'}, purpose), content);
}

function list({entries}) {
  const open = entries.filter(one => one.open);
  const past = entries.filter(one => !one.open);
  return element('section', null, element('h2', null, '现行和将要生效的'),
    open.length === 0 ? element('p', {class: 'desk-quiet'}, '目前没有委托和替岗。') : table(open),
    past.length > 0 && element('details', null, element('summary', null, `以往的（${past.length} 条）`), table(past)));
}

const COLUMNS = [
  ['类型', one => one.kindLabel],
  ['本人', one => one.principalName],
  ['代办人', one => one.substituteName],
  ['期限', one => `${dayInWords(one.firstDay)}至${dayInWords(one.lastDay)}`],
  ['范围', one => one.scope],
  ['依据', one => `${one.basis}（${one.recordedByName}登记）`],
  ['状态', one => element('span', {class: `desk-mark ${one.inForce ? 'desk-soon' : 'desk-normal'}`}, one.stateLabel)],
  ['操作', one => one.mayEnd ? ending(one) : '—']
];

function table(rows) {
  return element('table', {class: 'desk-table', role: 'table'},
    element('thead', {role: 'rowgroup'}, element('tr', {role: 'row'},
      COLUMNS.map(([name]) => element('th', {role: 'columnheader', scope: 'col'}, name)))),
    element('tbody', {role: 'rowgroup'}, rows.map(row => element('tr', {role: 'row'},
      COLUMNS.map(([name, show]) => element('td', {role: 'cell', 'data-label': name}, show(row)))))));
}

/** A button that asks once more before it ends something. */
function ending(one) {
  const answer = element('span');
  const ask = () => answer.replaceChildren(
    element('button', {type: 'button', class: 'desk-button desk-main', click: end}, '确认终止'), ' ',
    element('button', {type: 'button', class: 'desk-button', click: offer}, '取消'));
  const offer = () => answer.replaceChildren(element('button', {type: 'button', class: 'desk-button', click: ask,
    'aria-label': `提前终止${one.substituteName}替${one.principalName}办理`}, '提前终止'));
  const end = () => change('POST', `stand-ins/${one.id}/end`).then(draw, error => answer.replaceChildren(failure(error, end)));
  offer();
  return answer;
}

function form({today}, kind, people) {
  const delegation = kind === 'DELEGATION';
  const substitute = element('select', {name: 'substitute', required: true});
  const signing = element('input', {type: 'checkbox', name: 'signingOnly', value: 'true'});
  const onlySigning = element('label', {class: 'desk-check'}, signing, '仅签发');
  const principal = element('select', {name: 'principal', required: true, change: () => showSubstitutes()}, people.map(one =>
    element('option', {value: one.id, selected: one.self}, one.self ? `${one.name}（本人）` : one.name)));
  const showSubstitutes = () => {
    const chosen = people.find(one => one.id === principal.value);
    substitute.replaceChildren(...chosen.substitutes.map(one => element('option', {value: one.id}, one.name)));
    onlySigning.hidden = !chosen.leader;
    signing.checked = chosen.leader;
  };
  showSubstitutes();
  const problem = element('div', {class: 'wide'});
  const submit = async event => {
    event.preventDefault();
    const data = new FormData(event.target);
    const scope = {signingOnly: data.has('signingOnly'),
      kind: data.get('kind') || null, assistOnly: data.has('assistOnly'), keyItems: data.has('keyItems')};
    try {
      await change('POST', 'stand-ins', {kind, principal: data.get('principal'), substitute: data.get('substitute'), firstDay: data.get('firstDay'),
        lastDay: data.get('lastDay'), basis: data.get('basis'), scope: delegation ? scope : null});
      draw();
    } catch (error) {
      problem.replaceChildren(failure(error, () => event.target.requestSubmit()));
    }
  };
  return element('form', {class: 'stand-ins-form', submit},
    field(delegation ? '委托人' : '离岗人', principal),
    field(delegation ? '受托人' : '替岗人', substitute),
    field('起始日期', element('input', {type: 'date', name: 'firstDay', required: true, value: today, min: today})),
    field('截止日期（含当日）', element('input', {type: 'date', name: 'lastDay', required: true, min: today})),
    field(delegation ? '委托书名称或文号' : '事由', element('input', {type: 'text', name: 'basis', maxlength: 200,
      placeholder: delegation ? '本人录入的可不填' : '如：年休假、出差'})),
    delegation && field('件的类型', element('select', {name: 'kind'}, Object.entries(KINDS).map(([value, label]) => element('option', {value}, label)))),
    delegation && onlySigning,
    delegation && element('label', {class: 'desk-check'}, element('input', {type: 'checkbox', name: 'assistOnly', value: 'true'}), '仅会办件'),
    delegation && element('label', {class: 'desk-check'}, element('input', {type: 'checkbox', name: 'keyItems', value: 'true'}), '包括重点件'),
    element('div', {class: 'desk-actions'}, element('button', {type: 'submit', class: 'desk-button desk-main'}, delegation ? '登记委托' : '登记离岗')),
    problem);
}

function field(label, control) {
  return element('label', null, element('span', null, label), control);
}

draw();
