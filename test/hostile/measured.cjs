// Loaded before the program (`node --require`): writes what the process took, when it ends, to a file.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const taken = { megabytes: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 };
  writeFileSync(process.env.MEASURED_TO, JSON.stringify(taken));
});
