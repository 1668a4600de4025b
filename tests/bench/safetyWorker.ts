// A process that does jobs of `npm run bench:safety`, one after the other, as they are sent.
import { parts, type Job } from './safetyParts.ts';

// The old reader tells here what it does not know.
console.error = () => {};
process.on('message', (job: Job) => {
  parts[job.part](job).then(
    (tally) => process.send?.(tally),
    (error: unknown) => {
      const faults = [`seed ${job.seed}: ${error instanceof Error ? error.stack : String(error)}`];
      process.send?.({ counts: {}, faults });
    },
  );
});
process.on('disconnect', () => process.exit());
