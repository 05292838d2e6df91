-- Every redaction of a public copy has its reason (R30).

update proposal_desk.publication set redactions = (
    select jsonb_agg(jsonb_build_object('text', words, 'reason', '不宜公开')) from jsonb_array_elements_text(redactions) words)
where jsonb_typeof(redactions -> 0) = 'string';
