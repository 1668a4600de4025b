// The fixture's utility process.
process.parentPort.on('message', ({ data }) => {
  const { upTo, bytes } = data;
  process.parentPort.postMessage({
    sum: (upTo * (upTo + 1)) / 2,
    isBytes: bytes instanceof Uint8Array,
    pid: process.pid,
    words: process.argv.slice(2),
  });
});
