/**
 * jsdom's test environment brings typed arrays of its own, and what a database clones comes back as Node's: one realm for both,
 * before anything has looked at either.
 */
Object.assign(globalThis, { Uint8Array: structuredClone(new Uint8Array(0)).constructor });
