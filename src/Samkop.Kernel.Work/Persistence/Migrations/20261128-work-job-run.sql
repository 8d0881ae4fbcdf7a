-- Runs of the clock's jobs. One row a job and slot (the Swedish day, or a run asked for by hand): the key is what keeps two nodes from
-- running the same job on the same day.
CREATE TABLE work_job_run (
  job $text$ NOT NULL,
  slot $text$ NOT NULL,
  started_at $text$ NOT NULL,
  ended_at $text$ NULL,
  outcome $text$ NOT NULL,
  handled $long$ NOT NULL,
  error $text$ NOT NULL,
  attempts $int$ NOT NULL,
  not_before $text$ NOT NULL,
  PRIMARY KEY (job, slot)
);
CREATE INDEX work_job_run_latest ON work_job_run (job, started_at);
