// What may be done with an item beside its steps (更多操作): the list of what is offered, and the form of one. The server says what is
// offered and what the fields are; no rule is decided here.

import {change, element, failure, fill, read, send} from './screens.js';

/**
 * Draws what is offered.
 *
 * @param place   an empty element
 * @param subject `tasks/<id>` or `proposals/<id>`
 * @param redraw  draws anew what an action may have changed, and shows the element that says what was done; without it only the offers
 *                are drawn anew
 */
export function drawActions(place, subject, redraw = null) {
  return fill(place, () => read(`${subject}/actions`), offers => element('div', null,
    offers.length === 0 && element('p', {class: 'desk-quiet'}, '现在没有可进行的其他操作。'),
    element('ul', {class: 'desk-offers'}, offers.map(offer => element('li', null,
      element('button', {type: 'button', class: 'desk-button', click: event => openForm(place, subject, offer, redraw, event.currentTarget)}, offer.label),
      element('span', {class: 'desk-quiet'}, offer.purpose))))));
}

function openForm(place, subject, offer, redraw, opener) {
  const content = element('div');
  const dialog = element('dialog', {class: 'desk desk-dialog', 'aria-label': offer.label, close: () => {
    dialog.remove();
    opener.focus();
  }}, content);
  document.body.append(dialog);
  dialog.showModal();
  fill(content, () => read(`${subject}/actions/${offer.id}`), form => formOf(form, subject, dialog, () => {
    dialog.close();
    const said = element('p', {class: 'desk-done', role: 'status'}, `已完成：${offer.label}。`);
    if (redraw === null) {
      // What was done may have taken the task away, and with it what was offered.
      read(`${subject}/actions`).then(() => drawActions(place, subject)).then(() => place.prepend(said), () => place.replaceChildren(said));
    } else {
      redraw(said);
    }
  }));
}

function formOf({action, fields, input}, subject, dialog, done) {
  const controls = fields.map(field => controlOf(field, input[field.name], subject, action));
  const problem = element('div');
  const submit = async event => {
    event.preventDefault();
    const button = form.querySelector('.desk-main');
    button.disabled = true;
    controls.forEach(control => control.complain([]));
    problem.replaceChildren();
    try {
      await change('POST', `${subject}/actions/${action.id}`, Object.fromEntries(controls.map(control => [control.name, control.value()])));
      done();
    } catch (error) {
      const errors = error.errors ?? [];
      const faulty = controls.filter(control => control.complain(errors.filter(one => nameOf(one) === control.name)));
      const elsewhere = errors.filter(one => !controls.some(control => control.name === nameOf(one)));
      if (faulty.length > 0 && elsewhere.length === 0) {
        faulty[0].focus();
      } else {
        problem.replaceChildren(failure(error, () => form.requestSubmit()));
      }
    } finally {
      button.disabled = false;
    }
  };
  const form = element('form', {class: 'desk-form', novalidate: true, submit},
    element('h2', null, action.label),
    element('p', {class: 'desk-quiet'}, action.purpose),
    controls.map(control => control.node),
    problem,
    element('div', {class: 'desk-actions'},
      element('button', {type: 'submit', class: 'desk-button desk-main'}, action.label),
      element('button', {type: 'button', class: 'desk-button', click: () => dialog.close()}, '取消')));
  return form;
}

/** The field that an error is about: of `proposers[0].name` proposers. */
function nameOf({field}) {
  return field.split(/[.[]/)[0];
}

/** A labelled control: its name, node and value; `complain` shows the errors of its field and says whether there are any. */
function controlOf(field, value, subject, action, prefix = 'action') {
  if (field.kind === 'HIDDEN') {
    return {name: field.name, node: false, value: () => value, complain: () => false};
  }
  const id = `${prefix}-${field.name}`;
  const error = element('p', {class: 'desk-problem', id: `${id}-error`, hidden: true});
  const hint = field.hint !== '' && element('p', {class: 'desk-quiet', id: `${id}-hint`}, field.hint);
  const described = {id, 'aria-describedby': [hint && `${id}-hint`, `${id}-error`].filter(Boolean).join(' '), 'aria-required': field.required || null};
  const made = (KINDS[field.kind] ?? KINDS.TEXT)(field, value, described, {subject, action});
  const name = [field.label, field.required && element('span', {class: 'desk-required'}, '（必填）')];
  const node = made.group
    ? element('fieldset', {id, tabindex: -1, 'aria-describedby': described['aria-describedby']}, element('legend', null, name), hint, made.node, error)
    : element('div', null, element('label', {for: id}, name), hint, made.node, error);
  const show = sentence => {
    error.textContent = sentence;
    error.hidden = sentence === '';
    (made.group ? node : made.node).setAttribute('aria-invalid', String(sentence !== ''));
  };
  const complain = errors => {
    show((made.complain ? made.complain(errors) : errors).map(one => one.message).join(' '));
    return errors.length > 0;
  };
  node.addEventListener('change', () => show(''));
  return {name: field.name, node, value: made.value, complain, focus: () => (node.querySelector('[aria-invalid="true"]:is(input, textarea, select)') ?? node.querySelector('input, textarea, select, button')).focus()};
}

function plain(node, value, empty = '') {
  node.value = value ?? '';
  return {node, value: () => node.value === '' ? empty : node.value};
}

const KINDS = {
  TEXT: (field, value, described) => plain(element('input', {type: 'text', autocomplete: 'off', ...described}), value),
  AREA: (field, value, described) => plain(element('textarea', {rows: 4, ...described}), value),
  DATE: (field, value, described) => plain(element('input', {type: 'date', ...described}), value, null),
  NUMBER(field, value, described) {
    const {node} = plain(element('input', {type: 'number', min: 0, step: 1, inputmode: 'numeric', ...described}), value);
    return {node, value: () => node.value === '' ? null : Number(node.value)};
  },
  SELECT: (field, value, described) => plain(element('select', described, element('option', {value: ''}, '请选择'),
    field.choices.map(choice => element('option', {value: choice.value}, choice.label))), value, null),
  SEVERAL(field, value) {
    const boxes = field.choices.map(choice => element('input', {type: 'checkbox', value: choice.value, checked: (value ?? []).includes(choice.value)}));
    return {
      group: true,
      node: element('div', null, boxes.map((box, at) => element('label', {class: 'desk-check'}, box, field.choices[at].label))),
      value: () => boxes.filter(box => box.checked).map(box => box.value)
    };
  },
  CHECK(field, value, described) {
    const box = element('input', {type: 'checkbox', checked: value === true, ...described});
    return {node: box, value: () => box.checked};
  },
  ROWS(field, value, described, {subject, action}) {
    const rows = [];
    const list = element('div');
    let made = 0;
    const number = () => rows.forEach((row, at) => {
      row.legend.textContent = `${field.label} ${at + 1}`;
      row.remove.setAttribute('aria-label', `删除${field.label} ${at + 1}`);
    });
    const add = values => {
      made += 1;
      const controls = field.columns.map(column => controlOf(column, values[column.name], subject, action, `action-${field.name}-${made}`));
      const row = {controls, legend: element('legend'), remove: element('button', {type: 'button', class: 'desk-button', click: () => {
        rows.splice(rows.indexOf(row), 1);
        row.node.remove();
        number();
        more.focus();
      }}, '删除')};
      // A row that the server knows by a hidden value is changed, not taken away.
      const known = field.columns.some(column => column.kind === 'HIDDEN' && values[column.name]);
      row.node = element('fieldset', {class: 'desk-row'}, row.legend, controls.map(control => control.node), !known && row.remove);
      rows.push(row);
      list.append(row.node);
      number();
      return row;
    };
    const more = element('button', {type: 'button', class: 'desk-button', click: () => add({}).controls.find(control => control.focus).focus()},
      `添加${field.label}`);
    (value ?? []).forEach(add);
    return {
      group: true,
      node: element('div', null, list, more),
      value: () => rows.map(({controls}) => Object.fromEntries(controls.map(control => [control.name, control.value()]))),
      complain(errors) {
        rows.forEach(({controls}, at) => controls.forEach(control => {
          const path = `${field.name}[${at}].${control.name}`;
          control.complain(errors.filter(one => one.field.startsWith(path)));
        }));
        return errors.filter(one => !one.field.includes('].'));
      }
    };
  },
  FILES(field, value, described, {subject, action}) {
    const papers = [];
    const list = element('ul');
    const state = element('p', {role: 'status'});
    const remove = paper => {
      papers.splice(papers.indexOf(paper), 1);
      paper.node.remove();
      chooser.focus();
    };
    const upload = async () => {
      for (const file of [...chooser.files]) {
        state.replaceChildren(`正在上传${file.name}…`);
        try {
          const {id, name} = await send(`${subject}/actions/${action.id}/attachments`, {}, [file]);
          const paper = {id, node: element('li', null, name, ' ',
            element('button', {type: 'button', class: 'desk-button', 'aria-label': `删除${name}`, click: () => remove(paper)}, '删除'))};
          papers.push(paper);
          list.append(paper.node);
          state.replaceChildren(`已上传${name}。`);
        } catch (error) {
          state.replaceChildren(`${file.name}：${error.message}`);
        }
      }
      chooser.value = '';
    };
    const chooser = element('input', {type: 'file', multiple: true, 'aria-label': `选择${field.label}`, change: upload});
    return {group: true, node: element('div', null, list, element('label', {class: 'desk-button desk-chooser'}, '选择文件', chooser), state), value: () => papers.map(paper => paper.id)};
  }
};
