// For the findings in JavaScript: print what was seen, and leave with 1 where it is no longer so.
exports.version = (name) => console.log(`${name} ${require(`${process.env.NODE_PATH}/${name}/package.json`).version}`)
exports.seen = (what, got, expected) => {
  const [a, b] = [got, expected].map((value) => JSON.stringify(value))
  console.log(`${what}: ${a}`)
  if (a !== b) { console.log(`CHANGED, expected: ${b}`); process.exit(1) }
}
