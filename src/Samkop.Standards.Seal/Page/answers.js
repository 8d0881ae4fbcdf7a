// Answers that need no retyping: a form drawn from the request (samkop-request/1), and the file of answers (samkop-answer/1) that is sealed with the tender.
// Nothing of the request is trusted to be more than text.
const REQUEST = "samkop-request/1", ANSWER = "samkop-answer/1", ANSWER_NAME = "anbudssvar.json";
const MOST_REQUEST = 4 << 20, MOST_SIGNS = 4000, MOST_DIGITS = 30;

const isList = value => Array.isArray(value) && value.length <= 5000;
const isWord = value => typeof value === "string" && value.length > 0 && value.length <= 4000;
function readRequest(text) {
  const read = JSON.parse(text);
  if (read?.format !== REQUEST || !isWord(read.procurement) || !isList(read.lots) || read.lots.length === 0) throw new TypeError(REQUEST);
  for (const lot of read.lots) {
    if (!isWord(lot.id) || !isWord(lot.title) || !isList(lot.requirements) || !isList(lot.criteria) || (lot.items && !isList(lot.items))) throw new TypeError("lots");
    for (const one of [...lot.requirements, ...lot.criteria, ...(lot.items ?? [])]) if (!isWord(one.id)) throw new TypeError("id");
  }
  return read;
}

// What is asked of a lot, in the order of the form: where it goes in the file, what it is called, and how it is answered.
function questionsOf(lot) {
  const named = one => ({ sv: one.sv, en: one.en ?? one.sv });
  return [
    ...lot.requirements.map(one => ({ part: "requirements", id: one.id, sv: one.title, en: one.title, text: one.text, answer: one.answer, unit: one.unit, expected: one.expected })),
    ...lot.criteria.filter(one => one.answeredBy === "tenderer").map(one => ({
      part: "criteria", id: one.id, ...named(one), text: one.text, answer: one.steps ? "step" : "number", steps: one.steps, least: one.least, most: one.most, unit: one.unit,
    })),
    ...(lot.items
      ? lot.items.map(one => ({ part: "prices", id: one.id, ...named(one), answer: "price", unit: lot.currency }))
      : [{ part: "price", id: "price", sv: "Pris", en: "Price", answer: "price", unit: lot.currency, expected: lot.fixedPrice }]),
  ];
}

// A number as people write it, in the form of the file; null when it is none.
function plainNumber(typed) {
  const text = typed.replace(/\s/g, "").replace("\u2212", "-").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(text) && text.length <= MOST_DIGITS ? text : null;
}

// The answer in the form of the file; null when it is missing or cannot be used.
function answerTo(question, typed) {
  const text = (typed ?? "").trim();
  if (text === "" || text.length > MOST_SIGNS) return null;
  if (question.answer === "price") {
    const price = plainNumber(text);
    return price?.startsWith("-") ? null : price;
  }
  if (question.answer !== "number") return text;
  const value = plainNumber(text);
  const outside = value === null || (question.least !== undefined && Number(value) < Number(question.least)) || (question.most !== undefined && Number(value) > Number(question.most));
  return outside ? null : value;
}

const missingOf = (lot, typed) => questionsOf(lot).filter(question => answerTo(question, typed.get(`${question.part} ${question.id}`)) === null);

// The file of answers; ids in the order of the request.
function writeAnswers(request, lot, pseudonym, typed) {
  const file = { format: ANSWER, procurement: request.procurement, lot: lot.id, pseudonym, requirements: {}, criteria: {} };
  for (const question of questionsOf(lot)) {
    const answer = answerTo(question, typed.get(`${question.part} ${question.id}`));
    if (answer === null) continue;
    if (question.part === "price") file.price = answer;
    else (file[question.part] ??= {})[question.id] = answer;
  }
  return JSON.stringify(file, null, 2) + "\n";
}
