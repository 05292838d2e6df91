// The page of reusable passages: those that a person or his section keeps, the expired ones too.

import {change, dayInWords, element, failure, fill, read} from '../camunda/assets/screens.js';

const place = document.getElementById('content');

function draw() {
  return fill(place, () => read('passages/kept'), list);
}

function inAYear() {
  const day = new Date();
  day.setFullYear(day.getFullYear() + 1);
  return day.toLocaleDateString('sv-SE');
}

function list({sectionName, passages}) {
  const fresh = {topic: '', text: '', expiresOn: inAYear(), ofSection: Boolean(sectionName)};
  const adding = element('div');
  return element('div', null,
    element('p', {class: 'desk-lead'}, '写答复稿时，全局工作人员都能用；只有保管人能改。到期后不再提供，续期后恢复。'),
    element('p', {role: 'status'}, passages.length ? `您可以修改的有 ${passages.length} 段。` : '还没有您可以修改的常用段落。'),
    passages.map(passageOf),
    element('div', {class: 'desk-actions'}, element('button', {type: 'button', class: 'desk-button desk-main', click: () => adding.replaceChildren(
      formOf(fresh, sectionName, entered => change('POST', 'passages', entered), () => adding.replaceChildren()))}, '新增常用段落')),
    adding);
}

function passageOf(passage) {
  const where = `passages/${encodeURIComponent(passage.id)}`;
  const box = element('section', {class: 'passage'});
  const put = entered => change('PUT', where, {version: passage.version, passage: entered});
  const show = () => box.replaceChildren(
    element('h2', null, passage.topic, ' ', passage.expired && element('span', {class: 'desk-mark desk-overdue'}, '已过期')),
    element('p', {class: 'desk-quiet'}, `${passage.ownerName}保管，有效期至${dayInWords(passage.expiresOn)}`),
    element('p', {class: 'text'}, passage.text),
    element('div', {class: 'desk-actions'},
      element('button', {type: 'button', class: 'desk-button', click: edit}, '修改'),
      element('button', {type: 'button', class: 'desk-button', click: () => attempt(box, () => put({...passage, expiresOn: inAYear()}))}, '续期一年'),
      element('button', {type: 'button', class: 'desk-button', click: () => attempt(box, () => change('POST', where + '/withdraw', {version: passage.version}))}, '收回')));
  const edit = () => box.replaceChildren(formOf(passage, null, put, show));
  show();
  return box;
}

/** @param sectionName the person's section when he may give the passage to it, else null */
function formOf(passage, sectionName, save, cancel) {
  const field = (label, control) => element('label', null, element('span', null, label), control);
  const form = element('form', {class: 'passage', submit(event) {
    event.preventDefault();
    const entered = new FormData(form);
    attempt(form, () => save({topic: entered.get('topic'), text: entered.get('text'), expiresOn: entered.get('expiresOn'),
      ofSection: sectionName ? entered.has('ofSection') : passage.ofSection}));
  }},
    field('主题', element('input', {name: 'topic', value: passage.topic, maxlength: 50, required: true})),
    field('段落内容', element('textarea', {name: 'text', rows: 8, maxlength: 4000, required: true}, passage.text)),
    field('有效期至', element('input', {type: 'date', name: 'expiresOn', value: passage.expiresOn, required: true})),
    sectionName && element('label', null, element('input', {type: 'checkbox', name: 'ofSection', checked: passage.ofSection}), ` 由${sectionName}保管（科室里的人都能修改）`),
    element('div', {class: 'desk-actions'},
      element('button', {type: 'submit', class: 'desk-button desk-main'}, '保存'),
      element('button', {type: 'button', class: 'desk-button', click: cancel}, '取消')));
  return form;
}

async function attempt(box, action) {
  box.querySelector('.desk-failure')?.remove();
  const buttons = [...box.querySelectorAll('button')];
  buttons.forEach(button => { button.disabled = true; });
  try {
    await action();
    await draw();
  } catch (error) {
    buttons.forEach(button => { button.disabled = false; });
    box.append(failure(error, () => attempt(box, action)));
  }
}

draw();
