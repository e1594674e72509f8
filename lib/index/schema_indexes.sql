-- Made after the rows: twice as fast as before them.
CREATE UNIQUE INDEX request_by_id ON requests(id);
CREATE INDEX request_by_handle ON requests(handle);
CREATE INDEX request_by_owner ON requests(owner, state);
CREATE INDEX request_by_team ON requests(team, state);
CREATE INDEX request_by_state ON requests(state);
CREATE INDEX request_by_due ON requests(next_due) WHERE next_due IS NOT NULL;
CREATE INDEX request_by_level ON requests(escalated) WHERE escalated IS NOT NULL;
CREATE INDEX request_by_settled ON requests(settled);
