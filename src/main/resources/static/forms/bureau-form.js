/*
 * What all task forms share: loading the task, saving what is typed on the server, submitting with Chinese refusals at the fields.
 *
 * Tasklist loads this file as a module before it starts (`customScripts` in its config.js). With the files beside it, it adds
 * elements to the module that Tasklist keeps for own parts, and defines `bureauForm`, which every form calls in its form script.
 *
 * No rule is decided here: the server checks every step, and this file shows what it answers.
 */

import {controlOf, focus, idOf} from './controls.js';
import {conflictDesk} from './conflict.js';
import {draftDesk} from './draft.js';
import './elements.js';
import {figureDesk} from './figures.js';
import {letterDesk} from './letter.js';
import {pointDesk} from './points.js';
import {request, send} from './server.js';

const SAVE_DELAY = 1500;
const RETRY_DELAY = 15000;

const STAY = 'camForm submission prevented'; // Tasklist knows this message: it stays on the task and adds no notice to ours

const START_OPTIONS = {
  kinds: [{value: 'PROPOSAL', label: '政协提案'}, {value: 'SUGGESTION', label: '人大代表建议'}],
  modes: [{value: 'LEAD', label: '主办'}, {value: 'ALONE', label: '独办'}, {value: 'SHARE', label: '分办'}, {value: 'ASSIST', label: '会办'},
    {value: 'FORWARDED', label: '转办'}]
};

/** What could not be saved yet, by task id. In memory only: the machines are shared and the contents personal. */
const unsaved = new Map();

/**
 * Brings a task form to life.
 *
 * @param camForm the form of Tasklist's SDK; its `submitVariables` is replaced, so no variable is ever sent
 * @param $scope  gets view, input, options and errors, and the functions that forms and parts use
 * @param setup   `draftsLetter`: the letter is made from this form's input, so it is shown anew after every save;
 *                `bindsLetter`: the hash of the letter that is shown goes with the input (signing and sealing);
 *                `comparesFigures`: figures that are stated differently elsewhere are pointed out;
 *                `proofread`: what proof-reading finds is shown; 'closed' shows how much it is;
 *                `confirms`: what was done is said when the form has gone, because only then it is known
 */
window.bureauForm = function (camForm, $scope, setup = {}) {
  const root = camForm.formUrl.replace(/forms\/[^/]*$/, '');
  const api = root + 'bureau/api/';
  const task = camForm.taskId && api + 'tasks/' + encodeURIComponent(camForm.taskId);
  const user = $scope.$root.authentication && $scope.$root.authentication.name;
  const tasklist = $scope.$parent;

  let version = 0;
  let clean = null;
  let timer = null;
  let running = Promise.resolve();
  let over = false;

  $scope.wide = window.matchMedia('(min-width: 768px)').matches;
  $scope.loginUrl = document.querySelector('base').getAttribute('app-root') + '/app/tasklist/';
  $scope.errors = {};
  $scope.uploads = [];
  $scope.part = name => root + 'forms/parts/' + name + '.html';

  // Reading

  function show(view) {
    const kept = unsaved.get(camForm.taskId);
    $scope.view = view;
    $scope.options = view.options || {};
    $scope.options.parts = ['opening', ...Object.keys(view.letter ? view.letter.answers : view.points || []).map((point, at) => 'answers[' + at + ']'), 'nextSteps', 'closing']
      .map(part => ({value: part, label: $scope.partName(part)}));
    $scope.input = view.input || {};
    $scope.errors = {};
    $scope.refusals = [];
    $scope.conflict = null;
    $scope.mergedWith = null;
    version = view.inputVersion || 0;
    if (setup.bindsLetter && view.letter) {
      $scope.input.letterHash = view.letter.hash;
    }
    clean = angular.toJson($scope.input);
    if (kept && kept.user === user) {
      $scope.input = kept.input;
      version = kept.version;
      clean = kept.clean;
    }
  }

  $scope.load = function () {
    $scope.failure = null;
    return request('GET', task).then(show, refusal => {
      $scope.failure = refusal.message;
    }).finally(() => $scope.$applyAsync());
  };

  /** Claimed by this person and not being submitted. The start form belongs to nobody yet. */
  $scope.editable = function () {
    const claimed = !task || !(tasklist.options && tasklist.options.disableForm);
    return claimed && !$scope.submitting && !$scope.conflict && !over;
  };

  // Saving

  function dirty() {
    return task && $scope.input && angular.toJson($scope.input) !== clean;
  }

  function put() {
    if (over || !dirty()) {
      return undefined;
    }
    const sent = angular.toJson($scope.input);
    return request('PUT', task + '/input', {version, input: $scope.input}).then(answer => {
      version = answer.version;
      clean = sent;
      $scope.saveProblem = null;
      $scope.savedAt = new Date();
      if (!dirty()) {
        unsaved.delete(camForm.taskId);
        if (form()) { // gone when this was the last save of a form that was left
          form().$setPristine();
        }
      }
    }).catch(refusal => {
      if (refusal.status === 409) {
        return $scope.bringTogether().then(clear => clear && put());
      }
      $scope.saveProblem = refusal;
      if (refusal.status === 0) {
        timer = setTimeout(save, RETRY_DELAY);
      }
    }).finally(() => $scope.$applyAsync());
  }

  function save() {
    clearTimeout(timer);
    running = running.then(put);
    return running;
  }

  function form() {
    return $scope[camForm.formElement.attr('name')];
  }

  function changed() {
    clearTimeout(timer);
    if (!dirty() || !$scope.editable()) {
      return;
    }
    form().$setDirty();
    unsaved.set(camForm.taskId, {user, version, clean, input: $scope.input});
    if (!$scope.conflict) {
      timer = setTimeout(save, SAVE_DELAY);
    }
  }

  $scope.save = save;

  conflictDesk($scope, {
    task,
    base: () => angular.fromJson(clean),
    adopt(input, saved) {
      $scope.input = input;
      version = saved;
    },
    save
  });

  // Submitting

  function refused(refusal) {
    $scope.refusals = refusal.errors.length ? refusal.errors : [{field: '', message: refusal.message}];
    $scope.errors = {};
    for (const error of $scope.refusals) {
      $scope.errors[error.field] = $scope.errors[error.field] || error.message;
    }
    setTimeout(() => {
      const faulty = $scope.refusals.map(error => controlOf(error.field)).find(Boolean);
      focus(faulty || document.getElementById('bureau-errors'));
    });
  }

  function submit() {
    return task
      ? request('POST', task + '/complete', {version, input: $scope.input})
      : request('POST', api + 'proposals', $scope.input);
  }

  /** Tasklist moves on when the callback gets no error; with an error it stays, and the form itself says what is wrong. */
  camForm.submitVariables = function (callback) {
    clearTimeout(timer);
    $scope.submitting = true;
    $scope.saveProblem = null;
    running = running.then(submit).then(answer => {
      over = true;
      unsaved.delete(camForm.taskId);
      $scope.$apply(() => {
        if (setup.confirms) {
          angular.element(document.documentElement).injector().get('Notifications').addMessage({status: `已提交：${answer.done}。`, exclusive: true});
        }
        callback(null, {id: answer && answer.processInstanceId});
      });
    }, refusal => {
      $scope.$apply(() => {
        $scope.submitting = false;
        if (refusal.status === 409) {
          $scope.bringTogether().then(clear => clear && save());
        } else if (refusal.status === 401 || refusal.status === 0) {
          $scope.saveProblem = refusal;
        } else {
          refused(refusal);
        }
        callback(new Error(STAY));
      });
    });
  };

  // Help for the forms

  $scope.touched = function (path) {
    delete $scope.errors[path];
    $scope.refusals = ($scope.refusals || []).filter(error => error.field !== path);
  };

  $scope.goTo = function (error) {
    const control = controlOf(error.field);
    if (control) {
      focus(control);
    }
  };

  $scope.add = function (list, fresh) {
    const items = $scope.input[list] = $scope.input[list] || [];
    items.push(fresh);
    setTimeout(() => {
      const shown = document.getElementById(idOf(list)).querySelectorAll('.bureau-item');
      shown[shown.length - 1].querySelector('input, textarea, select').focus();
    });
  };

  $scope.remove = function (list, index) {
    $scope.input[list].splice(index, 1);
    $scope.errors = {};
    setTimeout(() => document.getElementById(idOf(list) + '-add').focus());
  };

  $scope.toggle = function (values, value) {
    const at = values.indexOf(value);
    if (at < 0) {
      values.push(value);
    } else {
      values.splice(at, 1);
    }
  };

  $scope.point = id => ($scope.view.points || []).find(point => point.id === id) || {};

  $scope.assist = () => !$scope.view.proposal.replies;

  $scope.answered = () => ($scope.view.points || []).filter(point => point.answered).length;

  /** Contacts of this round that were recorded before. */
  $scope.recorded = function () {
    if (!$scope.earlierContacts || $scope.earlierContacts.of !== $scope.view) {
      $scope.earlierContacts = {of: $scope.view, contacts: ($scope.view.contacts || []).filter(contact => contact.round === $scope.view.proposal.round)};
    }
    return $scope.earlierContacts.contacts;
  };

  /** What the proposer said last in this round. */
  $scope.lastContact = () => $scope.recorded().slice(-1)[0];

  /** Figures of this round that no second person has confirmed: they are shown to whoever reviews or signs. */
  $scope.unverified = function () {
    if (!$scope.unverifiedFigures || $scope.unverifiedFigures.of !== $scope.view) {
      const findings = ($scope.view.points || []).flatMap(point => point.findings || []).filter(finding => finding.round === $scope.view.proposal.round);
      const figures = findings.flatMap(finding => finding.figures || []).filter(figure => !figure.confirmedByName);
      $scope.unverifiedFigures = {of: $scope.view, figures};
    }
    return $scope.unverifiedFigures.figures;
  };

  /** 同意 stands ready for whoever agrees (R19); whoever returns the paper writes a reason of his own. */
  $scope.decided = function () {
    const input = $scope.input;
    if (input.decision === 'RETURN') {
      input.opinion = input.opinion === '同意' ? '' : input.opinion;
    } else {
      input.opinion = input.opinion || '同意';
    }
  };

  /** The newest return of this round. */
  $scope.lastReturn = () => ($scope.view.returns || []).filter(one => one.round === $scope.view.proposal.round).slice(-1)[0];

  /** 要点2 for answers[1]: what a remark is about, in words. */
  $scope.partName = function (part) {
    const answer = /^answers\[(\d+)]$/.exec(part);
    return answer ? '要点' + (Number(answer[1]) + 1) : {opening: '开头', nextSteps: '下一步工作打算', closing: '结尾'}[part];
  };

  /** The sum of one number in the rows of a list. */
  $scope.total = (rows, name) => (rows || []).reduce((sum, row) => sum + (Number(row[name]) || 0), 0);

  /** The address at which an addressee answers the survey that is enclosed; whoever has it can answer. None for whoever is not asked. */
  $scope.surveyUrl = function (addressee) {
    const survey = ($scope.view.surveys || []).find(one => one.token && one.addressee === addressee);
    return survey && new URL(root + 'survey/' + survey.token, document.baseURI).href;
  };
  $scope.surveySheetUrl = addressee => task + '/survey-sheet.pdf?addressee=' + encodeURIComponent(addressee);
  $scope.surveyed = () => $scope.input.deliveries.some(one => one.result !== 'FAILED' && $scope.surveyUrl(one.addressee));

  $scope.attachmentUrl = id =>
    api + 'proposals/' + encodeURIComponent($scope.view.proposal.id) + '/attachments/' + encodeURIComponent(id);

  $scope.attached = attachment => ($scope.input.attachmentIds || []).includes(attachment.id);

  $scope.detach = id => $scope.toggle($scope.input.attachmentIds, id);

  $scope.upload = function (files) {
    for (const file of files) {
      const upload = {name: file.name, percent: 0};
      $scope.uploads.push(upload);
      send(task + '/attachments', file, percent => $scope.$apply(() => { upload.percent = percent; }))
        .then(attachment => {
          $scope.uploads.splice($scope.uploads.indexOf(upload), 1);
          $scope.view.attachments = ($scope.view.attachments || []).concat(attachment);
          $scope.input.attachmentIds = ($scope.input.attachmentIds || []).concat(attachment.id);
          $scope.touched('attachmentIds');
        }, refusal => {
          upload.problem = refusal.message;
        })
        .finally(() => $scope.$applyAsync());
    }
  };

  $scope.dismiss = upload => $scope.uploads.splice($scope.uploads.indexOf(upload), 1);

  letterDesk($scope, {root, api, task, draftsLetter: setup.draftsLetter, proofread: setup.proofread, version: () => version});

  draftDesk($scope, {root, api, task, draftsLetter: setup.draftsLetter, version: () => version, save, reload() {
    unsaved.delete(camForm.taskId);
    return $scope.load();
  }});

  pointDesk($scope, api);

  if (setup.comparesFigures) {
    figureDesk($scope, task);
  }

  // Life of the form

  for (const [id, kept] of unsaved) {
    if (kept.user !== user) {
      unsaved.delete(id);
    }
  }

  function hidden() {
    if (document.visibilityState === 'hidden') {
      save();
    }
  }

  /** On a phone the task stands below the list it was chosen from. */
  function reveal() {
    if (!$scope.wide) {
      (camForm.formElement[0].closest('.task-card') || camForm.formElement[0]).scrollIntoView();
    }
  }

  camForm.on('store', () => {
    camForm.storePrevented = true;
    save();
  });
  camForm.on('form-loaded', () => {
    if (task) {
      $scope.load().then(() => setTimeout(reveal));
    } else {
      show({options: START_OPTIONS, input: {kind: 'PROPOSAL', mode: 'LEAD'}});
    }
  });
  $scope.$watch(() => angular.toJson($scope.input), changed);
  $scope.$watch(() => tasklist.options && tasklist.options.disableForm, (disabled, before) => {
    if (disabled !== before && task && !dirty()) {
      $scope.load();
    }
  });
  document.addEventListener('visibilitychange', hidden);
  $scope.$on('$destroy', () => {
    document.removeEventListener('visibilitychange', hidden);
    save();
  });
};
