-- Thresholds in euro cents by the Commission's delegated regulations, and the direct-award limit that stands in the act, in öre.
-- Their values in kronor for 2026-2027 are not among them: they are recorded under Avtal > Gränser from the procurement agency's own page.
INSERT INTO contracts_dated_limit (name, valid_from, value, source) VALUES
  ('eu-threshold-lou-goods', '2024-01-01', 22100000, 'Delegerad förordning (EU) 2023/2495: direktiv 2014/24/EU artikel 4, i cent'),
  ('eu-threshold-lou-goods', '2026-01-01', 21600000, 'Delegerad förordning (EU) 2025/2152: direktiv 2014/24/EU artikel 4, i cent'),
  ('eu-threshold-works', '2024-01-01', 553800000, 'Delegerad förordning (EU) 2023/2495: direktiv 2014/24/EU artikel 4, i cent'),
  ('eu-threshold-works', '2026-01-01', 540400000, 'Delegerad förordning (EU) 2025/2152: direktiv 2014/24/EU artikel 4, i cent'),
  ('eu-threshold-luf-goods', '2026-01-01', 43200000, 'Delegerad förordning (EU) 2025/2150: direktiv 2014/25/EU artikel 15, i cent'),
  ('eu-threshold-luk', '2026-01-01', 540400000, 'Delegerad förordning (EU) 2025/2151: direktiv 2014/23/EU artikel 8, i cent'),
  ('direct-award-lou', '2022-02-01', 70000000, 'LOU (2016:1145) 19 a kap.; Upphandlingsmyndigheten, tröskelvärden och direktupphandlingsgränser: 700 000 kr, i öre');
