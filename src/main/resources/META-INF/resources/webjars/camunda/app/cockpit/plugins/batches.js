// The batches (交办批次) on the page 工作日历: the reply dates that assignment notices fix.

import {change as request, dayInWords, element, failure} from '../../../assets/screens.js';

const KINDS = {PROPOSAL: '政协提案', SUGGESTION: '人大代表建议'};
const CATEGORIES = {
  '': '其他各类', MEMBER: '政协委员', DEPUTY: '人大代表', PARTY: '民主党派', ORGANISATION: '工商联、人民团体', SECTOR: '界别',
  MEMBER_GROUP: '委员小组', COMMITTEE: '专门委员会', DELEGATION: '代表团'
};

const ITEMS = {false: '各件', true: '重点件'};
const MODES = {false: '主办、独办、分办', true: '会办、转办'};

/** The batches, and a form for another one. */
export function batchesOf(batches, mayChange, changed) {
  return element('section', null, element('h2', null, '交办批次'),
    element('p', {class: 'desk-quiet'}, '交办通知规定的期限，按交办文号套用到登记的办理件。固定日期不顺延；已经登记的不受影响。没有录入会办期限的，会办意见自交办之日起一个月内送出。'),
    batches.length === 0 && element('p', {class: 'desk-quiet'}, '还没有录入。'),
    element('ul', null, batches.map(batch => element('li', null,
      element('strong', null, batch.name), `（${batch.paper}，${dayInWords(batch.assignedOn)}交办）：`,
      batch.dates.map(date => `${KINDS[date.kind]} ${CATEGORIES[date.category ?? '']}${date.keyItem ? '（重点件）' : ''}${date.assist ? '（会办意见）' : ''} ${dayInWords(date.due)}`).join('；')))),
    mayChange && form(changed));
}

function form(changed) {
  const lines = element('div');
  const add = () => lines.append(element('div', {class: 'desk-row'},
    field('类型', choice('kind', KINDS)), field('办理方式', choice('assist', MODES)), field('提案者', choice('category', CATEGORIES)), field('适用于', choice('keyItem', ITEMS)),
    field('期限', element('input', {type: 'date', name: 'due', required: true}))));
  add();
  const place = element('div');
  const submit = async event => {
    event.preventDefault();
    const data = new FormData(event.target);
    const [kinds, assists, categories, keyItems, dues] = ['kind', 'assist', 'category', 'keyItem', 'due'].map(name => data.getAll(name));
    const dates = kinds.map((kind, at) => ({kind, category: categories[at] === '' ? null : categories[at],
      keyItem: keyItems[at] === 'true', assist: assists[at] === 'true', due: dues[at]}));
    try {
      await request('POST', 'calendar/batches', {paper: data.get('paper'), name: data.get('name'), assignedOn: data.get('assignedOn'), dates});
      changed();
    } catch (error) {
      place.replaceChildren(failure(error, () => place.replaceChildren()));
    }
  };
  return element('details', {class: 'desk-why'}, element('summary', null, '录入批次'),
    element('form', {class: 'desk-entry', submit},
      element('div', {class: 'desk-row'},
        field('交办文号', element('input', {type: 'text', name: 'paper', required: true, maxlength: 100})),
        field('批次名称', element('input', {type: 'text', name: 'name', required: true, maxlength: 100})),
        field('交办日期', element('input', {type: 'date', name: 'assignedOn', required: true}))),
      lines,
      element('div', {class: 'desk-actions'},
        element('button', {type: 'button', class: 'desk-button', click: add}, '再加一个期限'),
        element('button', {type: 'submit', class: 'desk-button desk-main'}, '保存批次'))), place);
}

function choice(name, choices) {
  return element('select', {name}, Object.entries(choices).map(([value, label]) => element('option', {value}, label)));
}

function field(label, control) {
  return element('label', null, element('span', null, label), control);
}
