-- What waits for a hand of the circulation belongs to its round.

update proposal_desk.task_input i set task_id = 'parked ' || p.id || ' ' || p.round || substr(i.task_id, length('parked ' || p.id) + 1)
from proposal_desk.proposal p where p.id = i.proposal_id and i.task_id like 'parked %';
comment on column proposal_desk.task_input.task_id is 'the task, or “parked”, item, round, step and subject of a hand of the circulation whose turn will come again';
