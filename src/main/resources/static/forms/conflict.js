// Two windows or two people in one form: what only one of them changed is put together, for the rest both texts are shown.

import {controlOf, nameOf, setValueAt} from './controls.js';
import {request} from './server.js';

/**
 * Adds to a form's scope what happens when somebody else has saved.
 *
 * @param form the address of the task, what the page began from, and how an input is adopted and saved
 */
export function conflictDesk($scope, form) {
  /** Puts the page together with what is saved; false when a person has to decide first. */
  $scope.bringTogether = function () {
    const sent = angular.toJson($scope.input);
    return request('POST', form.task + '/input/merge', {base: form.base(), input: $scope.input}).then(answer => {
      if (sent !== angular.toJson($scope.input)) {
        return $scope.bringTogether(); // somebody typed on meanwhile
      }
      if (answer.conflicts.length) {
        $scope.mergedWith = null;
        $scope.conflict = {...answer, clashes: answer.conflicts.map(clash => ({...clash, name: nameOf(clash.path), long: mayHoldBoth(clash)}))};
        return false;
      }
      form.adopt(answer.input, answer.version);
      $scope.mergedWith = answer.personName;
      return true;
    }, refusal => {
      $scope.saveProblem = refusal;
      return false;
    }).finally(() => $scope.$applyAsync());
  };

  function mayHoldBoth(clash) {
    const control = controlOf(clash.path);
    return typeof clash.mine === 'string' && typeof clash.theirs === 'string' && control && control.tagName === 'TEXTAREA';
  }

  const CHOICES = {
    mine: clash => clash.mine,
    theirs: clash => clash.theirs,
    both: clash => clash.theirs + '\n' + clash.mine
  };

  $scope.seenMerge = () => { $scope.mergedWith = null; };

  $scope.undecided = () => $scope.conflict.clashes.filter(clash => !clash.choice).length;

  $scope.decideAll = choice => $scope.conflict.clashes.forEach(clash => { clash.choice = choice; });

  $scope.settle = function () {
    const {input, version, clashes} = $scope.conflict;
    clashes.forEach(clash => setValueAt(input, clash.path, CHOICES[clash.choice](clash)));
    form.adopt(input, version);
    $scope.conflict = null;
    return form.save();
  };
}
